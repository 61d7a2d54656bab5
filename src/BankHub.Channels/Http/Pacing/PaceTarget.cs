namespace BankHub.Channels.Http.Pacing;

/// <summary>How fast a bank may be asked.</summary>
/// <param name="PerSecond">Requests; 0 for any.</param>
/// <param name="BreakAfter">So many tries on end without a line open the circuit.</param>
/// <param name="BreakFor">How long it stays open before one try is made.</param>
internal sealed record PaceTarget(int PerSecond, int BreakAfter, TimeSpan BreakFor)
{
    public static PaceTarget Read(OptionReader options) => new(
        options.Number("ratePerSecond", 0, 10_000, 0),
        options.Number("breakAfter", 2, 1000, 5),
        options.Seconds("breakSeconds", 1, 600, 5));
}
