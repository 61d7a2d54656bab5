using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace BankHub.Simulators.Exchange;

/// <summary>
/// The bank's own OpenPGP: its key, the sandbox key that it gives the customer, and gpg. What the customer sends must be signed by that key
/// and encrypted for the bank's; what the bank sends is signed by its own and encrypted for the customer's.
/// </summary>
public sealed class PgpDesk : IFileDesk, IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("desk-").FullName;
    private readonly bool gzip;
    private string signer;

    /// <param name="gzip">Files are packed before they are protected.</param>
    public PgpDesk(bool gzip)
    {
        this.gzip = gzip;
        BankFingerprint = signer = NewKey("bank");
        CustomerFingerprint = NewKey("customer");
    }

    /// <summary>The key that the customer pins: for it he encrypts, and by it we sign.</summary>
    public string BankFingerprint { get; }

    public string CustomerFingerprint { get; }

    public string Suffix => gzip ? ".gz.pgp" : ".pgp";

    /// <summary>Files that were not what was agreed, by name: the bank executes nothing of them.</summary>
    public List<string> Refused { get; } = [];

    public string PublicKey(string fingerprint) => Text(Run(["--armor", "--export", fingerprint], []).Output);

    public string CustomerKey() => Text(Run(["--armor", "--export-secret-keys", CustomerFingerprint], []).Output);

    /// <summary>From now on the bank signs with another key, whose fingerprint is returned.</summary>
    public string Roll() => signer = NewKey("bank-next");

    /// <summary>A customer's file, or null where it is not what was agreed.</summary>
    public byte[]? Open(string name, byte[] bytes)
    {
        var (ended, output, words) = Run(["--status-fd", "2", "--decrypt"], bytes);
        var agreed = ended && words.Contains("DECRYPTION_OKAY", StringComparison.Ordinal)
            && words.Contains("GOODSIG", StringComparison.Ordinal)
            && words.Contains($"VALIDSIG {CustomerFingerprint}", StringComparison.Ordinal);
        if (!agreed)
        {
            Refused.Add(name);
            return null;
        }

        return gzip ? Unpacked(output) : output;
    }

    /// <summary>A file for the customer.</summary>
    public byte[] Seal(byte[] bytes) => SealBy(signer, bytes);

    /// <summary>The same signed by another key that is known here; by nobody where none is given.</summary>
    public byte[] SealBy(string? other, byte[] bytes) => Run(
        [
            "--encrypt", "--recipient", CustomerFingerprint,
            .. other is null ? Array.Empty<string>() : ["--sign", "--local-user", other, "--digest-algo", "SHA512"],
        ],
        gzip ? Packed(bytes) : bytes).Output;

    public string NewKey(string name)
    {
        string[] unlocked = ["--pinentry-mode", "loopback", "--passphrase", ""];
        Run([.. unlocked, "--quick-gen-key", name, "rsa2048", "sign", "never"], []);
        var listed = Text(Run(["--with-colons", "--list-keys", $"={name}"], []).Output).Split('\n');
        var fingerprint = listed.First(line => line.StartsWith("fpr:", StringComparison.Ordinal)).Split(':')[9];
        Run([.. unlocked, "--quick-add-key", fingerprint, "rsa2048", "encr", "never"], []);
        return fingerprint;
    }

    public void Dispose()
    {
        using (var end = Process.Start("gpgconf", ["--homedir", home, "--kill", "gpg-agent"]))
        {
            end.WaitForExit();
        }

        Directory.Delete(home, recursive: true);
    }

    private (bool Ended, byte[] Output, string Words) Run(IReadOnlyList<string> arguments, byte[] input)
    {
        var start = new ProcessStartInfo("gpg", ["--homedir", home, "--batch", "--quiet", "--trust-model", "always", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var gpg = Process.Start(start)!;
        var words = gpg.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var read = gpg.StandardOutput.BaseStream.CopyToAsync(output);
        using (gpg.StandardInput)
        {
            gpg.StandardInput.BaseStream.Write(input);
        }

        read.Wait();
        gpg.WaitForExit();
        return (gpg.ExitCode == 0, output.ToArray(), words.Result);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Fastest))
        {
            pack.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        using var unpack = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unpack.CopyTo(plain);
        return plain.ToArray();
    }

    private static string Text(byte[] bytes) => Encoding.ASCII.GetString(bytes);
}
