using System.Buffers;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Mapping.Iso20022.Texts;

/// <summary>Takes what one transaction of a message says into canonical values: what is none of them is a finding at its place.</summary>
/// <param name="place">The transaction within its message.</param>
/// <param name="isTold">Whether the words are only shown, as those of a statement: then odd spaces and controls are put right.</param>
/// <param name="number">Its number, where the place is that of one of many; the two are joined only for a finding.</param>
public sealed class Incoming(string place, bool isTold = false, long? number = null)
{
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Select(code => (char)code).Where(char.IsControl), '\u2028', '\u2029', '\uFEFF']);

    private FindingList? _findings;

    public IReadOnlyList<Finding> Findings => _findings ?? (IReadOnlyList<Finding>)[];

    /// <summary>A text that keeps the rules of its standard; null with a finding where it does not.</summary>
    public T? Value<T>(string path, string? text)
        where T : class, IValue<T> => Value<T>(path, "", text);

    /// <summary>The same of a field of what stands at the path; the two are joined only for a finding.</summary>
    public T? Value<T>(string path, string field, string? text)
        where T : class, IValue<T>
    {
        if (text is null)
        {
            return null;
        }

        if (!T.TryParse(text, out var value, out var broken))
        {
            Report($"{path}{field}", broken.Name, broken.Message);
        }

        return value;
    }

    /// <summary>A text for people.</summary>
    public string? Words(string? text)
    {
        if (text is null || !isTold)
        {
            return text;
        }

        var words = text.AsSpan().ContainsAny(Odd) ? string.Concat(text.Select(c => Odd.Contains(c) ? ' ' : c)) : text;
        return words.Trim(' ') is { Length: > 0 } kept ? kept : null;
    }

    /// <summary>Texts for people.</summary>
    public ValueList<string> Words(IReadOnlyList<string> texts) => texts.Count switch
    {
        0 => [],
        1 => Words(texts[0]) is { } only ? [only] : [],
        _ => [.. texts.Select(Words).OfType<string>()],
    };

    /// <summary>An amount above zero.</summary>
    public Money? Money(string path, Amount? amount)
    {
        if (amount is not { } given || Value<Currency>(path, ".currency", given.Currency) is not { } currency)
        {
            return null;
        }

        if (!Core.Payments.Money.TryCreate(given.Value, currency, out var money, out var broken))
        {
            Report(path, broken.Name, broken.Message);
        }

        return money;
    }

    public void Report(string path, string rule, string message) =>
        (_findings ??= []).Add(number is null ? $"{place}: {path}" : $"{place} {number}: {path}", rule, message);

    /// <summary>The words of a code or of what two parties agreed instead.</summary>
    internal static string? Either(Formats.Iso20022.Components.CodeOrProprietary? choice) => choice?.Code ?? choice?.Proprietary;
}
