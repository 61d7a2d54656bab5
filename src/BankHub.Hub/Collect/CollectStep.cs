using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;

namespace BankHub.Hub.Collect;

/// <summary>
/// Polls one endpoint when it is due: picks up files, each stored and deduplicated before it is released at the bank, or asks for news.
/// </summary>
public sealed partial class CollectStep(
    Bank bank, Endpoint endpoint, IChannels channels, Database database, Node node, Pickups pickups, Polls polls, Alarms alarms,
    ILogger<CollectStep> log) : IStep
{
    private const int AlarmAfter = 5;

    public string Name => StepNames.Collect;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (!await database.TransactAsync(ClaimAsync, cancellationToken))
        {
            return false;
        }

        using var span = HubMeter.Span(Name, bank.Connection.Id)?.SetTag("bankhub.endpoint", endpoint.Id);
        if (endpoint.Role == "feed")
        {
            await database.TransactAsync(w => polls.AskAsync(w, bank, endpoint), cancellationToken);
            return true;
        }

        Exception? failure = null;
        try
        {
            await pickups.DrainAsync(bank, endpoint, channels.PickUp(bank.Connection.Id, endpoint.Id), cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            PickUpFailed(log, e, bank.Connection.Id, endpoint.Id);
            failure = e;
        }

        await database.TransactAsync(w => EndAsync(w, failure), cancellationToken);
        return failure is null;
    }

    private async Task<bool> ClaimAsync(Work work)
    {
        await work.PostAsync(
            "insert into poll (connection, endpoint, next_at) values ($1, $2, hub_now()) on conflict do nothing",
            bank.Connection.Id, endpoint.Id);
        return await work.ExecuteAsync(
            """
            update poll set next_at = hub_now() + $3, lease_until = hub_now() + $4, lease_owner = $5
            where connection = $1 and endpoint = $2 and next_at <= (select hub_now())
              and (lease_until is null or lease_until < (select hub_now()))
            """,
            bank.Connection.Id, endpoint.Id, endpoint.PollEvery ?? TimeSpan.FromMinutes(1),
            endpoint.Role == "feed" ? TimeSpan.Zero : endpoint.Timeout + node.Lease, node.Name) == 1;
    }

    private async Task EndAsync(Work work, Exception? failure)
    {
        var kind = failure?.GetType().Name;
        var failures = await work.FirstAsync(
            """
            update poll set lease_until = null, failures = case when $3::text is null then 0 else failures + 1 end
            where connection = $1 and endpoint = $2 and lease_owner = $4 returning failures
            """,
            r => r.GetInt32(0), bank.Connection.Id, endpoint.Id, kind, node.Name);
        if (failure is null)
        {
            return;
        }

        var now = await work.NowAsync();
        if (IdentityOf(failure) is { } identity)
        {
            await alarms.RaiseAsync(
                work, $"identity:{bank.Connection.Id}:{endpoint.Id}:{now:yyyyMMddHH}", "highest", bank.Connection.Id, "bank-identity",
                endpoint.Id, identity.Message);
        }

        if (failures == AlarmAfter)
        {
            await alarms.RaiseAsync(
                work, $"pick-up:{bank.Connection.Id}:{endpoint.Id}:{now:yyyyMMddHH}", "high", bank.Connection.Id, "pick-up-fails",
                endpoint.Id,
                $"{AlarmAfter} pick-ups failed one after another: {kind}");
        }
    }

    /// <summary>That a bank is not who it should be is told at once, not after several polls.</summary>
    private static PickUpException? IdentityOf(Exception? failure) => failure switch
    {
        PickUpException { Fault: PickUpFault.Identity } own => own,
        AggregateException several => several.InnerExceptions.Select(IdentityOf).FirstOrDefault(found => found is not null),
        _ => null,
    };

    [LoggerMessage(20, LogLevel.Warning, "{Connection}: pick-up at {Endpoint} failed")]
    private static partial void PickUpFailed(ILogger logger, Exception e, string connection, string endpoint);
}
