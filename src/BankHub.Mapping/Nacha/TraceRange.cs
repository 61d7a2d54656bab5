using System.Globalization;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// A connection's share of the trace numbers of its ODFI: a trace number names one entry of that institution (Nacha Operating Rules,
/// Appendix Three), whichever of its customers' files it stands in.
/// </summary>
public sealed record TraceRange(int First, int Last)
{
    /// <summary>The name of the setting: two numbers of seven digits with a hyphen between them.</summary>
    public const string Setting = "traceNumbers";

    /// <summary>All that are not kept for offset entries, for the only connection under its ODFI.</summary>
    public static readonly TraceRange Whole = new(0, TraceNumbers.LastOfPayments);

    /// <summary>When so few are left, people are told.</summary>
    private const int LowShare = 10;

    /// <summary>The range that a connection's settings give; of one that is none nothing is left.</summary>
    public static TraceRange Of(IReadOnlyDictionary<string, string> settings)
    {
        if (!settings.TryGetValue(Setting, out var given))
        {
            return Whole;
        }

        var ends = given.Split('-');
        return ends.Length == 2 && Number(ends[0]) is { } first && Number(ends[1]) is { } last && first <= last
            && last <= TraceNumbers.LastOfPayments ? new(first, last) : new(0, -1);
    }

    /// <summary>The sequence of a payment's trace number; null where they are used up.</summary>
    public int? Of(long number) => number >= 0 && number <= Last - First ? First + (int)number : null;

    /// <summary>How many are left after the payment of this number, where they run low; or null.</summary>
    public long? Low(long number) =>
        Last - First - number is var left && left < (Last - First + 1L) / LowShare ? Math.Max(left, 0) : null;

    public bool Overlaps(TraceRange other) => First <= other.Last && other.First <= Last;

    public override string ToString() => $"{First:D7}-{Last:D7}";

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
