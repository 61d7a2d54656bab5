using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BankHub.Channels.Protection.Http.Mac;

/// <summary>How a bank writes its HMAC.</summary>
internal sealed record HmacForm
{
    public const string HeaderPrefix = "header:";

    /// <summary>Its header.</summary>
    public required string Header { get; init; }

    /// <summary><c>t=SECONDS,v1=HEX</c>, with the time stamp inside; otherwise the value alone.</summary>
    public required bool IsStamped { get; init; }

    public HashAlgorithmName Algorithm { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>hex or base64, for the plain form.</summary>
    public bool IsHex { get; init; } = true;

    /// <summary>What is signed, in order: timestamp, method, target (path and query), body, bodyHash, header:NAME.</summary>
    public IReadOnlyList<string> Covers { get; init; } = ["timestamp", "body"];

    /// <summary>Between two of them.</summary>
    public string Between { get; init; } = ".";

    /// <summary>Where the plain form has its time stamp; null for none.</summary>
    public string? TimestampHeader { get; init; }

    public TimeForm Time { get; init; } = TimeForm.Seconds;

    /// <summary>How far a time stamp may be from now.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The signed bytes; null when a covered header is not there exactly once.</summary>
    public byte[]? Text(Covered covered, string timestamp)
    {
        var text = new List<byte>();
        foreach (var (i, part) in Covers.Index())
        {
            if (i > 0)
                text.AddRange(Encoding.ASCII.GetBytes(Between));
            if (part == "body")
                text.AddRange(covered.Body.Span);
            else if (Word(part, covered, timestamp) is { } word)
                text.AddRange(Encoding.UTF8.GetBytes(word));
            else
                return null;
        }

        return [.. text];
    }

    public string Encode(ReadOnlySpan<byte> bytes) => IsHex ? Convert.ToHexStringLower(bytes) : Convert.ToBase64String(bytes);

    public byte[]? Decode(string text)
    {
        if (IsHex)
            return text.Length % 2 == 0 && text.Length > 0 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
        return text.Length > 0 && Base64.IsValid(text) ? Convert.FromBase64String(text) : null;
    }

    private string? Word(string part, Covered covered, string timestamp) => part switch
    {
        "timestamp" => timestamp,
        "method" => covered.Method,
        "target" => covered.Target,
        "bodyHash" => Encode(CryptographicOperations.HashData(Algorithm, covered.Body.Span)),
        _ => covered.One(part[HeaderPrefix.Length..], out var value) is null ? value : null,
    };
}
