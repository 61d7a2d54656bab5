using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Watch;

/// <summary>Removes what is remembered only while it could be believed again, in batches.</summary>
public sealed class ForgetStep(SeenSignatures seen) : IStep
{
    public string Name => StepNames.Windows;

    public Task<bool> RunOnceAsync(CancellationToken cancellationToken) => seen.ForgetAsync(cancellationToken);
}
