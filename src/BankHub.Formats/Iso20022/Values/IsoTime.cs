using System.Globalization;

namespace BankHub.Formats.Iso20022.Values;

/// <summary>A time of day as the message says it (ISOTime), with the offset from UTC if one is given.</summary>
public readonly record struct IsoTime(TimeOnly Local, TimeSpan? Offset = null)
{
    public override string ToString() => Local.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
        + (Offset is { } offset ? OffsetText.Write(offset) : "");
}
