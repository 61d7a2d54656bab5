using System.Globalization;
using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Delimited;
using BankHub.Mapping.Delimited.Layouts;

namespace BankHub.Mapping.Delimited.Payments;

/// <summary>
/// Writes payments as a table. What was written is read again and held against what was given: so whatever did not travel is told, whoever
/// forgot it, and what would be read as something else is not written at all.
/// </summary>
public sealed class PaymentsToTable(LayoutPlan plan, TableTerms terms)
{
    private readonly List<Finding> _problems = [];
    private readonly List<Finding> _notes = [];

    public WrittenTable Encode(IReadOnlyList<Payment> payments)
    {
        var cells = new CellText(plan, _problems, _notes);
        using var writer = new TableWriter(plan.Form);
        PaymentTexts[] texts = [.. payments.Select(payment => new PaymentTexts(payment))];
        Lines(writer, cells, plan.Preamble, texts);
        if (plan.Layout.Header)
        {
            Write(writer, [.. plan.Columns.Select(column => (column, Header(column)))]);
        }

        foreach (var (i, payment) in texts.Index())
        {
            Row(writer, cells, payment, i);
        }

        Lines(writer, cells, plan.Footer, texts);
        if (_problems.Count > 0)
        {
            return new(default, _problems, [], []);
        }

        var bytes = writer.ToArray();
        var (otherwise, leftOut) = TableReadAgain.Compare(plan, payments, bytes);
        return otherwise.Count > 0 ? new(default, otherwise, [], []) : new(bytes, [], leftOut, _notes);
    }

    private void Row(TableWriter writer, CellText cells, PaymentTexts payment, int number)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"$[{number}]");
        foreach (var (role, constant) in plan.Layout.Constants)
        {
            if (payment.Of(role, 0) is { } value && value != constant)
            {
                _problems.Add(new($"{path}.{PaymentPaths.Of(role, 0)}", "constant", "The layout says something else of every payment."));
            }
        }

        var (fields, line) = (new List<(PlannedField, string)>(), 0);
        foreach (var column in plan.Columns)
        {
            var value = column.Field.Role switch
            {
                null => null,
                LayoutRole.RowNumber => (number + 1).ToString(CultureInfo.InvariantCulture),
                LayoutRole.Remittance => payment.Of(LayoutRole.Remittance, line++),
                { } role => payment.Of(role, 0),
            };
            fields.Add((column, cells.Of(column, value, payment.Payment.Amount.Currency, PathOf(path, column, line - 1))));
        }

        Write(writer, fields);
    }

    private void Lines(TableWriter writer, CellText cells, IReadOnlyList<PlannedLine> lines, PaymentTexts[] payments)
    {
        foreach (var line in lines)
        {
            Write(writer, [.. line.Fields.Select(field => (field, cells.Of(field, Said(field, payments), CurrencyOf(payments), "$")))]);
        }
    }

    /// <summary>What a line before or behind the rows says: what all payments have alike, or what they come to.</summary>
    private string? Said(PlannedField field, PaymentTexts[] payments)
    {
        switch (field.Field.Role)
        {
            case null:
                return null;
            case LayoutRole.Count:
                return payments.Length.ToString(CultureInfo.InvariantCulture);
            case LayoutRole.Sum:
                if (payments.Select(one => one.Payment.Amount.Currency).Distinct().Count() > 1)
                {
                    _problems.Add(new("$", "row-sum", "Amounts of several currencies have no sum."));
                }

                return payments.Sum(one => one.Payment.Amount.Value).ToString(CultureInfo.InvariantCulture);
            case LayoutRole.MessageIdentification:
                return terms.MessageIdentification;
            case LayoutRole.CreationDate:
                return terms.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case { } role:
                string?[] values = [.. payments.Select(one => one.Of(role, 0)).Distinct()];
                if (values.Length > 1)
                {
                    var path = $"$[*].{PaymentPaths.Of(role, 0)}";
                    _problems.Add(new(path, "one-value", $"One line says {field.Name} for all payments, which differ."));
                }

                return values.FirstOrDefault();
        }
    }

    private void Write(TableWriter writer, List<(PlannedField Field, string Text)> cells)
    {
        if (_problems.Count > 0)
        {
            return;
        }

        if (plan.IsFixed)
        {
            writer.Write([.. cells.Select(cell => (cell.Field.Cell!.Value, cell.Text))]);
            return;
        }

        // A line may leave places free between its fields.
        var row = new string[plan.Layout.Header ? cells.Count : cells.Max(cell => cell.Field.Cell?.Index ?? 0)];
        Array.Fill(row, "");
        foreach (var (i, (field, text)) in cells.Index())
        {
            var index = field.Cell?.Index ?? (i + 1);
            row = index > row.Length ? [.. row, .. Enumerable.Repeat("", index - row.Length)] : row;
            row[index - 1] = text;
        }

        writer.Write(row);
    }

    private string Header(PlannedField column) => !plan.IsFixed ? column.Field.Name ?? ""
        : (column.Field.Name ?? "").PadRight(column.Cell!.Value.Length)[..column.Cell.Value.Length];

    private static Currency? CurrencyOf(PaymentTexts[] payments) => payments.Length > 0 ? payments[0].Payment.Amount.Currency : null;

    private static string PathOf(string path, PlannedField column, int line) =>
        column.Field.Role is { } role && PaymentPaths.Of(role, line) is { } where ? $"{path}.{where}" : path;
}

/// <summary>What a table says that no payment does.</summary>
/// <param name="MessageIdentification">The name of the list.</param>
/// <param name="Created">The day on which it is made.</param>
public sealed record TableTerms(string MessageIdentification, DateOnly Created);

/// <summary>A list of payments as a table.</summary>
/// <param name="Bytes">The table; empty where there is a problem.</param>
/// <param name="Problems">Why it is not written, by the path of the payment.</param>
/// <param name="LeftOut">What the table has no place for.</param>
/// <param name="Notes">What was written otherwise so that no spreadsheet runs it.</param>
public sealed record WrittenTable(
    ReadOnlyMemory<byte> Bytes, IReadOnlyList<Finding> Problems, IReadOnlyList<Finding> LeftOut, IReadOnlyList<Finding> Notes);
