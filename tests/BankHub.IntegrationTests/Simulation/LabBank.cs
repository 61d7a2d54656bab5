using System.Text;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>
/// Both banks' own side: what they took, executed, booked and said. Its ledger is the judge; chance decides how it behaves, and after
/// <see cref="Heal"/> it behaves well.
/// </summary>
internal sealed class LabBank(Random chance)
{
    private readonly Dictionary<string, byte[]> _outbox = new(StringComparer.Ordinal);
    private readonly List<(string EventId, string Body)> _calls = [];
    private int _serial;

    public Dictionary<string, LabOrder> Orders { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, byte[]> Taken { get; } = new(StringComparer.Ordinal);

    /// <summary>All that came to the bank and what it said, byte for byte, in its order.</summary>
    public List<string> Journal { get; } = [];

    public HashSet<string> Temporary { get; } = new(StringComparer.Ordinal);

    public bool Healthy { get; private set; }

    /// <summary>Moments at which the sending node is stopped until its lease is gone, then woken; it is told what it was sending.</summary>
    public Func<OutboundMessage, SendTicket, Task>? Stopped { get; set; }

    /// <summary>What becomes of the next request or file that moves money, once the bank has it.</summary>
    public Func<Task<Delivery>>? Instead { get; set; }

    /// <summary>Whether nobody answers at its doors.</summary>
    public bool IsAway { get; set; }

    public void Heal() => (Healthy, IsAway) = (true, false);

    public bool Happens(double probability) => !Healthy && chance.NextDouble() < probability;

    public IReadOnlyDictionary<string, byte[]> Outbox => _outbox;

    public void Release(string name) => _outbox.Remove(name);

    /// <summary>Puts out what a test wants.</summary>
    public void Put(string name, byte[] bytes) => _outbox[name] = bytes;

    /// <summary>
    /// Takes a file away, as soon as it stands under its final name, and executes every line of it; one that comes again is executed again.
    /// </summary>
    public void TakeFile(string name, byte[] bytes)
    {
        Taken[name] = bytes;
        Journal.Add($"took {name}: {Convert.ToHexString(bytes)}");
        var messageId = Path.GetFileNameWithoutExtension(name);
        if (chance.Next(12) == 0)
        {
            Say($"REFUSED|{messageId}");
            return;
        }

        Say(chance.Next(2) == 0 ? $"ACK|{messageId}" : $"TAKEN|{messageId}");
        foreach (var line in Encoding.ASCII.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var f = line.Split('|');
            Orders.TryAdd(f[0], new LabOrder(f[0], long.Parse(f[1]), Guid.Parse(f[2]), Calls: false));
            Execute(Orders[f[0]]);
        }
    }

    /// <summary>Answers a request; the status first.</summary>
    public (int Status, string Body) Handle(Request request)
    {
        var answer = Answer(request);
        Journal.Add($"{request.Path} {Convert.ToHexString(request.Body.Span)}: {answer}");
        return answer;
    }

    private (int Status, string Body) Answer(Request request)
    {
        var f = Encoding.ASCII.GetString(request.Body.Span).Split('|');
        var known = Orders.GetValueOrDefault(f[0]);
        switch (request.Path)
        {
            case "create":
                Orders.TryAdd(f[0], new LabOrder(f[0], f.Length > 1 ? long.Parse(f[1]) : 0, Guid.Parse(f[2]), Calls: true));
                return (201, "PREPARED");
            case "confirm" when known is null or { Voided: true }:
                return (422, $"REJECTED|{f[0]}");
            case "confirm":
                Execute(known);
                return (200, known.Refused ? $"REJECTED|{f[0]}" : $"ACCEPTED|{f[0]}");
            case "void" when known is { Executions: 0 }:
                known.Voided = true;
                return (200, $"NONE|{f[0]}");
            case "void":
                return (200, "BUSY");
            default:
                return (200, known switch
                {
                    null => $"NONE|{f[0]}",
                    { Voided: true } => $"NONE|{f[0]}",
                    { Refused: true } => $"REJECTED|{f[0]}",
                    { Executions: 0 } => "PREPARED",
                    _ => $"ACCEPTED|{f[0]}",
                });
        }
    }

    /// <summary>The bank's day goes on: what was executed is booked, and some of it comes back.</summary>
    public void Work()
    {
        foreach (var order in Orders.Values.Where(o => o.Executions > 0 && !o.Refused && !o.Booked).OrderBy(o => o.Reference).ToArray())
        {
            if (!Healthy && chance.Next(3) > 0)
            {
                continue;
            }

            order.Booked = true;
            Tell(order, $"SETTLED|{order.Reference}|{order.Amount}|b{++_serial}");
            if (chance.Next(8) == 0)
            {
                order.Returned = true;
                Tell(order, $"RETURNED|{order.Reference}|{order.Amount}|r{++_serial}");
            }
        }
    }

    /// <summary>Callbacks that wait to be made; some twice, in any order.</summary>
    public IReadOnlyList<(string EventId, string Body)> TakeCalls()
    {
        var calls = _calls.Concat(Happens(0.3) ? _calls : []).OrderBy(_ => Healthy ? 0 : chance.Next()).ToArray();
        _calls.Clear();
        Journal.AddRange(calls.Select(c => $"called {c.EventId}: {c.Body}"));
        return calls;
    }

    private void Execute(LabOrder order)
    {
        order.Executions++;
        if (order.Executions == 1 && chance.Next(10) == 0)
        {
            order.Refused = true;
            Tell(order, $"REJECTED|{order.Reference}");
        }
    }

    private void Tell(LabOrder order, string words)
    {
        if (order.Calls)
        {
            _calls.Add(($"e{++_serial}", words));
        }
        else
        {
            Say(words);
        }
    }

    private void Say(string words)
    {
        Journal.Add($"said {words}");
        _outbox[$"news-{++_serial:000000}"] = Encoding.ASCII.GetBytes(words + "\n");
        if (Happens(0.1))
        {
            _outbox[$"again-{++_serial:000000}"] = Encoding.ASCII.GetBytes(words + "\r\n");
        }
    }
}

/// <summary>An order in the bank's own book.</summary>
internal sealed record LabOrder(string Reference, long Amount, Guid PaymentId, bool Calls)
{
    public int Executions { get; set; }
    public bool Refused { get; set; }
    public bool Booked { get; set; }
    public bool Returned { get; set; }
    public bool Voided { get; set; }
}
