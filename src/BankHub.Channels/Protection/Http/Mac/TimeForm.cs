using System.Globalization;

namespace BankHub.Channels.Protection.Http.Mac;

/// <summary>How a time stamp is written, and read in no other way.</summary>
internal sealed class TimeForm
{
    private const string Iso = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private readonly Func<DateTimeOffset, string> _write;
    private readonly Func<string, DateTimeOffset?> _read;

    private TimeForm(Func<DateTimeOffset, string> write, Func<string, DateTimeOffset?> read) => (_write, _read) = (write, read);

    public static TimeForm Seconds { get; } = new(
        t => t.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        s => Digits(s, 11) is { } n ? DateTimeOffset.FromUnixTimeSeconds(n) : null);

    public static TimeForm Milliseconds { get; } = new(
        t => t.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        s => Digits(s, 14) is { } n ? DateTimeOffset.FromUnixTimeMilliseconds(n) : null);

    public static TimeForm IsoUtc { get; } = new(
        t => t.UtcDateTime.ToString(Iso, CultureInfo.InvariantCulture),
        s => DateTimeOffset.TryParseExact(s, Iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var t) ? t : null);

    public string Write(DateTimeOffset time) => _write(time);

    public DateTimeOffset? Read(string text) => _read(text);

    // Bounded, so that no number of seconds leaves the calendar.
    private static long? Digits(string text, int most) =>
        text.Length <= most && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
