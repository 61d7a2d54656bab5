using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>Senders that stand still in mid-send until their leases are gone, while the other node goes on; then they wake.</summary>
internal sealed class Sleepers(SimulatedHub hub)
{
    private readonly List<(Type Of, int At)> _woken = [];

    /// <summary>
    /// The sender sleeps, and nobody else meanwhile. The other node goes on for long enough to send the message again; it may die, then its
    /// next life goes on.
    /// </summary>
    public async Task SleepAsync(OutboundMessage message, SendTicket ticket)
    {
        hub.Bank.Stopped = null;
        var fence = await FenceAsync(ticket);
        foreach (var seconds in new[] { 40, 2 })
        {
            await hub.AdvanceAsync(TimeSpan.FromSeconds(seconds));
            for (var i = 0; i < hub.Other.Count; i++)
            {
                await hub.RunAsync(hub.Other[i]);
            }
        }

        hub.Bank.Stopped = SleepAsync;
        if (await FenceAsync(ticket) > fence)
        {
            _woken.Add((message.GetType(), hub.Trace.Count));
        }
    }

    /// <summary>How many woke after the other node had taken their message from them, and went on to tell what became of it.</summary>
    public int Told<T>()
        where T : OutboundMessage =>
        _woken.Count(w => w.Of == typeof(T) && hub.Trace.Skip(w.At).TakeWhile(IsPoint).Contains("send.recorded"));

    // In the trace a step begins with the number of its node.
    private static bool IsPoint(string line) => !char.IsAsciiDigit(line[0]);

    private Task<long> FenceAsync(SendTicket ticket) => hub.Database.ReadAsync(
        w => w.FirstAsync("select sum(fence)::bigint from outbound where message_id = $1", r => r.GetInt64(0), ticket.Name), default);
}
