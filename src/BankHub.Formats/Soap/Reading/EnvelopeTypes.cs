using BankHub.Formats.Soap.Mime;

namespace BankHub.Formats.Soap.Reading;

/// <summary>What the content type says of an envelope.</summary>
internal static class EnvelopeTypes
{
    private static readonly string[] Encodings = ["utf-8", "us-ascii", "utf-16", "iso-8859-1"];

    /// <summary>The document's own bytes decide; a name of an encoding beside them has to be one that is read.</summary>
    public static bool IsEncodingRead(MediaType type) =>
        type["charset"] is not { } charset || Encodings.Contains(charset.ToLowerInvariant());

    public static bool Fits(MediaType type, SoapVersion version) => type.Name == version.MediaType;
}
