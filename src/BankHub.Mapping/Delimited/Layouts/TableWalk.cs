using System.Globalization;
using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Findings;
using BankHub.Formats.Delimited;

namespace BankHub.Mapping.Delimited.Layouts;

/// <summary>
/// One pass over a table: the lines before the rows, the header, the rows, the lines behind them. A file that is not laid out as it should
/// be, or that ends before its last line, is a finding; a row that cannot be read is one of its own.
/// </summary>
internal sealed class TableWalk(LayoutPlan plan, TableReader reader, int maxRows = TableWalk.MaxRows)
{
    /// <summary>The most rows of a file; none of a bank comes near.</summary>
    internal const int MaxRows = 1_000_000;

    /// <summary>The most findings that are kept of one file.</summary>
    internal const int MaxFindings = 10_000;

    /// <summary>A line that gives them and leaves them empty may be cut off.</summary>
    private static readonly LayoutRole[] Totals =
    [
        LayoutRole.Count, LayoutRole.Sum, LayoutRole.SumDebits, LayoutRole.SumCredits, LayoutRole.OpeningBalance, LayoutRole.ClosingBalance,
    ];

    private readonly Dictionary<LayoutRole, SaidValue> _said = [];
    private int _footers;
    private int _fields;
    private readonly LastRow _last = new(reader);
    private bool _isAhead;

    /// <summary>What the lines before and behind the rows say.</summary>
    public IReadOnlyDictionary<LayoutRole, SaidValue> Said => _said;

    /// <summary>Every column that is read, with its place in this file.</summary>
    public IReadOnlyList<PlannedField> Columns { get; private set; } = plan.Columns;

    /// <summary>How many rows there are, with those that cannot be read.</summary>
    public int Rows { get; private set; }

    /// <summary>What speaks against the file as a whole: it was cut off, or is not what it says.</summary>
    public FindingList Against { get; } = new(MaxFindings);

    /// <summary>Whether the line could be a row that is understood; who reads the rows knows it.</summary>
    public Func<bool> IsRow { get; init; } = () => false;

    /// <summary>Why the file as a whole cannot be read, or null; the rows then say nothing.</summary>
    public Finding? Begin()
    {
        if (reader.Problem is { } problem)
        {
            return new("line 1, column 1", "encoding", problem);
        }

        foreach (var line in plan.Preamble)
        {
            if (!Advance())
            {
                if (!line.Optional)
                {
                    return Missing("preamble", "A line that stands before the rows is not there.");
                }

                continue;
            }

            if (reader.RowProblem is not null || !line.Fits(reader))
            {
                if (!line.Optional)
                {
                    return Here("preamble", "This is not the line that stands here before the rows.");
                }

                _isAhead = true;
                continue;
            }

            Take(line);
        }

        return plan.Layout.Header ? Header() : null;
    }

    /// <summary>Moves to the next row; false behind the last one.</summary>
    public bool Next(FindingList findings)
    {
        while (Advance())
        {
            if (reader.RowProblem is null && Footer() is { } footer)
            {
                if (IsRow())
                {
                    Against.Add(Here("footer", "The line can be read as a row, and as one that stands behind the rows."));
                }

                Take(footer);
                continue;
            }

            if (++Rows > maxRows)
            {
                Against.Add(Here("rows", $"The file has more than {maxRows} rows."));
                return false;
            }

            if (_footers > 0)
            {
                Against.Add(Here("footer", "The file goes on behind its last line."));
                continue;
            }

            if (Problem() is not { } problem)
            {
                return true;
            }

            findings.Add(problem);
        }

        if (plan.Footer.Skip(_footers).Any(line => !line.Optional))
        {
            Against.Add(Missing("footer", "The file ends before its last line: it may be cut off."));
        }

        return false;
    }

    /// <summary>A place of the row that is read.</summary>
    public string Place(PlannedField? field = null)
    {
        var (column, name) = field?.Cell is { } cell ? (reader.Column(cell), field.Name) : (1, "");
        return string.Create(CultureInfo.InvariantCulture, $"line {reader.Line}, column {column}{(name.Length > 0 ? ", " : "")}{name}");
    }

