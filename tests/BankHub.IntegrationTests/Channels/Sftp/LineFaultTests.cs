using System.Diagnostics;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>The line breaks after every interesting number of bytes, or goes silent.</summary>
public sealed class LineFaultTests : IDisposable
{
    private const int Size = 300_000;

    private readonly SftpBank _bank = new();

    public static TheoryData<Way, Break> Faults => new()
    {
        { Way.ToServer, Break.Reset },
        { Way.ToServer, Break.Swallow },
        { Way.ToClient, Break.Reset },
        { Way.ToClient, Break.Swallow },
        { Way.ToServer, Break.Close },
    };

    public void Dispose() => _bank.Dispose();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_line_that_breaks_after_any_number_of_bytes_leaves_the_whole_file_or_none_and_the_answer_is_true(Way way, Break how)
    {
        await using var proxy = new FaultProxy(_bank.Server.Port);
        var trial = new UploadTrial(_bank, proxy, Size);
        var all = await trial.MeasureAsync(way);
        foreach (var after in how == Break.Swallow ? Silent(all) : Points(all))
        {
            var clock = Stopwatch.StartNew();
            await trial.RunAsync((way, after, how), seconds: how == Break.Swallow ? 3 : 10);
            Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
        }
    }

    [Fact]
    public async Task A_server_that_accepts_and_never_answers_costs_its_time_out_and_no_more()
    {
        await using var proxy = new FaultProxy(_bank.Server.Port) { Fault = (Way.ToClient, 0, Break.Swallow) };
        var shipment = _bank.Shipment(Size);
        var sender = _bank.Sender(proxy.Port, new() { ["connectSeconds"] = "2" });
        var clock = Stopwatch.StartNew();
        Assert.True(Assert.IsType<Delivery.Refused>(await sender.SendAsync(shipment.File, shipment.Ticket(), default)).MayRetry);
        Assert.InRange(clock.Elapsed.TotalSeconds, 1, 15);
    }

    [Fact]
    public async Task Nobody_listening_is_refused_at_once()
    {
        var shipment = _bank.Shipment(Size);
        _bank.Server.Stop();
        Assert.True(Assert.IsType<Delivery.Refused>(await _bank.Sender().SendAsync(shipment.File, shipment.Ticket(), default)).MayRetry);
    }

    [Fact]
    public async Task A_session_that_died_while_it_was_idle_is_replaced_before_the_next_send()
    {
        var sender = _bank.Sender();
        var (first, second) = (_bank.Shipment(1000), _bank.Shipment(1000));
        await sender.SendAsync(first.File, first.Ticket(), default);
        Assert.True(_bank.Server.KillSessions() > 0);
        await Task.Delay(300);
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(second.File, second.Ticket(), default));
    }

    [Fact]
    public async Task A_dead_bank_leaves_no_process_behind()
    {
        await using var proxy = new FaultProxy(_bank.Server.Port) { Fault = (Way.ToClient, 0, Break.Swallow) };
        var sender = _bank.Sender(proxy.Port, new() { ["connectSeconds"] = "1" });
        var shipments = Enumerable.Range(0, 12).Select(_ => _bank.Shipment(1000)).ToList();
        await Task.WhenAll(shipments.Select(s => sender.SendAsync(s.File, s.Ticket(seconds: 4), default)));
        await Eventually.Async(() => !Processes.OfOurs("ssh", $"{proxy.Port}").Any());
    }

    private static long[] Points(long all) => [0, 1, 22, all / 4, all / 2, all - 200, all - 60, all - 1, all];

    // Each of these waits for its time-out.
    private static long[] Silent(long all) => [0, all / 2, all - 60, all - 1];
}
