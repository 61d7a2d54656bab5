using BankHub.Channels.Protection.Xml;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BankHub.Channels.Protection.Soap.Reading;

/// <summary>Cuts a multipart into the envelope's part and the others by their Content-ID, with the framework's reader.</summary>
internal static class Multipart
{
    private const int MostHeaders = 32, LongestHeaders = 8192, LongestBoundary = 70;

    public static (byte[] Root, Dictionary<string, byte[]> Parts) Read(
        ReadOnlyMemory<byte> body, MediaTypeHeaderValue type, SoapBounds bounds)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary)
            throw new XmlRefusal(SoapRules.Multipart);
        var start = type.Parameters.FirstOrDefault(parameter => parameter.Name == "start") is { } named
            ? HeaderUtilities.RemoveQuotes(named.Value).ToString().Trim('<', '>')
            : null;
        try
        {
            return Cut(body, boundary, start, bounds);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new XmlRefusal(SoapRules.Multipart);
        }
    }

    private static (byte[] Root, Dictionary<string, byte[]> Parts) Cut(
        ReadOnlyMemory<byte> body, string boundary, string? start, SoapBounds bounds)
    {
        using var stream = new MemoryStream(body.ToArray(), writable: false);
        var reader = new MultipartReader(boundary, stream)
        {
            HeadersCountLimit = MostHeaders, HeadersLengthLimit = LongestHeaders, BodyLengthLimit = bounds.Bytes,
        };
        byte[]? root = null;
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);

        // In memory nothing waits.
        for (var count = 0; reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section; count++)
        {
            if (count == bounds.Parts)
                throw new XmlRefusal(SoapRules.Multipart);
            var id = section.Headers?.TryGetValue("Content-ID", out var ids) == true ? ids.ToString().Trim('<', '>') : "";
            var encoding = section.Headers?.TryGetValue("Content-Transfer-Encoding", out var words) == true ? words.ToString() : "binary";
            if (encoding.ToLowerInvariant() is not ("binary" or "8bit" or "7bit"))
                throw new XmlRefusal(SoapRules.Multipart);
            using var content = new MemoryStream();
            section.Body.CopyTo(content);
            if (root is null && (start is null ? count == 0 : id == start))
                root = content.ToArray();
            else if (id.Length == 0 || !parts.TryAdd(id, content.ToArray()))
                throw new XmlRefusal(SoapRules.Attachment);
        }

        return (root ?? throw new XmlRefusal(SoapRules.Multipart), parts);
    }
}
