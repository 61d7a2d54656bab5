using BankHub.Core.Adapters;
using BankHub.Hub.Catalog;

namespace BankHub.Hub.Messages;

/// <summary>Makes what an adapter may know of its surroundings.</summary>
public static class Contexts
{
    public static AdapterContext For(Bank bank, Stamp stamp)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(bank.Manifest.TimeZone);
        return new AdapterContext
        {
            Connection = bank.Connection.Id,
            MessageId = stamp.MessageId,
            Sequence = stamp.Sequence,
            DaySequence = stamp.DaySequence,
            Now = stamp.Now,
            LocalNow = TimeZoneInfo.ConvertTime(stamp.Now, zone).DateTime,
            BusinessDate = stamp.BusinessDate,
            ValueDate = stamp.ValueDate,
            Settings = bank.Connection.Settings,
            Schemas = bank.Schemas,
        };
    }
}

/// <summary>The numbers and dates of one message.</summary>
public sealed record Stamp(
    string MessageId, long Sequence, int DaySequence, DateTimeOffset Now, DateOnly BusinessDate, DateOnly ValueDate);
