using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Cli.Inspect.Nacha;

/// <summary>Puts the records of a file beside what was found about them.</summary>
internal sealed class NachaProblems(FileBody body, InspectionTerms terms)
{
    private static readonly ILookup<string, NachaLayout> Layouts =
        NachaFormat.Layouts.Concat(EntryClasses.All.Select(known => known.Layout)).Distinct().ToLookup(layout => layout.Name);

    public IReadOnlyList<Problem> Of(IReadOnlyList<NachaFinding> findings)
    {
        // Errors first, as the report has them; JSON shows no lines, and the values of all.
        var inOrder = findings.OrderBy(finding => !finding.IsError).ThenBy(finding => finding.Line);
        var shown = inOrder.Take(terms.Excerpts ? InspectionReport.MaxProblems : findings.Count);
        var lines = terms.Excerpts || terms.Show ? RecordLines.Read(body, shown.Select(finding => finding.Line).ToHashSet()) : [];
        return [.. findings.OrderBy(finding => finding.Line).Select(finding => Problem(finding, lines.GetValueOrDefault(finding.Line)))];
    }

    private Problem Problem(NachaFinding finding, string? line)
    {
        var layout = Layouts[finding.Record].FirstOrDefault();
        var field = layout?.Fields.FirstOrDefault(field => field.Position == finding.Column && field.Name == finding.Field);
        var shown = terms.Show && field is not null && line?.Length > field.Start
            ? line[field.Start..Math.Min(field.End, line.Length)].Trim(' ')
            : finding.Value;
        return new(finding.IsError, finding.Line, finding.Column, finding.Record, finding.Field, finding.Rule.Name, finding.Message)
        {
            Value = shown,
            Section = finding.Rule.Section,
            Length = field?.Length ?? 1,
            Excerpt = terms.Excerpts && line is not null ? terms.Show ? line : RecordMask.Of(line, layout) : null,
        };
    }
}
