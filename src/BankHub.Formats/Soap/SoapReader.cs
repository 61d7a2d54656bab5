using BankHub.Formats.Soap.Mime;
using BankHub.Formats.Soap.Reading;
using BankHub.Formats.Soap.Trees;

namespace BankHub.Formats.Soap;

/// <summary>Reads SOAP messages as HTTP carries them: an envelope alone, or a multipart with an envelope and attachments.</summary>
public static class SoapReader
{
    /// <summary>Reads an envelope that stands alone, whatever its content type was.</summary>
    public static SoapMessage Read(ReadOnlyMemory<byte> envelope, SoapReadOptions? options = null)
    {
        options ??= SoapReadOptions.Default;
        var problems = new SoapProblems(options.Limits);
        return envelope.Length > options.Limits.TotalBytes
            ? TooLarge(problems)
            : Envelope(envelope, [], null, options, problems);
    }

    /// <summary>Reads the body of a request or an answer as its Content-Type says.</summary>
    public static SoapMessage Read(ReadOnlyMemory<byte> body, string? contentType, SoapReadOptions? options = null)
    {
        options ??= SoapReadOptions.Default;
        var problems = new SoapProblems(options.Limits);
        if (body.Length > options.Limits.TotalBytes)
            return TooLarge(problems);
        if (MediaType.Read(contentType) is not { } type)
        {
            problems.Add("Content-Type", SoapRules.MediaType);
            return new SoapMessage(problems);
        }

        if (type.Name != "multipart/related")
            return Envelope(body, [], type, options, problems);
        var parts = MultipartReader.Read(body, type, options.Limits, problems);
        return Root(parts, type) is { } root
            ? Envelope(root.Content, [.. parts.Where(part => part != root)], EnvelopeType(root), options, problems)
            : NoRoot(problems);
    }

    private static SoapMessage Envelope(
        ReadOnlyMemory<byte> bytes, IReadOnlyList<MimePart> attachments, MediaType? type, SoapReadOptions options, SoapProblems problems)
    {
        if (type is not null && !EnvelopeTypes.IsEncodingRead(type))
            problems.Add("Content-Type", SoapRules.ContentType);
        if (TreeReader.Read(bytes, options.Limits, problems) is not { } root)
            return new SoapMessage(problems) { Attachments = attachments };
        XopIncludes.Check(root, attachments, problems);
        return new EnvelopeReader(options, problems).Read(root, type, attachments);
    }

    /// <summary>The part that start names, or the first one (RFC 2387, 3.2).</summary>
    private static MimePart? Root(IReadOnlyList<MimePart> parts, MediaType type) =>
        type["start"] is not { } start ? (parts.Count > 0 ? parts[0] : null)
        : parts.FirstOrDefault(part => part.ContentId is { } id && (start == id || start == $"<{id}>"));

    /// <summary>XOP names the envelope's own type in a parameter (XML-binary Optimized Packaging, 4.1).</summary>
    private static MediaType? EnvelopeType(MimePart root) =>
        root.Type is { Name: "application/xop+xml" } xop ? MediaType.Read(xop["type"])?.WithCharset(xop["charset"]) : root.Type;

    private static SoapMessage TooLarge(SoapProblems problems)
    {
        problems.Add("body", SoapRules.TooLarge);
        return new SoapMessage(problems);
    }

    private static SoapMessage NoRoot(SoapProblems problems)
    {
        if (problems.Count == 0)
            problems.Add("Content-Type", SoapRules.Start);
        return new SoapMessage(problems);
    }
}
