using System.Text.RegularExpressions;

namespace BankHub.Core.Adapters;

/// <summary>A setting that a bank's adapter reads from each connection.</summary>
/// <param name="What">What it is, for whoever writes a connection file.</param>
/// <param name="Required">Whether every connection must give it.</param>
/// <param name="Pattern">What its whole value looks like, as a regular expression; null for any text.</param>
public sealed record SettingRule(string What, bool Required, string? Pattern)
{
    /// <summary>Whether it names an account of ours, on which bookings count.</summary>
    public bool IsOwnAccount { get; init; }

    /// <summary>The value is one that the adapter can work with.</summary>
    public bool Allows(string value) => Pattern is null || Whole(Pattern).IsMatch(value);

    /// <summary>Whether a text is a pattern at all; only those whose matching takes linear time are.</summary>
    public static bool IsPattern(string pattern)
    {
        try
        {
            return Whole(pattern) is not null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static Regex Whole(string pattern) =>
        new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
