using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Findings;
using BankHub.Formats.Delimited;

namespace BankHub.Mapping.Delimited.Layouts;

/// <summary>What no schema can say of a layout: that its parts fit together, and that it leaves no row in doubt.</summary>
internal sealed class LayoutSense(Layout layout, FindingList findings)
{
    private static readonly Rule Places =
        new("layout-places", "A table has a delimiter, or a width and the first character and length of each field within it.");
    private static readonly Rule Characters =
        new("layout-characters", "The delimiter, the quote and the escape character are different ones.");
    private static readonly Rule Numbers = new("layout-numbers", "Decimals and groups of three are parted by different characters.");
    private static readonly Rule Dates = new("layout-dates", "A pattern of days tells the day, the month and the year.");
    private static readonly Rule Pad = new("layout-pad", "Zeros fill the places of numbers alone, and before them.");
    private static readonly Rule Twice = new("layout-twice", "This says what another column says already.");
    private static readonly Rule Kinds = new("layout-role", "This role belongs to another kind of table, or to another part of it.");
    private static readonly Rule Foot = new("layout-footer", "A line before or behind the rows has a text by which it is known.");
    private static readonly Rule Header = new("layout-header", "A column has a name where a line names the columns, or an index.");
    private static readonly Rule Amount = new("layout-amount", "An amount is told by one column, or by one of debits and one of credits.");
    private static readonly Rule Side =
        new("layout-side", "What tells a debit from a credit is a sign, a column of words, or columns of their own.");
    private static readonly Rule Day = new("layout-day", "A statement has a column of booking or value dates.");
    private static readonly Rule Account =
        new("layout-account", "A statement names its account in a column, before the rows or as a constant, and not behind the rows.");
    private static readonly Rule Covers = new(
        "layout-covers", "A statement covers whole days, or increments whose rows have a unique bank reference or a balance.");
    private static readonly Rule Words =
        new("layout-words", "A side is debit or credit; a status is booked, pending, future or information.");
    private static readonly Rule Quote = new("layout-quote", "A list of payments is written with double quotes, or with none.");

    /// <summary>Of what there may be several.</summary>
    private static readonly LayoutRole[] Several = [LayoutRole.Remittance];

    private static readonly LayoutRole[] OfNumbers =
    [
        LayoutRole.Amount, LayoutRole.DebitAmount, LayoutRole.CreditAmount, LayoutRole.Balance, LayoutRole.Sum, LayoutRole.SumDebits,
        LayoutRole.SumCredits, LayoutRole.Count, LayoutRole.RowNumber,
    ];

    public void Check()
    {
        string?[] special = [layout.Delimiter, layout.Quote.Length > 0 && layout.Escape is null ? layout.Quote : null, layout.Escape];
        Demand(special.OfType<string>().Distinct().Count() == special.OfType<string>().Count(), "$.delimiter", Characters);
        Demand(layout.Delimiter is null == layout.Width is not null, "$", Places);
        Demand(layout.Use != LayoutUse.Payments || layout.Quote is "" or "\"", "$.quote", Quote);
        CheckNumbers(layout.Numbers, "$.numbers");
        CheckDates(layout.Dates, "$.dates");
        Fields("$.columns", layout.Columns, isColumn: true);
        foreach (var (part, lines) in new[] { ("$.preamble", layout.Preamble), ("$.footer", layout.Footer) })
        {
            foreach (var (i, line) in lines.Index())
            {
                Fields($"{part}[{i}].fields", line.Fields, isColumn: false);
                Demand(line.Fields.Any(field => field.Text is not null), $"{part}[{i}]", Foot);
            }
        }

        if (layout.Use == LayoutUse.Statement)
        {
            CheckStatement();
        }
        else
        {
            Demand(Has(LayoutRole.Amount) && !Has(LayoutRole.DebitAmount) && !Has(LayoutRole.CreditAmount), "$.columns", Amount);
        }
    }

    private void CheckStatement()
    {
        var (one, debit, credit) = (Has(LayoutRole.Amount), Has(LayoutRole.DebitAmount), Has(LayoutRole.CreditAmount));
        Demand((one || debit) && debit == credit, "$.columns", Amount);
        Demand(debit || layout.Amounts is not null || Has(LayoutRole.Side), "$.amounts", Side);
        Demand(Has(LayoutRole.BookingDate) || Has(LayoutRole.ValueDate), "$.columns", Day);
        Demand(
            Has(LayoutRole.Account) || layout.Constants.ContainsKey(LayoutRole.Account) || Says(layout.Preamble, LayoutRole.Account),
            "$.columns", Account);
        Demand(!Says(layout.Footer, LayoutRole.Account), "$.footer", Account);
        var isNamed = Has(LayoutRole.Balance)
            || layout.Columns.Any(column => column is { Role: LayoutRole.BankReference, Unique: true });
        Demand(layout.Covers is { } covers && (covers == LayoutCover.WholeDays || isNamed), "$.covers", Covers);
    }

    private void Fields(string path, IReadOnlyList<LayoutField> fields, bool isColumn)
    {
        var seen = new HashSet<LayoutRole>();
        foreach (var (i, field) in fields.Index())
        {
            var place = $"{path}[{i}]";
            Demand(IsPlaced(field), place, Places);
            Demand(!isColumn || !layout.Header || layout.Delimiter is null || (field.Name, field.Index) != (null, null), place, Header);
            Demand(field.Role is not { } role || Several.Contains(role) || seen.Add(role), place, Twice);
            Demand(field.Role is not { } use || Belongs(use, isColumn), place, Kinds);
            Demand(field.Pad == ' ' || (field.AlignsRight && field.Role is { } padded && OfNumbers.Contains(padded)), place, Pad);
            Demand(AreWords(field), place, Words);
            CheckDates(field.Dates, $"{place}.dates");
            CheckNumbers(field.Numbers, $"{place}.numbers");
        }
    }

    private bool IsPlaced(LayoutField field) => layout.Delimiter is not null
        ? field is { From: null, Length: null }
        : field is { From: { } from, Length: { } length, Index: null } && from + length - 1 <= layout.Width;

    private bool Belongs(LayoutRole role, bool isColumn) =>
        role >= LayoutRole.Count ? !isColumn
        : role >= LayoutRole.Scheme ? layout.Use == LayoutUse.Payments
        : role < LayoutRole.BookingDate || layout.Use == LayoutUse.Statement;

    private static bool AreWords(LayoutField field) => field.Role switch
    {
        LayoutRole.Side => field.Words.Count > 0 && field.Words.Values.All(word => word is "debit" or "credit"),
        LayoutRole.Status => field.Words.Count > 0 && field.Words.Values.All(StatusWords.Are),
        LayoutRole.BookingDate or LayoutRole.ValueDate => field.Words.Values.All(StatusWords.Are),
        _ => true,
    };

    private void CheckNumbers(NumberLayout? numbers, string path) =>
        Demand(numbers is null || numbers.Decimal != numbers.Thousands, path, Numbers);

    private void CheckDates(IReadOnlyList<string> patterns, string path) => Demand(patterns.All(DateText.IsPattern), path, Dates);

    private bool Has(LayoutRole role) => layout.Columns.Any(column => column.Role == role);

    private static bool Says(IReadOnlyList<LayoutLine> lines, LayoutRole role) =>
        lines.Any(line => line.Fields.Any(field => field.Role == role));

    private void Demand(bool holds, string path, Rule rule)
    {
        if (!holds)
        {
            findings.Add(path, rule);
        }
    }
}
