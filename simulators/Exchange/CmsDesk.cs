using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Simulators.Exchange;

/// <summary>
/// The bank's own CMS, by openssl: a customer's file must be signed by his certificate and then encrypted for the bank's, and the bank does
/// the same with what it sends.
/// </summary>
public sealed class CmsDesk : IFileDesk, IDisposable
{
    private static readonly string[] Oaep = ["-keyopt", "rsa_padding_mode:oaep", "-keyopt", "rsa_oaep_md:sha256"];

    private readonly string folder = Directory.CreateTempSubdirectory("bank-cms-").FullName;

    public CmsDesk()
    {
        foreach (var name in new[] { "bank", "customer", "stranger" })
        {
            Make(name);
        }
    }

    /// <summary>Files that were not what was agreed, by name: the bank executes nothing of them.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>Files that were, as they came.</summary>
    public List<byte[]> Taken { get; } = [];

    public string Suffix => ".p7m";

    /// <summary>The customer's key and certificate, with which he signs and opens.</summary>
    public string CustomerPem => File.ReadAllText(Key("customer")) + File.ReadAllText(Certificate("customer"));

    /// <summary>The certificate that the customer pins.</summary>
    public string BankPem => File.ReadAllText(Certificate("bank"));

    public byte[]? Open(string name, byte[] bytes)
    {
        var signed = Run(bytes, "-decrypt", "-inform", "DER", "-inkey", Key("bank"), "-recip", Certificate("bank"));
        var plain = signed is null ? null : Run(
            signed, "-verify", "-inform", "DER", "-binary", "-certfile", Certificate("customer"), "-CAfile", Certificate("customer"),
            "-nointern", "-purpose", "any");
        if (plain is null)
        {
            Refused.Add(name);
            return null;
        }

        Taken.Add(bytes);
        return plain;
    }

    public byte[] Seal(byte[] bytes) => Encrypt(Sign("bank", bytes));

    /// <summary>The same by somebody who is not the bank.</summary>
    public byte[] SealByStranger(byte[] bytes) => Encrypt(Sign("stranger", bytes));

    /// <summary>Signed by the bank or another, and not encrypted.</summary>
    public byte[] Sign(string by, byte[] bytes) => Run(
        bytes, "-sign", "-binary", "-nodetach", "-outform", "DER", "-md", "sha256", "-signer", Certificate(by), "-inkey", Key(by))!;

    /// <summary>Encrypted for the customer or another, as it is.</summary>
    public byte[] Encrypt(byte[] bytes, string recipient = "customer") =>
        Run(bytes, ["-encrypt", "-binary", "-aes256", "-outform", "DER", "-recip", Certificate(recipient), .. Oaep])!;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Key(string name) => Path.Combine(folder, name + ".key");

    private string Certificate(string name) => Path.Combine(folder, name + ".crt");

    private void Make(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN=Orient files {name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
        File.WriteAllText(Key(name), key.ExportPkcs8PrivateKeyPem() + "\n");
        File.WriteAllText(Certificate(name), certificate.ExportCertificatePem() + "\n");
    }

    // Null where it ended with an error.
    private static byte[]? Run(byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo("openssl", ["cms", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var openssl = Process.Start(start)!;
        var words = openssl.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var read = openssl.StandardOutput.BaseStream.CopyToAsync(output);
        try
        {
            using (openssl.StandardInput)
            {
                openssl.StandardInput.BaseStream.Write(input);
            }
        }
        catch (IOException)
        {
            // It ended before it read everything.
        }

        Task.WaitAll(read, words);
        openssl.WaitForExit();
        return openssl.ExitCode == 0 ? output.ToArray() : null;
    }
}
