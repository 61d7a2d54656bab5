using System.Diagnostics;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>A bank that is away, slow or busy: senders wait, doubt stays doubt, and its return is no stampede.</summary>
public sealed class PaceTests : IDisposable
{
    // Half of it is for waiting: two pauses of the circuit, since who comes while one tries waits for another, and a rate after them.
    private const int Patient = 60;

    private readonly HttpBank _bank = new();

    public void Dispose() => _bank.Dispose();

    [Fact]
    public async Task Requests_leave_at_the_agreed_rate()
    {
        var sender = _bank.Sender(options: new() { ["ratePerSecond"] = "10" });
        var clock = Stopwatch.StartNew();
        var deliveries = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => HttpBank.SendAsync(sender)));
        Assert.All(deliveries, d => Assert.IsType<Delivery.Done>(d));
        Assert.InRange(clock.Elapsed.TotalSeconds, 1.8, 15);
    }

    [Fact]
    public async Task Who_finds_no_room_in_time_sent_nothing_and_may_try_again()
    {
        var sender = _bank.Sender(options: new() { ["ratePerSecond"] = "1" });
        await HttpBank.SendAsync(sender);
        var late = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => HttpBank.SendAsync(sender, seconds: 0.3)));
        Assert.Contains(late, d => d is Delivery.Refused { MayRetry: true, IsOutOfReach: true });
        Assert.DoesNotContain(late, d => d is Delivery.InDoubt);
        Assert.Equal(1 + late.Count(d => d is Delivery.Done), _bank.Server.Requests.Count);
    }

    [Fact]
    public async Task A_bank_that_returns_meets_its_queue_in_turn_and_every_message_once()
    {
        var port = FreePorts.Next();
        var options = new Dictionary<string, string> { ["breakAfter"] = "3", ["breakSeconds"] = "4", ["ratePerSecond"] = "200" };
        var sender = _bank.Sender(port, options, timeoutSeconds: Patient);
        var early = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => HttpBank.SendAsync(sender)));
        Assert.All(early, d => Assert.True(Assert.IsType<Delivery.Refused>(d).IsOutOfReach));
        var waiting = Enumerable.Range(0, 100)
            .Select(n => HttpBank.SendAsync(sender, Patient, HttpBank.Confirm with { Path = $"/v1/transfers/{n}" })).ToList();
        await Task.Delay(300);
        using var back = new RawServer(port);
        Assert.All(await Task.WhenAll(waiting), d => Assert.IsType<Delivery.Done>(d));
        Assert.Equal(100, back.Requests.Select(r => r.Split(' ')[1]).Distinct().Count());
        Assert.Equal(100, back.Requests.Count);
        Assert.InRange(back.Lines, 1, 8);
    }

    [Fact]
    public async Task A_bank_that_returns_after_long_meets_its_queue_at_its_rate()
    {
        var port = FreePorts.Next();
        var options = new Dictionary<string, string> { ["breakAfter"] = "2", ["breakSeconds"] = "8", ["ratePerSecond"] = "20" };
        var sender = _bank.Sender(port, options, timeoutSeconds: Patient);
        await HttpBank.SendAsync(sender);
        await HttpBank.SendAsync(sender);
        var waiting = Enumerable.Range(0, 50).Select(_ => HttpBank.SendAsync(sender, Patient)).ToList();

        // All of them have been let through by the rate, and wait for the circuit.
        await Task.Delay(3300);
        var times = new System.Collections.Concurrent.ConcurrentQueue<long>();
        using var back = new RawServer(port)
        {
            Otherwise = _ =>
            {
                times.Enqueue(Stopwatch.GetTimestamp());
                return Act.Ok();
            },
        };
        Assert.All(await Task.WhenAll(waiting), d => Assert.IsType<Delivery.Done>(d));
        Assert.Equal(50, times.Count);
        Assert.True(Stopwatch.GetElapsedTime(times.Min(), times.Max()) > TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public async Task An_open_circuit_is_a_refusal_and_doubt_opens_none()
    {
        var sender = _bank.Sender(options: new() { ["breakAfter"] = "2", ["breakSeconds"] = "60" });
        for (var i = 0; i < 4; i++)
        {
            _bank.Server.Script.Enqueue(new Act(null, Reset: true));
            Assert.IsType<Delivery.InDoubt>(await HttpBank.SendAsync(sender));
        }

        Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender));
        var nobody = _bank.Sender(port: 1, options: new() { ["breakAfter"] = "2", ["breakSeconds"] = "60" });
        await HttpBank.SendAsync(nobody);
        await HttpBank.SendAsync(nobody);
        var clock = Stopwatch.StartNew();
        Assert.True(Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(nobody, seconds: 0.5)).IsOutOfReach);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.24, 5);
    }

    [Fact]
    public async Task Who_waited_long_does_not_leave_in_the_last_second()
    {
        var port = FreePorts.Next();
        var sender = _bank.Sender(port, new() { ["breakAfter"] = "2", ["breakSeconds"] = "1" });
        await HttpBank.SendAsync(sender);
        await HttpBank.SendAsync(sender);
        var waiting = HttpBank.SendAsync(sender, seconds: 1.2);
        await Task.Delay(100);
        using var back = new RawServer(port);
        Assert.True(Assert.IsType<Delivery.Refused>(await waiting).MayRetry);
        Assert.Empty(back.Seen);
    }

    [Fact]
    public async Task The_first_byte_has_a_time_of_its_own_and_the_body_another()
    {
        var sender = _bank.Sender(options: new() { ["firstByteSeconds"] = "1" });
        _bank.Server.Script.Enqueue(new Act(null, Hang: true));
        var clock = Stopwatch.StartNew();
        Assert.IsType<Delivery.InDoubt>(await HttpBank.SendAsync(sender));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.9, 8);
        _bank.Server.Script.Enqueue(new Act("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhalf", Hang: true));
        clock.Restart();
        Assert.IsType<Delivery.InDoubt>(await HttpBank.SendAsync(sender, seconds: 3));
        Assert.InRange(clock.Elapsed.TotalSeconds, 2.9, 10);
    }
}
