using System.Globalization;

namespace BankHub.Channels.Protection.Http.Mac;

/// <summary>A signature header of the form <c>t=SECONDS,v1=HEX</c>; v1 may come several times, while a bank changes its secret.</summary>
/// <param name="Timestamp">As written: it is part of what was signed.</param>
/// <param name="Time">The same as a time.</param>
/// <param name="Signatures">HMAC-SHA256 values, 32 bytes each.</param>
internal sealed record StampedSignature(string Timestamp, DateTimeOffset Time, IReadOnlyList<byte[]> Signatures)
{
    private const int SignatureLength = 32;
    private const int MaxParts = 16;

    /// <summary>The header that says this.</summary>
    public static string Write(string timestamp, ReadOnlySpan<byte> signature) => $"t={timestamp},v1={Convert.ToHexStringLower(signature)}";

    /// <summary>Null when it is not of this form; words that are unknown (other versions) are passed over.</summary>
    public static StampedSignature? Read(string text)
    {
        var parts = text.Split(',', MaxParts + 1);
        if (parts.Length > MaxParts)
            return null;
        string? timestamp = null;
        var signatures = new List<byte[]>();
        foreach (var part in parts)
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? ("", "") : (part[..equals].Trim(), part[(equals + 1)..].Trim());
            if (name.Length == 0 || (name == "t" && timestamp is not null))
                return null;
            if (name == "t")
                timestamp = value;
            else if (name == "v1" && Signature(value) is { } signature)
                signatures.Add(signature);
            else if (name == "v1")
                return null;
        }

        return timestamp is not null && signatures.Count > 0 && Seconds(timestamp) is { } time ? new(timestamp, time, signatures) : null;
    }

    private static byte[]? Signature(string hex) =>
        hex.Length == SignatureLength * 2 && hex.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(hex) : null;

    // Eleven digits last for three thousand years and cannot overflow.
    private static DateTimeOffset? Seconds(string text) =>
        text.Length <= 11 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
