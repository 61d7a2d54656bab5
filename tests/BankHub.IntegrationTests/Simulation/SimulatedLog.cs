using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>Keeps all that the hub says of itself, down to the finest.</summary>
internal sealed class SimulatedLog : ILoggerFactory, ILogger
{
    public ConcurrentQueue<string> Said { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Said.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
