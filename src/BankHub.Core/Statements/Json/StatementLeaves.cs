using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Payments.Json;

namespace BankHub.Core.Statements.Json;

/// <summary>The kinds of JSON string that only statements have.</summary>
internal static class StatementLeaves
{
    private const int MaxText = 4000;

    /// <summary>Text of a bank's making: as it came, within a bound.</summary>
    public static readonly Leaf<string> Text = new ReadLeaf<string>(
        new(1, MaxText, @"^[\s\S]*$"), text => (text.Length is > 0 and <= MaxText, text), text => text);

    public static readonly Leaf<long> Number = new ReadLeaf<long>(
        new(1, 19, "^[0-9]+$"),
        text => (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value), value),
        value => value.ToString(CultureInfo.InvariantCulture));

    public static readonly Leaf<int> Count = new ReadLeaf<int>(
        new(1, 10, "^[0-9]+$"),
        text => (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value), value),
        value => value.ToString(CultureInfo.InvariantCulture));

    public static readonly Leaf<decimal> Rate = new ReadLeaf<decimal>(
        new(1, 30, @"^[0-9]+(\.[0-9]+)?$"),
        text => (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value), value),
        value => value.ToString(CultureInfo.InvariantCulture));

    public static readonly Leaf<bool> Flag = new ReadLeaf<bool>(
        TextFacts.OneOf(["true", "false"]), text => (text is "true" or "false", text == "true"), value => value ? "true" : "false");

    public static readonly Leaf<DateTimeOffset> Time = new ReadLeaf<DateTimeOffset>(
        new(33, 33, "^[0-9]{4}-[0-9]{2}-[0-9]{2}T") { Name = "DateTime", Format = "date-time" },
        text => (DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value), value),
        value => value.ToString("O", CultureInfo.InvariantCulture));

    private sealed class ReadLeaf<T>(TextFacts facts, Func<string, (bool IsRight, T Value)> read, Func<T, string> write) : Leaf<T>(facts)
        where T : notnull
    {
        private static readonly Rule Malformed = new("form", "The text has not the form that belongs here.");

        public override bool TryRead(
            ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Rule? broken)
        {
            (var right, value) = read(text.ToString());
            broken = right ? null : Malformed;
            return right;
        }

        public override string Write(T value) => write(value);

        public override bool Holds(T value, out int length)
        {
            var text = write(value);
            length = text.Length;
            return read(text).IsRight;
        }
    }
}
