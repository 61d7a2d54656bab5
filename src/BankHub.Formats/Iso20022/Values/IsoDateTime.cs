using System.Globalization;

namespace BankHub.Formats.Iso20022.Values;

/// <summary>A moment as the message says it (ISODateTime): local date and time, and the offset from UTC if one is given.</summary>
public readonly record struct IsoDateTime(DateTime Local, TimeSpan? Offset = null)
{
    /// <summary>The moment in UTC, if the message says enough to know it.</summary>
    public DateTimeOffset? Instant => Offset is { } offset ? new DateTimeOffset(Local, offset) : null;

    /// <summary>The moment with its offset.</summary>
    public static IsoDateTime From(DateTimeOffset moment) => new(moment.DateTime, moment.Offset);

    public override string ToString() => Local.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
        + (Offset is { } offset ? OffsetText.Write(offset) : "");
}
