using BankHub.Hub.Catalog;
using BankHub.Hub.Steps;

namespace BankHub.Hub.Watch;

/// <summary>The watchdog of everything in flight: no state is left alone for ever.</summary>
public sealed class WatchStep(
    Catalog.Catalog catalog, LostLeases lostLeases, Inquiries inquiries, Recalls recalls, Overdue overdue) : IStep
{
    public string Name => StepNames.Watch;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var worked = false;
        foreach (var bank in catalog.Connections)
        {
            worked |= await lostLeases.TakeOneAsync(bank, cancellationToken);
            worked |= await inquiries.AskOneAsync(bank, cancellationToken);
            worked |= await recalls.AskOneAsync(bank, cancellationToken);
            await overdue.AlarmAsync(bank, cancellationToken);
        }

        return worked;
    }
}
