using System.Text;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Xml;

namespace BankHub.Formats.Iso20022.Envelope;

/// <summary>
/// Finds the business header and the document, alone or within the envelopes that networks use: RequestPayload, DataPDU, BizMsgEnvlp,
/// Envelope and Body. A network may give the message an element of its own in place of Document (The Clearing House, RTP: CreditTransfer);
/// its namespace and its name say then what it is.
/// </summary>
internal static class DocumentFinder
{
    private const int DeepestDocument = 8;

    private const int LongestNamespace = 100;

    public static (BusinessHeader? Header, HeaderVersion? Of, MessageVersion? Version) Find(ElementSource source)
    {
        var (header, of) = ((BusinessHeader?)null, (HeaderVersion?)null);
        var tokens = source.Tokens;
        while (tokens.Read())
        {
            if (tokens.Kind != XmlTokenKind.StartElement)
                continue;
            if (tokens.LocalName.SequenceEqual("AppHdr"u8) && header is null)
                (header, of) = BusinessHeaders.Read(source) is { } read ? (read.Header, read.Version) : default;
            else if (tokens.LocalName.SequenceEqual("Document"u8))
                return (header, of, Enter(source, header));
            else if (IsBareMessage(tokens))
                return (header, of, EnterBare(source, header));
            else if (tokens.Depth >= DeepestDocument)
                tokens.Skip();
        }

        if (tokens.Failure is { } failure)
            source.Findings.Add(IsoRules.Xml, "/", failure.Line, failure.Column, failure.Message);
        source.Findings.Add(IsoRules.NoDocument, "/", tokens.Line, tokens.Column);
        return (header, of, null);
    }

    /// <summary>Reads what follows the document, which must be well-formed too.</summary>
    public static void Finish(ElementSource source)
    {
        var tokens = source.Tokens;
        while (!source.HasFailed && tokens.Read())
        {
            if (tokens.Kind != XmlTokenKind.StartElement || !(tokens.LocalName.SequenceEqual("Document"u8) || IsBareMessage(tokens)))
                continue;
            source.Report(IsoRules.SecondDocument, tokens.LocalName);
            tokens.Skip();
        }

        if (!source.HasFailed && tokens.Failure is { } failure)
            source.Findings.Add(IsoRules.Xml, "/", failure.Line, failure.Column, failure.Message);
    }

    private static ReadOnlySpan<byte> Iso => "urn:iso:std:iso:20022:"u8;

    // A document that declares no namespace of its own has that of the envelope around it, or none.
    private static bool IsNoMessage(string space) => !space.StartsWith("urn:iso:std:iso:20022:", StringComparison.Ordinal);

    /// <summary>Whether the element is what stands below Document in a message, by its name and by its namespace.</summary>
    private static bool IsBareMessage(XmlTokens tokens)
    {
        var space = tokens.NamespaceUri;
        return space.Length <= LongestNamespace && space.StartsWith(Iso)
            && MessageVersions.Find(Encoding.ASCII.GetString(space)) is { } version
            && version.IsRoot(Encoding.UTF8.GetString(tokens.LocalName));
    }

    private static MessageVersion? EnterBare(ElementSource source, BusinessHeader? header)
    {
        source.EnterDocument();
        source.Report(IsoRules.DocumentOther, default);
        var space = Encoding.UTF8.GetString(source.Tokens.NamespaceUri);
        return Known(source, header, space, Encoding.UTF8.GetString(source.Tokens.LocalName));
    }

    private static MessageVersion? Enter(ElementSource source, BusinessHeader? header)
    {
        var space = Encoding.UTF8.GetString(source.Tokens.NamespaceUri);
        source.EnterDocument();
        return Known(source, header, space, Encoding.UTF8.GetString(source.NextChild()));
    }

    private static MessageVersion? Known(ElementSource source, BusinessHeader? header, string space, string root)
    {
        var version = MessageVersions.Find(space) ?? MessageVersions.Find(header?.MessageDefinitionIdentifier ?? "")
            ?? (IsNoMessage(space) ? MessageVersions.WithRoot(root) : null);
        if (source.HasFailed)
            return null;
        if (version is null)
        {
            var named = space.Length == 0 ? root : space[(space.LastIndexOf(':') + 1)..];
            source.Report(IsoRules.MessageUnknown, default, $"{named} is none of the messages that are read here.");
            return null;
        }

        if (!version.IsRoot(root))
        {
            source.Report(IsoRules.MessageOther, default);
            return null;
        }

        if (space != version.Namespace)
            source.Report(IsoRules.NamespaceOdd, default);
        if (!version.IsDescribed)
            source.Report(IsoRules.VersionNear, default);
        if (header?.MessageDefinitionIdentifier is { } defined && MessageVersions.Find(defined) is var other
            && other?.Identifier != version.Identifier)
            source.Report(other?.Message == version.Message ? IsoRules.HeaderVersion : IsoRules.HeaderDiffers, default);
        return version;
    }
}
