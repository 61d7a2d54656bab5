using System.Text;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Reading;

namespace BankHub.Formats.Iso20022.Envelope;

/// <summary>Reads the business header that stands before a document.</summary>
internal static class BusinessHeaders
{
    /// <summary>The header with its version; null for one that is none of those.</summary>
    public static (BusinessHeader Header, HeaderVersion Version)? Read(ElementSource source)
    {
        var space = Encoding.UTF8.GetString(source.Tokens.NamespaceUri);
        var version = HeaderVersion.All.FirstOrDefault(version => space == version.Namespace);
        if (version is null)
        {
            source.Report(IsoRules.HeaderUnknown, "AppHdr"u8);
            source.Tokens.Skip();
            return null;
        }

        var found = source.Findings.Count;
        var header = new BusinessHeader();
        var side = new ReadingSide(source, version.Dialect);
        var tally = default(Tally);
        source.EnterDocument();
        side.Resume(header, ref tally);
        source.Findings.Within(found, "/AppHdr");
        return (header, version);
    }
}
