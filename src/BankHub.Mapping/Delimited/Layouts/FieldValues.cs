using System.Text;
using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Findings;
using BankHub.Formats.Delimited;

namespace BankHub.Mapping.Delimited.Layouts;

/// <summary>The values of one row by their roles; what is none is a finding of the row.</summary>
internal sealed class FieldValues(LayoutPlan plan, TableReader reader, TableWalk walk)
{
    private readonly bool _isExact = plan.Layout.Use == LayoutUse.Payments && !plan.IsFixed;
    private readonly List<Finding> _findings = [];
    private readonly PlannedField?[] _byRole =
        [.. Enum.GetValues<LayoutRole>().Select(role => walk.Columns.FirstOrDefault(column => column.Field.Role == role))];

    private readonly string?[] _constants =
        [.. Enum.GetValues<LayoutRole>().Select(role => plan.Layout.Constants.GetValueOrDefault(role))];

    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<PlannedField> Columns { get; } = walk.Columns;

    /// <summary>Begins a row.</summary>
    public void Begin()
    {
        _findings.Clear();
        foreach (var column in Columns)
        {
            if (column.Field.Text is { } text && Raw(column) != text)
            {
                Report(column, "text", "This is not the text that always stands here.");
            }

            if (column.Field.Required && reader[column.Cell!.Value].Trim((byte)' ').IsEmpty)
            {
                Report(column, "required", "A row without it is none.");
            }
        }
    }

    /// <summary>The first column of a role, or null.</summary>
    public PlannedField? Column(LayoutRole role) => _byRole[(int)role];

    /// <summary>A text: of the row, or what every row says; null where there is none.</summary>
    public string? Text(LayoutRole role) => Column(role) is { } column ? Text(column)
        : _constants[(int)role] is { } constant ? constant
        : walk.Said.Count == 0 ? null
        : walk.Said.TryGetValue(role, out var said) ? Meant(said.Field, said.Text)
        : null;

    /// <summary>A text of the row, in the words that it means.</summary>
    public string? Text(PlannedField column)
    {
        var text = Raw(column);
        if (column.Field.Words.Count > 0)
        {
            if (column.Field.Words.TryGetValue(text, out var meant))
            {
                return meant;
            }

            if (text.Length > 0)
            {
                Report(column, "unknown-word", "The word is none that the layout knows.");
            }

            return null;
        }

        return text.Length == 0 ? null : Stripped(column, text) is { Length: > 0 } value ? value : null;
    }

    /// <summary>A day of the row; null where there is none, or where a word of its column stands there.</summary>
    public DateOnly? Day(LayoutRole role, out string? word)
    {
        word = null;
        if (Column(role) is not { } column)
        {
            return walk.Said.TryGetValue(role, out var said)
                && DateText.TryRead(Encoding.UTF8.GetBytes(said.Text), said.Field.Dates, out var day) ? day : null;
        }

        var text = reader[column.Cell!.Value];
        if (text.Trim((byte)' ').IsEmpty)
        {
            return null;
        }

        if (DateText.TryRead(text, column.Dates, out var found))
        {
            return found;
        }

        if (!column.Field.Words.TryGetValue(Raw(column), out word))
        {
            Report(column, "date", "The day is none in the pattern that belongs here.");
        }

        return null;
    }

    /// <summary>An amount of the row; null where there is none.</summary>
    public decimal? Amount(PlannedField? column)
    {
        if (column is null || reader[column.Cell!.Value].Trim((byte)' ').IsEmpty)
        {
            return null;
        }

        if (column.Field is { Prefix: null, Suffix: null }
            ? AmountText.TryRead(reader[column.Cell!.Value], column.Numbers, out var value)
            : AmountText.TryRead(Encoding.UTF8.GetBytes(Stripped(column, Raw(column))), column.Numbers, out value))
        {
            return value;
        }

        Report(column, "amount", "The amount is none in the form that belongs here.");
        return null;
    }

    public void Report(PlannedField? column, string rule, string message) => _findings.Add(new(walk.Place(column), rule, message));

    private string Raw(PlannedField column)
    {
        var text = reader.Text(column.Cell!.Value);
        return _isExact ? text : text.Trim();
    }

    /// <summary>The value without what always stands around it.</summary>
    private string Stripped(PlannedField column, string text)
    {
        var (prefix, suffix) = (column.Field.Prefix ?? "", column.Field.Suffix ?? "");
        if (text.Length >= prefix.Length + suffix.Length && text.StartsWith(prefix, StringComparison.Ordinal)
            && text.EndsWith(suffix, StringComparison.Ordinal))
        {
            var value = text[prefix.Length..^suffix.Length];
            return _isExact ? CellGuard.Unguard(value) : value.Trim();
        }

        Report(column, "text", "What always stands around the value is not there.");
        return "";
    }

    /// <summary>What a line before or behind the rows means.</summary>
    internal static string? Meant(PlannedField field, string text)
    {
        var (prefix, suffix) = (field.Field.Prefix ?? "", field.Field.Suffix ?? "");
        return field.Field.Words.Count > 0 ? field.Field.Words.GetValueOrDefault(text)
            : text.Length > prefix.Length + suffix.Length && text.StartsWith(prefix, StringComparison.Ordinal)
                && text.EndsWith(suffix, StringComparison.Ordinal) ? text[prefix.Length..^suffix.Length].Trim()
            : null;
    }
}
