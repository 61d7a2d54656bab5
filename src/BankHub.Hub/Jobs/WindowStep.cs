using BankHub.Core.Adapters;
using BankHub.Hub.Calendars;
using BankHub.Hub.Catalog;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Jobs;

/// <summary>
/// Keeps the sending windows as rows: planned ahead by a pure function, opened and closed by the database's time. A firing that comes
/// twice, or late after the hub was down, finds the rows as they are and does nothing twice.
/// </summary>
public sealed class WindowStep(Catalog.Catalog catalog, Database database, Alarms alarms, TimeProvider clock) : IStep
{
    private const int DaysAhead = 7;
    private static readonly TimeSpan BetweenPartitions = TimeSpan.FromMinutes(5);
    private long? _partitionsAt;

    public string Name => StepNames.Windows;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await MakePartitionsAsync(cancellationToken);
        foreach (var bank in catalog.Connections)
        {
            foreach (var product in bank.Manifest.Products.Where(p => p.Windows.Count > 0))
            {
                await database.TransactAsync(w => TickAsync(w, bank, product), cancellationToken);
            }
        }

        return false;
    }

    // A partition needs the whole table for a moment, and whoever reads it for long, as a backup does, holds that up: then everything else
    // would queue behind us. They are made two months ahead: there is time.
    private async Task MakePartitionsAsync(CancellationToken cancellationToken)
    {
        if (_partitionsAt is { } last && clock.GetElapsedTime(last) < BetweenPartitions)
        {
            return;
        }

        _partitionsAt = clock.GetTimestamp();
        try
        {
            await database.TransactAsync(
                async work =>
                {
                    await work.PostAsync("set local lock_timeout = '200ms'");
                    await work.ExecuteAsync("select hub_make_partitions(hub_now()::date)");
                },
                cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            // Next time.
        }
    }

    private async Task TickAsync(Work work, Bank bank, Product product)
    {
        var now = await work.NowAsync();
        await PlanAsync(work, bank, product, now);
        var connection = bank.Connection.Id;
        await work.ExecuteAsync(
            """
            update send_window set state = 'Open'
            where connection = $1 and product = $2 and state = 'Planned' and opens_at <= $3 and closes_at > $3
            """,
            connection, product.Id, now);
        var closing = await work.ExecuteAsync(
            """
            update send_window set state = 'Closing'
            where connection = $1 and product = $2 and state = 'Open' and coalesce(seal_at, closes_at) <= $3
            """,
            connection, product.Id, now);
        if (closing > 0)
        {
            work.Wake(StepNames.Seal);
        }

        await CloseAsync(work, connection, product.Id, now);
    }

    private static Task PlanAsync(Work work, Bank bank, Product product, DateTimeOffset now)
    {
        var today = bank.Clock.LocalDate(now);
        SendWindow[] planned = [.. SendWindows.Plan(bank.Manifest, product, today, today.AddDays(DaysAhead))];
        return work.ExecuteAsync(
            """
            insert into send_window (connection, product, business_date, name, opens_at, seal_at, closes_at, value_date)
            select $1, $2, t.* from unnest($3::date[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[], $8::date[]) t
            on conflict do nothing
            """,
            bank.Connection.Id, product.Id,
            planned.Select(w => w.BusinessDate).ToArray(),
            planned.Select(w => w.Name).ToArray(),
            planned.Select(w => w.OpensAt).ToArray(),
            planned.Select(w => w.SealAt).ToArray(),
            planned.Select(w => w.ClosesAt).ToArray(),
            planned.Select(w => w.ValueDate).ToArray());
    }

    /// <summary>
    /// A window whose cut-off is past was sent, or missed when something of it is still here: that goes with the next one.
    /// </summary>
    private async Task CloseAsync(Work work, string connection, string product, DateTimeOffset now)
    {
        var closed = await work.QueryAsync(
            """
            update send_window w set state = case
                when exists (select from work x where x.connection = $1 and x.product = $2 and x.due_at < w.closes_at)
                  or exists (select from outbound o where o.connection = $1 and o.product = $2 and o.state in ('Sealed', 'Parked')
                             and o.not_after = w.closes_at)
                then 'Missed' else 'Sent' end
            where w.connection = $1 and w.product = $2 and w.state in ('Planned', 'Open', 'Closing') and w.closes_at <= $3
            returning w.name, w.business_date, w.state
            """,
            r => (Name: r.GetString(0), Date: r.Date(1), State: r.GetString(2)), connection, product, now);
        foreach (var (name, date, _) in closed.Where(c => c.State == "Missed"))
        {
            await alarms.RaiseAsync(
                work, $"missed:{connection}:{product}:{date:yyyy-MM-dd}:{name}", "high", connection, "window-missed",
                $"{product} {date:yyyy-MM-dd} {name}",
                "The cut-off passed before everything was sent; the rest goes with the next window, as the product says.");
        }
    }
}
