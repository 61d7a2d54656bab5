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
        if (await database.TransactAsync(w => Turn.TakeAsync(w, bank, endpoint, node), cancellationToken) is not { } turn)
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
            await pickups.DrainAsync(bank, endpoint, channels.PickUp(bank.Connection.Id, endpoint.Id), turn, cancellationToken);
        }
        catch (TurnLostException)
        {
            TurnLost(log, bank.Connection.Id, endpoint.Id);
            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            PickUpFailed(log, e, bank.Connection.Id, endpoint.Id);
            failure = e;
        }

        await database.TransactAsync(w => EndAsync(w, turn, failure), cancellationToken);
        return failure is null;
    }

    private async Task EndAsync(Work work, Turn turn, Exception? failure)
    {
        var failures = await turn.EndAsync(work, failure is not null);
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
                $"{AlarmAfter} pick-ups failed one after another: {failure.GetType().Name}");
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

    [LoggerMessage(21, LogLevel.Warning, "{Connection}: another node has taken over the pick-up at {Endpoint}")]
    private static partial void TurnLost(ILogger logger, string connection, string endpoint);
}
