using System.Text.RegularExpressions;

namespace BankHub.Core.Findings;

/// <summary>Makes account numbers and secrets fit to be shown to people: only the last four characters stay.</summary>
public static partial class Mask
{
    private const int Shown = 4;

    /// <summary>The value with all but its last four characters hidden; a value of eight characters or fewer is hidden more.</summary>
    public static string Tail(string value)
    {
        var shown = Math.Min(Shown, value.Length / 2);
        return string.Concat("****", value.AsSpan(value.Length - shown));
    }

    /// <summary>A text of another's making: in it, words like IBANs and runs of six or more digits are hidden like accounts.</summary>
    public static string Text(string text) => Account().Replace(text, match => Tail(match.Value));

    // An IBAN (ISO 13616) as one word or printed in groups of four; or any long number.
    [GeneratedRegex(@"\b[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{11,30}\b|\b[A-Z]{2}[0-9]{2}(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?\b|[0-9]{6,}")]
    private static partial Regex Account();
}