    private Finding? Header()
    {
        if (!Advance())
        {
            return Missing("header", "The line that names the columns is not there.");
        }

        if (reader.RowProblem is { } odd)
        {
            return new($"line {reader.Line}, column {odd.Column}", odd.Rule, odd.Message);
        }

        _fields = reader.Count;
        string[] names = [.. Enumerable.Range(1, reader.Count).Select(i => reader.Text(TableCell.At(i)).Trim())];
        var bound = new List<PlannedField>();
        if (plan.IsFixed)
        {
            return plan.Columns.FirstOrDefault(column => column.Field.Name is { } name && reader.Text(column.Cell!.Value).Trim() != name)
                is { } other ? Here("header", $"The column {other.Name} is not named here.") : null;
        }

        foreach (var column in plan.Columns)
        {
            var index = column.Field.Index ?? (Array.IndexOf(names, column.Field.Name) + 1);
            if (index == 0 || index > names.Length || (column.Field.Name is { } name && names[index - 1] != name))
            {
                return Here("header", $"The column {column.Name} is not named here.");
            }

            if (column.Field.Index is null && names.Count(one => one == column.Field.Name) > 1)
            {
                return Here("header", $"Several columns are named {column.Name}.");
            }

            bound.Add(column with { Cell = TableCell.At(index) });
        }

        Columns = bound;
        var others = names.Length - bound.Select(column => column.Cell).Distinct().Count();
        return others > 0 && !plan.Layout.OtherColumns
            ? Here("header", $"There are {others} columns that the layout does not know.")
            : null;
    }

    private bool Advance()
    {
        if (_isAhead)
        {
            _isAhead = false;
            return true;
        }

        while (reader.Read())
        {
            if (!reader.IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The line of the footer that the row is: the next one, or one behind lines that a file may lack.</summary>
    private PlannedLine? Footer()
    {
        for (var i = _footers; i < plan.Footer.Count; i++)
        {
            if (plan.Footer[i].Fits(reader))
            {
                _footers = i + 1;
                return plan.Footer[i];
            }

            if (!plan.Footer[i].Optional)
            {
                return null;
            }
        }

        return null;
    }

    private void Take(PlannedLine line)
    {
        foreach (var field in line.Fields.Where(field => field.Field.Role is not null))
        {
            var text = reader.Text(field.Cell!.Value).Trim();
            if (text.Length > 0 || Totals.Contains(field.Field.Role!.Value))
            {
                _said[field.Field.Role!.Value] = new(text, field, Place(field));
            }
        }
    }

    private Finding? Problem()
    {
        if (reader.RowProblem is { } odd)
        {
            return new($"line {reader.Line}, column {odd.Column}", odd.Rule, odd.Message);
        }

        if (plan.IsFixed)
        {
            return reader.Length == plan.Layout.Width ? null
                : Here("row-length", $"The line has {reader.Length} characters, and {plan.Layout.Width} are expected.");
        }

        var (least, most) = plan.Layout.Header ? (_fields, _fields)
            : (plan.Columns.Max(column => column.Cell!.Value.Index), plan.Layout.OtherColumns ? int.MaxValue : 0);
        if (reader.Count < least || reader.Count > Math.Max(least, most))
        {
            return Here("field-count", $"The row has {reader.Count} fields, and {least} are expected.");
        }

        return _last.IsCut(Columns)
            ? Here("cut-off", "The file ends in a row that has no end, and is shorter than those before it.") : null;
    }

    private Finding Here(string rule, string message) => new(Place(), rule, message);

    private static Finding Missing(string rule, string message) => new("end of the file", rule, message);
}

/// <summary>What a line before or behind the rows says.</summary>
/// <param name="Text">As it stands there.</param>
/// <param name="Field">The field that it stands in.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record SaidValue(string Text, PlannedField Field, string Place);
