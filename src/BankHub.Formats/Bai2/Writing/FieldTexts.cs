using System.Globalization;
using BankHub.Formats.Bai2.Records;
using BankHub.Formats.Bai2.Values;

namespace BankHub.Formats.Bai2.Writing;

/// <summary>Values as the fields that say them.</summary>
internal static class FieldTexts
{
    public static string Of(DateOnly? day) => day is { } given ? Bai2Dates.Write(given) : "";

    public static string Of(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>An amount of no more digits than one has.</summary>
    public static string Amount(long? amount, string name) =>
        amount is null or (> -1_000_000_000_000_000_000 and < 1_000_000_000_000_000_000)
            ? Of(amount)
            : throw new ArgumentException($"{name} has more than {Bai2Numbers.MaxDigits} digits.", name);

    /// <summary>A field of printable characters without a comma; at its end no slash, which would be taken for the record's.</summary>
    public static string Field(string? text, string name)
    {
        var field = text ?? "";
        return field.Contains(',') || field.EndsWith('/') || field.StartsWith(' ') || field.EndsWith(' ') || !IsPrintable(field)
            ? throw new ArgumentException($"{name} has characters that a field cannot hold.", name)
            : field;
    }

    /// <summary>A line of a text: printable characters, with commas and slashes, and no blanks at its end.</summary>
    public static string Line(string text) => text.EndsWith(' ') || !IsPrintable(text)
        ? throw new ArgumentException("A text has characters that a record cannot hold.", nameof(text))
        : text;

    public static string Mandatory(string? text, string name) =>
        Field(text, name) is { Length: > 0 } field ? field : throw new ArgumentException($"{name} must be there.", name);

    /// <summary>The funds type with what stands behind it.</summary>
    public static IEnumerable<string> Of(Bai2Funds funds) => funds.Type switch
    {
        Bai2FundsType.Distributed => ["S", Of(funds.Parts.Immediate), Of(funds.Parts.OneDay), Of(funds.Parts.Later)],
        Bai2FundsType.ValueDated => ["V", Of(funds.ValueDate), funds.ValueTime?.ToString() ?? ""],
        Bai2FundsType.ByDays => ["D", Of(funds.ByDays.Count), .. funds.ByDays.SelectMany(part => new[] { Of(part.Days), Of(part.Amount) })],
        _ => [funds.Type.Letter()],
    };

    private static bool IsPrintable(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;
}
