using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Findings;
using BankHub.Formats.Delimited;

namespace BankHub.Mapping.Delimited.Layouts;

/// <summary>A layout that makes sense: what reading and writing go by.</summary>
public sealed class LayoutPlan
{
    private LayoutPlan(Layout layout, TableForm form, IReadOnlyList<PlannedField> columns, IReadOnlyList<PlannedLine> preamble,
        IReadOnlyList<PlannedLine> footer) =>
        (Layout, Form, Columns, Preamble, Footer) = (layout, form, columns, preamble, footer);

    public Layout Layout { get; }

    public TableForm Form { get; }

    internal IReadOnlyList<PlannedField> Columns { get; }

    internal IReadOnlyList<PlannedLine> Preamble { get; }

    internal IReadOnlyList<PlannedLine> Footer { get; }

    internal bool IsFixed => Form.Separator is null;

    /// <summary>The plan; null with findings by their path within the layout where it does not make sense.</summary>
    public static LayoutPlan? Of(Layout layout, FindingList findings)
    {
        var before = findings.Total;
        var form = new TableForm
        {
            Separator = layout.Delimiter?[0],
            Quote = layout.Escape is not null || layout.Quote.Length == 0 ? null : layout.Quote[0],
            Escape = layout.Escape?[0],
            LineBreaks = layout.LineBreaks,
            Width = layout.Width,
            Encoding = layout.Encoding,
            LineEnd = layout.LineEnd,
        };
        PlannedField[] columns = [.. layout.Columns.Select((field, i) => PlannedField.Of(field, i, layout, isColumn: true))];
        var (preamble, footer) = (Lines(layout.Preamble, layout), Lines(layout.Footer, layout));
        new LayoutSense(layout, findings).Check();
        return findings.Total == before ? new(layout, form, columns, preamble, footer) : null;
    }

    private static PlannedLine[] Lines(IReadOnlyList<LayoutLine> lines, Layout layout) =>
        [.. lines.Select(line => new PlannedLine(
            [.. line.Fields.Select((field, i) => PlannedField.Of(field, i, layout, isColumn: false))], line.Optional))];
}

/// <summary>A line before or behind the rows.</summary>
internal sealed record PlannedLine(IReadOnlyList<PlannedField> Fields, bool Optional)
{
    private readonly int _least = Fields.Select(field => field.Cell?.Index ?? 0).DefaultIfEmpty().Max();

    /// <summary>Whether the row is this line: all its fields are there, and the texts of the line stand in it.</summary>
    public bool Fits(TableReader reader) => reader.Count >= _least
        && Fields.All(field => field.Field.Text is not { } text || reader.Text(field.Cell!.Value).Trim() == text);
}
