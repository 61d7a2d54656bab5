using BankHub.Core.Adapters;
using BankHub.Hub.Calendars;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Seal;

/// <summary>
/// Holds back what would be one message more than the bank takes on a day (NACHA tells the files of a day apart by one of 36 characters):
/// it is sealed on the next day, and people are told, who may let more payments gather for each message.
/// </summary>
public sealed class FullDays(Alarms alarms)
{
    internal async Task HoldAsync(Work work, Bank bank, Product product, DateTimeOffset now, IReadOnlyList<Member> members)
    {
        if (members.Count == 0)
        {
            return;
        }

        var day = Contexts.Day(bank, now);
        var tomorrow = Start(bank, day.AddDays(1));
        foreach (var same in members.GroupBy(m => m.ToEncode.Payment.RequestedExecutionDate))
        {
            var next = SendWindows.NextSend(bank.Clock, product, same.Key, tomorrow).DueAt;
            await work.PostAsync(
                "update work set due_at = $1 where payment_id = any($2)", next > tomorrow ? next : tomorrow,
                same.Select(m => m.Claim.Id).ToArray());
        }

        await alarms.RaiseAsync(
            work, $"day-full:{bank.Connection.Id}:{day:yyyy-MM-dd}", "high", bank.Connection.Id, "day-full", bank.Connection.Id,
            $"The bank takes {Contexts.MostADay(bank)} messages a day: payments wait for the next one. More could gather for each.");
    }

    private static DateTimeOffset Start(Bank bank, DateOnly day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(bank.Manifest.TimeZone);
        var local = day.ToDateTime(TimeOnly.MinValue);

        // Where the clock is put forward at midnight the day begins an hour later.
        var first = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(first, zone.GetUtcOffset(first)).ToUniversalTime();
    }
}
