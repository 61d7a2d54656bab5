using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BankHub.Hub.Steps;

/// <summary>
/// The hub's metrics and traces; numbers, ids and names of connections only. A span is one unit of work of one step, and each payment that
/// it moved is an event of it, named by the new state.
/// </summary>
public static class HubMeter
{
    public const string Name = "BankHub";

    /// <summary>Of a message of 10,000 payments a span names the first ones; the message's id finds the rest.</summary>
    private const int MostNamed = 100;

    public static readonly ActivitySource Traces = new(Name);

    private static readonly Meter Meter = new(Name);

    public static readonly Counter<long> Payments =
        Meter.CreateCounter<long>("bankhub.intake.payments", description: "Payments handed in, by outcome.");

    public static readonly Histogram<long> Groups =
        Meter.CreateHistogram<long>("bankhub.intake.group", description: "Payments in one durable insert.");

    public static readonly Counter<long> Webhooks = Meter.CreateCounter<long>("bankhub.webhooks", description: "Webhooks, by outcome.");

    /// <summary>How long a bank's endpoint took, by how it ended.</summary>
    public static readonly Histogram<double> Sends =
        Meter.CreateHistogram<double>("bankhub.send.duration", "s", "Messages taken to a bank, by what they ask for and how it ended.");

    /// <summary>How long one unit of work of a step took; runs that found nothing to do are not counted.</summary>
    public static readonly Histogram<double> Steps =
        Meter.CreateHistogram<double>("bankhub.step.duration", "s", "Units of work, by step.");

    /// <summary>What waits, and for how long; told from the database, so that every node tells the same.</summary>
    public static readonly Gauge<long> Waiting = Meter.CreateGauge<long>("bankhub.queue.size", description: "What waits, by queue.");

    public static readonly Gauge<double> Oldest =
        Meter.CreateGauge<double>("bankhub.queue.age", "s", "How long the oldest waits, by queue.");

    private static readonly Counter<long> Moves =
        Meter.CreateCounter<long>("bankhub.payment.states", description: "Payments that came to a state, by connection and state.");

    /// <summary>A span of one unit of work; null when nobody listens.</summary>
    public static Activity? Span(string step, string connection) =>
        Traces.StartActivity(step)?.SetTag("bankhub.connection", connection);

    /// <summary>Tells of payments that came to a new state, once that is committed.</summary>
    public static void Moved(IReadOnlyList<(Guid Payment, string Connection, string State)> moves)
    {
        foreach (var (_, connection, state) in moves)
            Moves.Add(1, new KeyValuePair<string, object?>("connection", connection), new KeyValuePair<string, object?>("state", state));
        if (Activity.Current is { } span)
        {
            foreach (var (payment, _, state) in moves.Take(MostNamed))
                span.AddEvent(new ActivityEvent(state, tags: new ActivityTagsCollection { ["payment.id"] = payment }));
        }
    }
}
