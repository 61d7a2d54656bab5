using System.Security.Cryptography;

namespace BankHub.Cli.Conversion.Canonical;

/// <summary>Names a message by what it is made of: a file converted twice is one message to a bank that looks for repeats.</summary>
internal static class MessageName
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Of(ReadOnlySpan<byte> content) =>
        string.Create(16, SHA256.HashData(content), (name, hash) =>
        {
            for (var i = 0; i < name.Length; i++)
            {
                name[i] = Letters[hash[i] & 31];
            }
        });
}
