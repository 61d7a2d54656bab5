using System.Text;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Xml;

namespace BankHub.Formats.Iso20022.Envelope;

/// <summary>
/// Finds the business header and the document, alone or within the envelopes that networks use: RequestPayload, DataPDU, BizMsgEnvlp,
/// Envelope and Body.
/// </summary>
internal static class DocumentFinder
{
    private const int DeepestDocument = 8;

    public static (BusinessHeader? Header, MessageVersion? Version) Find(ElementSource source)
    {
        BusinessHeader? header = null;
        var tokens = source.Tokens;
        while (tokens.Read())
        {
            if (tokens.Kind != XmlTokenKind.StartElement)
                continue;
            if (tokens.LocalName.SequenceEqual("AppHdr"u8) && header is null)
                header = BusinessHeaders.Read(source);
            else if (tokens.LocalName.SequenceEqual("Document"u8))
                return (header, Enter(source, header));
            else if (tokens.Depth >= DeepestDocument)
                tokens.Skip();
        }

        if (tokens.Failure is { } failure)
            source.Findings.Add(IsoRules.Xml, "/", failure.Line, failure.Column, failure.Message);
        source.Findings.Add(IsoRules.NoDocument, "/", tokens.Line, tokens.Column);
        return (header, null);
    }

    /// <summary>Reads what follows the document, which must be well-formed too.</summary>
    public static void Finish(ElementSource source)
    {
        var tokens = source.Tokens;
        while (!source.HasFailed && tokens.Read())
        {
            if (tokens.Kind != XmlTokenKind.StartElement || !tokens.LocalName.SequenceEqual("Document"u8))
                continue;
            source.Report(IsoRules.SecondDocument, tokens.LocalName);
            tokens.Skip();
        }

        if (!source.HasFailed && tokens.Failure is { } failure)
            source.Findings.Add(IsoRules.Xml, "/", failure.Line, failure.Column, failure.Message);
    }

    // The first versions have their number in the name of the element, or are named by their identifier.
    private static bool IsRoot(MessageVersion version, string root) =>
        root == version.Kind.Root || root == $"{version.Kind.Root}V{version.Number:00}" || root == version.Identifier;

    // A document that declares no namespace of its own has that of the envelope around it, or none.
    private static bool IsNoMessage(string space) => !space.StartsWith("urn:iso:std:iso:20022:", StringComparison.Ordinal);

    private static MessageVersion? Enter(ElementSource source, BusinessHeader? header)
    {
        var space = Encoding.UTF8.GetString(source.Tokens.NamespaceUri);
        source.EnterDocument();
        var root = Encoding.UTF8.GetString(source.NextChild());
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

        if (!IsRoot(version, root))
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
