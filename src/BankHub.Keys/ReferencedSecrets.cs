using System.Text;
using BankHub.Core.Ports;

namespace BankHub.Keys;

/// <summary>Secrets from environment variables and files, read anew each time, so that a replaced file is a rotated secret.</summary>
public sealed class ReferencedSecrets : ISecrets
{
    /// <summary>No secret is longer: a reference to a log or a device is a mistake.</summary>
    public const int MaxBytes = 64 * 1024;

    public byte[] Get(string reference) => SecretReference.Read(reference) switch
    {
        // What is no reference may be the secret itself, put there by mistake: it is not repeated.
        null => throw new KeyNotFoundException("A secret is not named by env:NAME or file:PATH."),
        { Scheme: SecretReference.Environment } named => FromEnvironment(named.Name),
        { } named => FromFile(named.Name),
    };

    private static byte[] FromEnvironment(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        return string.IsNullOrEmpty(value)
            ? throw Missing($"env:{name}", "is not set")
            : Checked(Encoding.UTF8.GetBytes(value), $"env:{name}");
    }

    private static byte[] FromFile(string path)
    {
        var reference = $"file:{path}";
        try
        {
            using var file = File.OpenRead(path);
            var buffer = new byte[MaxBytes + 1];
            var length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return Checked(buffer.AsSpan(0, length), reference);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Missing(reference, "cannot be read");
        }
    }

    private static byte[] Checked(ReadOnlySpan<byte> bytes, string reference)
    {
        if (bytes.Length > MaxBytes)
            throw Missing(reference, $"is longer than {MaxBytes} bytes");
        // One trailing newline is the editor's; a second one is the secret's.
        if (bytes.EndsWith("\r\n"u8))
            bytes = bytes[..^2];
        else if (bytes.EndsWith("\n"u8))
            bytes = bytes[..^1];
        return bytes.IsEmpty ? throw Missing(reference, "is empty") : bytes.ToArray();
    }

    private static KeyNotFoundException Missing(string reference, string why) => new($"The secret {reference} {why}.");
}
