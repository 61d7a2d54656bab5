namespace BankHub.Host.Keys;

/// <summary>How loudly an end is told: 30, 7 and 1 days ahead, and when it has come.</summary>
internal static class Ahead
{
    private static readonly (int Days, string Severity)[] Steps = [(0, "highest"), (1, "highest"), (7, "high"), (30, "warning")];

    /// <summary>The step that the time left has come to; null where there is none yet.</summary>
    public static (int Days, string Severity)? Of(TimeSpan left) =>
        Array.FindIndex(Steps, s => left <= TimeSpan.FromDays(s.Days)) is >= 0 and var step ? Steps[step] : null;
}
