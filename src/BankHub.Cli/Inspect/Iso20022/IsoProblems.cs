using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Cli.Inspect.Iso20022;

/// <summary>Findings as problems: the record is the path of the surrounding element, the field the element itself.</summary>
internal static class IsoProblems
{
    public static Problem Of(IsoFinding finding)
    {
        var slash = finding.Path.LastIndexOf('/');
        var (record, field) = slash > 0 ? (finding.Path[..slash], finding.Path[(slash + 1)..]) : (finding.Path, "");
        return new(finding.IsError, Place(finding.Line), Place(finding.Column), record, field, finding.Rule.Name, finding.Message);
    }

    private static int Place(long number) => (int)Math.Min(number, int.MaxValue);
}
