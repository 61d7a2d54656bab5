using BankHub.Host.Composition;

namespace BankHub.Host.Running;

/// <summary>
/// The first to hear of the end: turns readiness off and gives load balancers time to notice, while requests are still answered.
/// </summary>
internal sealed partial class Drain(Readiness readiness, HubOptions options, ILogger<Drain> log) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        readiness.Off();
        Draining(log, options.NodeName);
        await Task.Delay(options.DrainDelay, options.Clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(70, LogLevel.Information, "{Node}: draining")]
    private static partial void Draining(ILogger logger, string node);
}
