using System.Globalization;
using BankHub.Core.Wire;

namespace BankHub.Hub.Send;

/// <summary>When a bank wants to be asked again (RFC 9110, section 10.2.3): seconds, or a date.</summary>
public static class RetryAfter
{
    /// <summary>A bank that names a day far off is asked sooner all the same: its answer may be a mistake.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private const int MostDigits = 9;

    /// <summary>How long to wait at least; null where the answer does not say, or not in this form.</summary>
    public static TimeSpan? Of(Reply reply, DateTimeOffset now)
    {
        var said = reply.Headers.Where(h => h.Name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Select(h => h.Value.Trim())
            .FirstOrDefault();
        TimeSpan? wait = null;
        if (said?.Length <= MostDigits && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            wait = TimeSpan.FromSeconds(seconds);
        else if (DateTimeOffset.TryParseExact(said, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            wait = date - now;
        return wait is not { Ticks: > 0 } some ? null : some < Longest ? some : Longest;
    }
}
