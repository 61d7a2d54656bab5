using System.Diagnostics;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Files;

/// <summary>Lines break after every interesting number of bytes of a drop or a pick-up, or go silent.</summary>
public abstract class LineFaultTests(FileBank bank) : FileBankTests(bank)
{
    protected const int Size = 300_000;

    /// <summary>How many points are tried besides those that are known to matter; where a trial is cheap, many.</summary>
    protected virtual int More => 0;

    [Fact]
    public async Task A_server_that_accepts_and_never_answers_costs_its_time_out_and_no_more()
    {
        await using var lines = Bank.Lines();
        lines.Fault = new(Line.Control, Way.ToClient, 0, Break.Swallow);
        var shipment = Bank.Shipment(Size);
        var sender = Bank.Sender(lines, new() { ["connectSeconds"] = "2" });
        var clock = Stopwatch.StartNew();
        Assert.True(Assert.IsType<Delivery.Refused>(await sender.SendAsync(shipment.File, shipment.Ticket(), default)).IsOutOfReach);
        Assert.InRange(clock.Elapsed.TotalSeconds, 1, 15);
    }

    [Fact]
    public async Task Nobody_listening_is_refused_at_once()
    {
        var shipment = Bank.Shipment(Size);
        Bank.StopServer();
        Assert.True(Assert.IsType<Delivery.Refused>(await Bank.Sender().SendAsync(shipment.File, shipment.Ticket(), default)).IsOutOfReach);
    }

    [Fact]
    public async Task A_session_that_died_while_it_was_idle_is_replaced_before_the_next_send()
    {
        var sender = Bank.Sender();
        var (first, second) = (Bank.Shipment(1000), Bank.Shipment(1000));
        await sender.SendAsync(first.File, first.Ticket(), default);
        Assert.True(Bank.KillSessions() > 0);
        await Task.Delay(300);
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(second.File, second.Ticket(), default));
    }

    protected async Task DropAsync(Line line, Way way, Break how)
    {
        await using (var lines = Bank.Lines())
        {
            var trial = new UploadTrial(Bank, lines, Size);
            var all = await trial.MeasureAsync(line, way);
            foreach (var after in how == Break.Swallow ? Silent(all) : Points(all).Union(Evenly(all)))
            {
                var clock = Stopwatch.StartNew();
                await trial.RunAsync(new(line, way, after, how), seconds: how == Break.Swallow ? 3 : 10);
                Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
            }
        }

        Bank.Close();
        await Eventually.Async(() => Bank.Sessions().Count == 0);
    }

    protected async Task PickUpAsync(Line line, Way way, Break how)
    {
        var bytes = new byte[Size];
        new Random(11).NextBytes(bytes);
        await File.WriteAllBytesAsync(Path.Combine(Bank.Outbound, "a.txt"), bytes);
        for (var i = 0; i < 300; i++)
            Bank.Write($"statement-of-a-long-name-{i:D5}.txt", "");
        await using (var lines = Bank.Lines())
            await new DownloadTrial(Bank, lines, bytes, names: 301).RunAsync(line, way, how);
        Bank.Close();
        await Eventually.Async(() => Bank.Sessions().Count == 0);
    }

    private IEnumerable<long> Evenly(long all) => Enumerable.Range(1, More).Select(i => all * i / (More + 1));

    /// <summary>Of a greeting, of a transfer and of its end, where it is decided.</summary>
    internal static IEnumerable<long> Points(long all) =>
        new[] { 0, 1, 22, all / 4, all / 2, all - 200, all - 60, all - 32, all - 1, all }.Where(p => p >= 0).Distinct();

    // Each of these waits for its time-out.
    private static IEnumerable<long> Silent(long all) => new[] { 0, all / 2, all - 60, all - 1 }.Where(p => p >= 0).Distinct();
}
