using BankHub.Hub.Lanes;
using BankHub.Hub.Steps;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>
/// One node of the machine: its own parts, and with them its own name, process clock and memory of what it saw. What dies forgets: a new
/// life begins with new parts under the same name.
/// </summary>
internal sealed class SimulatedNode(Func<ServiceProvider> start) : IAsyncDisposable
{
    private ServiceProvider? _services;
    private IReadOnlyList<IStep>? _steps;

    public ServiceProvider Services => _services ??= start();

    public IReadOnlyList<IStep> Steps => _steps ??= [.. StepSet.Create(Services).Select(lane => lane.Step)];

    public async Task DieAsync()
    {
        await DisposeAsync();
        (_services, _steps) = (null, null);
    }

    public ValueTask DisposeAsync() => _services?.DisposeAsync() ?? default;
}
