using System.Diagnostics;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>The bank's server dies, stops, fills up or changes its mind while a file is on its way.</summary>
public abstract class ServerFaultTests(Kind kind) : IDisposable
{
    private readonly FtpsBank _bank = new(kind);

    public void Dispose()
    {
        _bank.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_server_that_is_killed_in_the_middle_of_the_upload_never_shows_a_part_and_the_file_arrives()
    {
        await using var proxies = new FtpsProxies(_bank.Server) { DataPause = TimeSpan.FromMilliseconds(20) };
        var shipment = _bank.Shipment(4_000_000);
        var sender = _bank.Sender(proxies);
        var sending = sender.SendAsync(shipment.File, shipment.Ticket(), default);
        await Eventually.Async(() => Directory.EnumerateFiles(_bank.Inbound).Any(f => new FileInfo(f).Length > 100_000));
        Assert.True(_bank.Server.KillSessions() > 0);
        Assert.False(_bank.Holds(shipment));
        proxies.DataPause = TimeSpan.Zero;
        var delivery = await sending;
        if (delivery is Delivery.Refused { MayRetry: true })
            delivery = await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default);
        Assert.Equal(new Delivery.Done(null), delivery);
        Assert.True(_bank.Holds(shipment));
    }

    [Fact]
    public async Task A_server_that_is_killed_around_the_rename_never_makes_the_answer_untrue()
    {
        var sender = _bank.Sender();
        var random = new Random(20261121);
        for (var i = 0; i < 25; i++)
        {
            var shipment = _bank.Shipment(1000);
            Task killing = Task.CompletedTask;
            var delay = TimeSpan.FromMicroseconds(random.Next(3000));
            var ticket = shipment.Ticket(stillHeld: () => Told(() => killing = KillAsync(delay)));
            var delivery = await sender.SendAsync(shipment.File, ticket, default);
            await killing;
            if (delivery is Delivery.InDoubt)
                delivery = await sender.ProbeAsync(shipment.File, shipment.Ticket(), default);
            Assert.IsNotType<Delivery.InDoubt>(delivery);
            Assert.Equal(delivery is Delivery.Done, _bank.Holds(shipment));
        }

        async Task KillAsync(TimeSpan delay)
        {
            var clock = Stopwatch.StartNew();
            await Task.Yield();
            while (clock.Elapsed < delay)
                Thread.SpinWait(100);
            _bank.Server.KillSessions();
        }
    }

    [Fact]
    public async Task A_rename_that_a_stopped_server_does_after_the_probe_finds_nothing_to_rename()
    {
        var (first, shipment) = (_bank.Shipment(), _bank.Shipment());
        var sender = _bank.Sender();
        await sender.SendAsync(first.File, first.Ticket(), default);
        var stopped = new List<int>();
        try
        {
            var ticket = shipment.Ticket(seconds: 4, stillHeld: () => Told(() => stopped.AddRange(_bank.Server.StopSessions())));
            var delivery = await sender.SendAsync(shipment.File, ticket, default);
            Assert.NotEmpty(stopped);

            // Without an answer to RNFR the renaming RNTO never left.
            Assert.True(Assert.IsType<Delivery.Refused>(delivery).MayRetry);
            Assert.IsType<Delivery.Refused>(await sender.ProbeAsync(shipment.File, shipment.Ticket(), default));
        }
        finally
        {
            stopped.ForEach(Processes.Continue);
        }

        await Task.Delay(500);
        Assert.False(_bank.Holds(shipment));
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
    }

    [RootFact]
    public async Task A_full_disk_refuses_in_time_and_the_file_goes_when_there_is_room_again()
    {
        using var small = SmallDisk.TryMount(_bank.Inbound, kilobytes: 2048);
        Assert.NotNull(small);
        var filler = Path.Combine(_bank.Inbound, "filler");
        await File.WriteAllBytesAsync(filler, new byte[1_000_000]);
        var shipment = _bank.Shipment(1_500_000);
        var sender = _bank.Sender();
        Assert.True(Assert.IsType<Delivery.Refused>(await sender.SendAsync(shipment.File, shipment.Ticket(), default)).MayRetry);
        Assert.Equal(["filler"], Directory.GetFiles(_bank.Inbound).Select(Path.GetFileName));
        File.Delete(filler);
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused_for_people()
    {
        Directory.Delete(_bank.Inbound);
        var shipment = _bank.Shipment();
        Assert.False(Assert.IsType<Delivery.Refused>(await _bank.Sender().SendAsync(shipment.File, shipment.Ticket(), default)).MayRetry);
    }

    [RootFact]
    public async Task A_folder_that_turns_read_only_before_the_rename_leaves_doubt_and_no_file()
    {
        using var frozen = new FrozenFolder(_bank.Inbound);
        var shipment = _bank.Shipment();
        var ticket = shipment.Ticket(stillHeld: () => Told(frozen.Freeze));
        Assert.IsType<Delivery.InDoubt>(await _bank.Sender().SendAsync(shipment.File, ticket, default));
        Assert.False(_bank.Holds(shipment));
    }

    private static Task<bool> Told(Action act)
    {
        act();
        return Task.FromResult(true);
    }
}

/// <summary>proftpd.</summary>
public sealed class ProftpdServerFaultTests() : ServerFaultTests(Kind.Proftpd);

/// <summary>vsftpd.</summary>
public sealed class VsftpdServerFaultTests() : ServerFaultTests(Kind.Vsftpd);
