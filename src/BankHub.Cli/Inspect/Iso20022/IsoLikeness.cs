using System.Text;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Xml;

namespace BankHub.Cli.Inspect.Iso20022;

/// <summary>Tells by its elements whether a file holds a message of ISO 20022.</summary>
internal static class IsoLikeness
{
    private static ReadOnlySpan<byte> Iso => "urn:iso:std:iso:20022"u8;

    public static Likeness Of(ReadOnlySpan<byte> head)
    {
        using var tokens = XmlTokens.Open(head.ToArray(), XmlLimits.Default);
        var likeness = Likeness.None;
        while (likeness != Likeness.Close && tokens.Read())
        {
            if (tokens.Kind == XmlTokenKind.StartElement)
            {
                var found = OfElement(tokens.LocalName, tokens.NamespaceUri);
                likeness = found > likeness ? found : likeness;
            }
        }

        // What is damaged or refused before its first element, as a file with a DTD, may still say what it is.
        return likeness == Likeness.None && tokens.Failure is not null && head.IndexOf(Iso) >= 0 ? Likeness.Remote : likeness;
    }

    private static Likeness OfElement(ReadOnlySpan<byte> name, ReadOnlySpan<byte> space)
    {
        var isMessage = name.SequenceEqual("Document"u8) || name.SequenceEqual("AppHdr"u8);
        return space.StartsWith(Iso) || (isMessage && IsOfNetwork(space)) ? Likeness.Close
            : isMessage && space.IsEmpty ? Likeness.Remote
            : Likeness.None;
    }

    /// <summary>SWIFT has namespaces of its own; a network that restricts a message, as the Swiss one, names it in its own.</summary>
    private static bool IsOfNetwork(ReadOnlySpan<byte> space) =>
        space.StartsWith("urn:swift:"u8) || MessageVersions.Find(Encoding.UTF8.GetString(space)) is not null;
}
