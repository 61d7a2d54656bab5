using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Market;

namespace BankHub.Cli.Inspect.Iso20022;

/// <summary>Findings as problems: the record is the path of the surrounding element, the field the element itself.</summary>
internal static class IsoProblems
{
    /// <summary>What was found by path alone is looked for in the file.</summary>
    public static IEnumerable<Problem> Of(IsoFindings findings, FileBody body)
    {
        var places = ElementPlaces.Find(body, findings.Where(finding => finding.Line == 0).Select(finding => finding.Path));
        return findings.Select(finding => Of(finding, places.GetValueOrDefault(finding.Path, new(finding.Line, finding.Column))));
    }

    private static Problem Of(IsoFinding finding, ElementPlace place)
    {
        var slash = finding.Path.LastIndexOf('/');
        var (record, field) = slash > 0 ? (finding.Path[..slash], finding.Path[(slash + 1)..]) : (finding.Path, "");
        return new(finding.IsError, Number(place.Line), Number(place.Column), record, field, finding.Rule.Name, finding.Message)
        {
            Section = (finding.Rule as MarketRule)?.Source ?? "",
        };
    }

    private static int Number(long number) => (int)Math.Min(number, int.MaxValue);
}
