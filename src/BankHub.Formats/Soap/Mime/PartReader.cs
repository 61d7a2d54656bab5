using System.Buffers.Text;
using System.Text;

namespace BankHub.Formats.Soap.Mime;

/// <summary>Reads the headers and the content of one part; what is wrong with its headers makes the whole body unreadable.</summary>
internal sealed class PartReader(SoapLimits limits, SoapProblems problems, int place)
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    public MimePart? Read(ReadOnlyMemory<byte> part)
    {
        var bytes = part.Span;
        var blank = bytes.StartsWith("\r\n"u8) ? 0 : bytes.IndexOf("\r\n\r\n"u8);
        if (blank < 0)
            return Fail(SoapRules.PartHeader);
        if (blank > limits.PartHeaderLength)
            return Fail(SoapRules.TooLong);
        if (blank > 0 && !ReadHeaders(Encoding.Latin1.GetString(bytes[..blank])))
            return null;

        var content = Decoded(part[(blank + (blank == 0 ? 2 : 4))..]);
        var type = _headers.TryGetValue("Content-Type", out var text) ? MediaType.Read(text) : null;
        if (text is not null && type is null)
            problems.Add(Place, SoapRules.MediaType);
        return content is null ? null : new MimePart(ContentId(), type, content.Value);
    }

    private string Place => $"byte {place}";

    private bool ReadHeaders(string text)
    {
        // A line that begins with white space goes on with the one before (RFC 5322, 2.2.3).
        var lines = text.Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n");
        if (lines.Length > limits.PartHeaders)
        {
            Fail(SoapRules.TooMany);
            return false;
        }

        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !line[..colon].All(c => c is > ' ' and <= '~') || !line.All(c => c is >= ' ' and <= '~' or '\t')
                || !_headers.TryAdd(line[..colon], line[(colon + 1)..].Trim()))
            {
                Fail(SoapRules.PartHeader);
                return false;
            }
        }

        return true;
    }

    private string? ContentId()
    {
        if (!_headers.TryGetValue("Content-ID", out var id))
            return null;
        if (id.Length > 2 && id[0] == '<' && id[^1] == '>')
            return id[1..^1];
        problems.Add(Place, SoapRules.ContentId);
        return null;
    }

    private ReadOnlyMemory<byte>? Decoded(ReadOnlyMemory<byte> content)
    {
        switch (_headers.GetValueOrDefault("Content-Transfer-Encoding", "binary").ToLowerInvariant())
        {
            case "binary" or "8bit" or "7bit":
                return content;
            case "base64":
                var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(content.Length) + 3];
                if (Convert.TryFromBase64String(Encoding.Latin1.GetString(content.Span), bytes, out var length))
                    return bytes.AsMemory(0, length);
                Fail(SoapRules.Base64);
                return null;
            default:
                Fail(SoapRules.PartEncoding);
                return null;
        }
    }

    private MimePart? Fail(SoapRule rule)
    {
        problems.Add(Place, rule);
        return null;
    }
}
