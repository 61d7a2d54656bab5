using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Sftp;

namespace BankHub.Channels.Expiring;

/// <summary>Reads when a user certificate of OpenSSH ends (PROTOCOL.certkeys); whether it is any good is the bank's to say.</summary>
internal static class SshCertificate
{
    private const string Mark = "-cert-v01@openssh.com";
    private const uint IsUser = 1;

    // The fields of each kind of public key, by how its name begins.
    private static readonly (string Name, int Fields)[] Keys =
        [("ssh-rsa", 2), ("ssh-ed25519", 1), ("ecdsa-sha2-", 2), ("sk-ssh-ed25519", 2), ("sk-ecdsa-sha2-", 3)];

    /// <summary>Null for what is none, and for one that has no end.</summary>
    public static CertificateEnd? Read(byte[] file)
    {
        var words = Encoding.ASCII.GetString(file).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !words[0].EndsWith(Mark, StringComparison.Ordinal))
            return null;
        var blob = new byte[words[1].Length];
        if (!Convert.TryFromBase64String(words[1].TrimEnd(), blob, out var length))
            return null;
        var reader = new PacketReader(blob.AsSpan(0, length));
        if (reader.Text() != words[0])
            return null;
        reader.Bytes(); // the nonce
        for (var fields = Keys.FirstOrDefault(k => words[0].StartsWith(k.Name, StringComparison.Ordinal)).Fields; fields > 0; fields--)
            reader.Bytes();
        reader.UInt64(); // its number
        var isUser = reader.UInt32() == IsUser;
        var subject = reader.Text();
        reader.Bytes(); // whom it may log in as
        var (from, until) = (reader.UInt64(), reader.UInt64());
        if (!isUser || reader.IsBroken || Math.Max(from, until) > (ulong)DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return null;
        var print = Convert.ToHexString(SHA256.HashData(blob.AsSpan(0, length)));
        return new CertificateEnd(
            subject, print, DateTimeOffset.FromUnixTimeSeconds((long)from), DateTimeOffset.FromUnixTimeSeconds((long)until));
    }
}
