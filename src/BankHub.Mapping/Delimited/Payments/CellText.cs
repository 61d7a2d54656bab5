using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Delimited;
using BankHub.Mapping.Delimited.Layouts;

namespace BankHub.Mapping.Delimited.Payments;

/// <summary>Texts as a cell holds them: what it cannot hold is a problem and never cut, and what could be run is told.</summary>
internal sealed class CellText(LayoutPlan plan, List<Finding> problems, List<Finding> notes)
{
    /// <summary>The text of a cell; empty where there is no value.</summary>
    public string Of(PlannedField field, string? value, Currency? currency, string path)
    {
        var layout = field.Field;
        var own = value is null || layout.Text is not null ? "" : Written(field, value, currency, path);

        // What the layout says itself, and the words of the bank, are as the bank wants them.
        var isGuarded = CanBeFormula(field) && CellGuard.IsRisky(own);
        var text = layout.Text ?? (value is null ? "" : layout.Prefix + (isGuarded ? CellGuard.Guard(own) : own) + layout.Suffix);
        if (text.Length == 0)
        {
            if (layout.Required)
            {
                problems.Add(new(path, "required", $"The column {field.Name} needs a value."));
            }

            return Padded(field, "");
        }

        if (Broken(field, text, isGuarded) is { } broken)
        {
            problems.Add(new(path, broken.Rule, $"The column {field.Name} {broken.What}."));
            return Padded(field, "");
        }

        if (isGuarded)
        {
            notes.Add(new(path, "formula", $"The column {field.Name} holds what begins as a formula and gets an apostrophe before it."));
        }

        return Padded(field, text);
    }

    private string Written(PlannedField field, string value, Currency? currency, string path)
    {
        var role = field.Field.Role!.Value;
        if (PaymentPaths.IsAmount(role))
        {
            var amount = decimal.Parse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            var decimals = currency?.Decimals ?? 2;
            if (field.Numbers.Implied is { } implied && decimal.Round(amount, implied) != amount)
            {
                problems.Add(new(path, "amount-decimals", $"The column {field.Name} has no room for the decimals of the amount."));
                return "0";
            }

            return AmountText.Write(amount, decimals, field.Numbers);
        }

        if (PaymentPaths.IsDay(role)
            && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return DateText.Write(day, field.Dates[0]);
        }

        if (field.Field.Words.Count == 0)
        {
            return value;
        }

        if (field.Field.Words.FirstOrDefault(word => word.Value == value).Key is { } word)
        {
            return word;
        }

        problems.Add(new(path, "unknown-word", $"The bank has no word for it in the column {field.Name}."));
        return "";
    }

    private (string Rule, string What)? Broken(PlannedField field, string text, bool isGuarded)
    {
        var layout = field.Field;
        var longest = Math.Min(layout.MaxLength ?? int.MaxValue, layout.Length ?? int.MaxValue);
        return plan.Layout.RefusesFormulas && isGuarded ? ("formula", "would be run by a spreadsheet")
            : text.Length > longest ? ("length", $"has room for {longest} characters")
            : layout.Charset is { } charset && !CharacterSet.Holds(charset, text)
                ? ("characters", $"takes the characters of {charset} alone")
            : !TableWriter.Takes(plan.Form, text) ? ("characters", "cannot hold one of the characters")
            : plan.IsFixed && (text[^1] == ' ' || (layout.AlignsRight && text[0] == ' '))
                ? ("characters", "cannot tell a space at its edge from what pads it")
            : null;
    }

    /// <summary>Whether what the cell says comes from a payment, as text.</summary>
    private bool CanBeFormula(PlannedField field) => !plan.IsFixed && field.Field.Words.Count == 0 && !IsNumber(field.Field.Role);

    private static string Padded(PlannedField field, string text) => field.Cell is { Index: 0, Length: var length }
        ? field.Field.AlignsRight && text.Length > 0 ? text.PadLeft(length, field.Field.Pad) : text.PadRight(length)
        : text;

    private static bool IsNumber(LayoutRole? role) => role is { } given
        && (PaymentPaths.IsAmount(given) || PaymentPaths.IsDay(given) || given is LayoutRole.Count or LayoutRole.RowNumber);
}
