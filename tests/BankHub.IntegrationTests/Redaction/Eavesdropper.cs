using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace BankHub.IntegrationTests.Redaction;

/// <summary>Hears all that the process says of itself: logs down to the finest, traces and metrics of whoever, every exception.</summary>
internal sealed class Eavesdropper : ILoggerProvider
{
    // What banks and tests throw in this process is not the hub's.
    private static readonly string[] Others = ["BankHub.Simulators", "BankHub.IntegrationTests"];

    private readonly ActivityListener _traces;
    private readonly MeterListener _metrics = new();

    public Eavesdropper()
    {
        _traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(_traces);
        _metrics.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _metrics.SetMeasurementEventCallback<long>((i, _, tags, _) => Hear("metric", i.Name, tags));
        _metrics.SetMeasurementEventCallback<int>((i, _, tags, _) => Hear("metric", i.Name, tags));
        _metrics.SetMeasurementEventCallback<double>((i, _, tags, _) => Hear("metric", i.Name, tags));
        _metrics.Start();
        AppDomain.CurrentDomain.FirstChanceException += Hear;
    }

    public ConcurrentQueue<(string Where, string Text)> Heard { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Hear;
        _metrics.Dispose();
        _traces.Dispose();
    }

    private void Hear(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        var from = thrown.Exception.TargetSite?.Module.Assembly.GetName().Name ?? "";
        if (!Others.Contains(from))
            Heard.Enqueue(("exception", $"{from}: {thrown.Exception.GetType().Name}: {thrown.Exception.Message}"));
    }

    private void Hear(Activity activity)
    {
        var events = activity.Events.SelectMany(e => e.Tags.Append(new(e.Name, null)));
        var said = activity.TagObjects.Concat(events).Select(t => $"{t.Key}={t.Value}");
        Heard.Enqueue(("trace", $"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} {string.Join(' ', said)}"));
    }

    private void Hear(string where, string name, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length > 0)
            Heard.Enqueue((where, $"{name} {string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))}"));
    }

    private sealed class Ear(Eavesdropper all, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            all.Heard.Enqueue(("log", $"{category} {formatter(state, exception)} {exception}"));
    }
}
