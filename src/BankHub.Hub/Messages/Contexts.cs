using BankHub.Core.Adapters;
using BankHub.Hub.Catalog;

namespace BankHub.Hub.Messages;

/// <summary>Makes what an adapter may know of its surroundings.</summary>
public static class Contexts
{
    /// <summary>The most messages of a day, by contract or else by manifest.</summary>
    public static int? MostADay(Bank bank) => bank.Connection.MostMessagesADay ?? bank.Manifest.MostMessagesADay;

    /// <summary>The bank's local day, on which its files are told apart by their number.</summary>
    public static DateOnly Day(Bank bank, DateTimeOffset now) => DateOnly.FromDateTime(Local(bank, now));

    public static AdapterContext For(Bank bank, Stamp stamp)
    {
        return new AdapterContext
        {
            Connection = bank.Connection.Id,
            MessageId = stamp.MessageId,
            Sequence = stamp.Sequence,
            DaySequence = stamp.DaySequence,
            MostMessagesADay = MostADay(bank),
            Now = stamp.Now,
            LocalNow = Local(bank, stamp.Now),
            BusinessDate = stamp.BusinessDate,
            ValueDate = stamp.ValueDate,
            Settings = bank.Connection.Settings,
            Schemas = bank.Schemas,
        };
    }

    private static DateTime Local(Bank bank, DateTimeOffset now) =>
        TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(bank.Manifest.TimeZone)).DateTime;
}

/// <summary>The numbers and dates of one message.</summary>
public sealed record Stamp(
    string MessageId, long Sequence, int DaySequence, DateTimeOffset Now, DateOnly BusinessDate, DateOnly ValueDate);
