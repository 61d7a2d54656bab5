using BankHub.Core.Adapters.Layouts;
using BankHub.Formats.Delimited;

namespace BankHub.Mapping.Delimited.Layouts;

/// <summary>A field of a layout with all that holds for it.</summary>
/// <param name="Field">As the layout gives it.</param>
/// <param name="Cell">Where it stands; null for a column that the header of a file tells.</param>
/// <param name="Numbers">How its amounts are written.</param>
/// <param name="Dates">How its days are written.</param>
internal sealed record PlannedField(LayoutField Field, TableCell? Cell, NumberForm Numbers, IReadOnlyList<string> Dates)
{
    /// <summary>What a finding calls it.</summary>
    public string Name => Field.Name ?? Field.Role?.ToString() ?? "";

    /// <summary>The field as it stands at its number in its line or in the columns.</summary>
    public static PlannedField Of(LayoutField field, int number, Layout layout, bool isColumn)
    {
        TableCell? cell = field is { From: { } from, Length: { } length } ? TableCell.Between(from, length)
            : layout.Delimiter is null || (isColumn && layout.Header && field.Name is not null) ? null
            : TableCell.At(field.Index ?? (number + 1));
        return new(field, cell, FormOf(field.Numbers ?? layout.Numbers), field.Dates.Count > 0 ? field.Dates : layout.Dates);
    }

    private static NumberForm FormOf(NumberLayout numbers) => new()
    {
        Decimal = numbers.Decimal[0],
        Thousands = numbers.Thousands?[0],
        Implied = numbers.Implied,
        Symbol = numbers.Symbol,
        Sign = numbers.Sign switch
        {
            "none" => SignPlace.None,
            "trailing" => SignPlace.Trailing,
            "parentheses" => SignPlace.Parentheses,
            _ => SignPlace.Leading,
        },
    };
}
