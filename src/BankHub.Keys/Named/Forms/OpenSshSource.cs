using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Adapters.Reading;
using BankHub.Keys.Named.Files;

namespace BankHub.Keys.Named.Forms;

/// <summary>A key file of OpenSSH (PROTOCOL.key), or the line of a public one; its id is the fingerprint of ssh-keygen -l.</summary>
internal sealed record OpenSshSource(string Key, string? Certificate, string? Passphrase) : KeySource
{
    private const string Label = "OPENSSH PRIVATE KEY";

    private static readonly byte[] Magic = [.. "openssh-key-v1\0"u8];

    public override KeyForm Form => KeyForm.OpenSsh;

    public override IEnumerable<string> References => new[] { Key, Certificate, Passphrase }.OfType<string>();

    public static OpenSshSource Read(Fields fields) => new(
        fields.Required("key", KeyLeaf.Reference) ?? "",
        fields.Optional("certificate", KeyLeaf.Reference),
        fields.Optional("passphrase", KeyLeaf.Reference));

    public override KeyMaterial? Load(SourceReading reading)
    {
        var (key, certificate) = (reading.Secret("key", Key), reading.Secret("certificate", Certificate));
        var passphrase = reading.Secret("passphrase", Passphrase);
        if (key is null || (certificate is null) != (Certificate is null) || (passphrase is null) != (Passphrase is null))
            return null;
        var text = Encoding.UTF8.GetString(key);
        var isPrivate = text.Contains(Label, StringComparison.Ordinal);
        return (isPrivate ? PublicOf(text) : PublicLine(text)) is { } blob
            ? new KeyMaterial
            {
                Id = "SHA256:" + Convert.ToBase64String(SHA256.HashData(blob)).TrimEnd('='),
                HasPrivate = isPrivate,
                Secret = key,
                Passphrase = passphrase,
                SshCertificate = certificate,
            }
            : reading.Refuse("key", KeysRules.OpenSsh);
    }

    private static byte[]? PublicLine(string text) =>
        text.Split(' ', '\t', '\n', '\r') is [_, var blob, ..] && IsBase64(blob, out var bytes) && bytes.Length > 4 ? bytes : null;

    // Magic, cipher, KDF and its options, the number of keys, then the public key in the clear, also of a locked file.
    private static byte[]? PublicOf(string text)
    {
        if (!PemEncoding.TryFind(text, out var block) || text[block.Label] != Label || !IsBase64(text[block.Base64Data], out var bytes)
            || !bytes.AsSpan().StartsWith(Magic))
            return null;
        var rest = bytes.AsSpan(Magic.Length);
        if (Next(ref rest) is null || Next(ref rest) is null || Next(ref rest) is null || rest.Length < sizeof(uint)
            || BinaryPrimitives.ReadUInt32BigEndian(rest) != 1)
            return null;
        rest = rest[sizeof(uint)..];
        return Next(ref rest);
    }

    private static byte[]? Next(ref Span<byte> rest)
    {
        if (rest.Length < sizeof(uint) || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - sizeof(uint))
            return null;
        var text = rest.Slice(sizeof(uint), (int)length).ToArray();
        rest = rest[(sizeof(uint) + (int)length)..];
        return text;
    }

    private static bool IsBase64(string text, out byte[] bytes)
    {
        bytes = new byte[text.Length];
        var isBase64 = Convert.TryFromBase64String(text, bytes, out var length);
        bytes = bytes[..length];
        return isBase64;
    }
}
