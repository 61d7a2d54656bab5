using System.Security.Cryptography;
using System.Text;

namespace BankHub.Channels.Protection.Files.Hashed;

/// <summary>What a hash file says: the hash in hexadecimal digits, with or without the name of its file (as sha256sum writes it).</summary>
internal static class HashText
{
    public static byte[] Write(HashAlgorithmName algorithm, string file, ReadOnlySpan<byte> bytes, bool named)
    {
        var hash = Convert.ToHexStringLower(CryptographicOperations.HashData(algorithm, bytes));
        return Encoding.ASCII.GetBytes(named ? $"{hash}  {file}\n" : hash);
    }

    /// <summary>Why the file is not the one that the text is about; null where it is.</summary>
    public static string? Refuse(HashAlgorithmName algorithm, string file, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> text)
    {
        var said = Encoding.Latin1.GetString(text).TrimEnd('\r', '\n', ' ');
        var hash = CryptographicOperations.HashData(algorithm, bytes);
        var digits = 2 * hash.Length;
        var name = said.Length > digits ? said[digits..] : "";

        // Two blanks, or a blank and a star for binary, before a name; a folder before that is the bank's own.
        if (said.Length < digits || !said.AsSpan(0, digits).ContainsOnlyHex() || (name.Length > 0 && !IsName(name)))
            return $"Its hash file holds no {algorithm.Name} hash.";
        if (name.Length > 0 && name[2..].Split('/')[^1] != file)
            return "Its hash file is about another file.";
        return CryptographicOperations.FixedTimeEquals(hash, Convert.FromHexString(said.AsSpan(0, digits)))
            ? null
            : $"Its {algorithm.Name} hash is another one than its hash file says.";
    }

    private static bool IsName(string name) =>
        name.Length > 2 && name[0] == ' ' && name[1] is ' ' or '*' && name.AsSpan().IndexOfAny('\r', '\n') < 0;

    private static bool ContainsOnlyHex(this ReadOnlySpan<char> text)
    {
        foreach (var digit in text)
        {
            if (!char.IsAsciiHexDigit(digit))
                return false;
        }

        return true;
    }
}
