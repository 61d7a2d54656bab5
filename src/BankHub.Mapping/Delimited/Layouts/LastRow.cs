using BankHub.Core.Adapters.Layouts;
using BankHub.Formats.Delimited;

namespace BankHub.Mapping.Delimited.Layouts;

/// <summary>
/// Knows the row in which a file was cut where no line behind the rows tells it: it has no end of line, and fewer fields than those before
/// it, or an amount at its end that lacks decimals or may lack its sign.
/// </summary>
internal sealed class LastRow(TableReader reader)
{
    private int? _fields;
    private int? _decimals;
    private bool _isFirst = true;

    /// <param name="columns">The columns of the file.</param>
    public bool IsCut(IReadOnlyList<PlannedField> columns)
    {
        var decimals = Amount(columns) is { } amount ? Decimals(amount) : null;
        var mayLackSign = decimals is not null && Amount(columns)!.Numbers.Sign == SignPlace.Trailing
            && reader[TableCell.At(reader.Count)].TrimEnd((byte)' ') is [.., not ((byte)'-' or (byte)'+')];
        var isCut = !reader.IsEnded && !_isFirst
            && ((_fields is { } fields && reader.Count != fields) || decimals < _decimals || mayLackSign);
        _fields = _isFirst || _fields == reader.Count ? reader.Count : null;
        _decimals = decimals is { } some ? Math.Min(_decimals ?? some, some) : _decimals;
        _isFirst = false;
        return isCut;
    }

    /// <summary>The column of amounts in which the row ends; null where it ends in another one.</summary>
    private PlannedField? Amount(IReadOnlyList<PlannedField> columns)
    {
        foreach (var column in columns)
        {
            if (column.Cell?.Index == reader.Count
                && column.Field.Role is LayoutRole.Amount or LayoutRole.DebitAmount or LayoutRole.CreditAmount or LayoutRole.Balance)
            {
                return column;
            }
        }

        return null;
    }

    private int? Decimals(PlannedField column)
    {
        var text = reader[column.Cell!.Value];
        var at = text.LastIndexOf((byte)column.Numbers.Decimal);
        return text.IndexOfAnyInRange((byte)'0', (byte)'9') < 0 ? null
            : at < 0 || column.Numbers.Implied is not null ? 0
            : text[(at + 1)..].Length - text[(at + 1)..].TrimStart("0123456789"u8).Length;
    }
}
