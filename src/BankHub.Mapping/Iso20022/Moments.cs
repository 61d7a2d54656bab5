using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Mapping.Iso20022;

/// <summary>The moments that messages of ours state.</summary>
internal static class Moments
{
    /// <summary>When the message was sealed, to the second: no bank reads more.</summary>
    public static IsoDateTime OfSealing(AdapterContext context) => ToTheSecond(context.Now);

    public static IsoDateTime ToTheSecond(DateTimeOffset moment) =>
        new(new DateTime(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond)), moment.Offset);
}
