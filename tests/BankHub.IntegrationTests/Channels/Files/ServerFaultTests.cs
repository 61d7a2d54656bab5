using System.Diagnostics;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Channels.Ftps;
using BankHub.IntegrationTests.Channels.Sftp;
using BankHub.IntegrationTests.Faults;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.IntegrationTests.Channels.Files;

/// <summary>The bank's server dies, stops, fills up or changes its mind while a file is on its way.</summary>
/// <param name="bank">With its server.</param>
/// <param name="asksBefore">
/// Whether the transport asks before it renames (RNFR): without an answer to that the request that renames never left.
/// </param>
public abstract class ServerFaultTests(FileBank bank, bool asksBefore) : FileBankTests(bank)
{
    [Fact]
    public async Task A_server_that_is_killed_in_the_middle_of_the_upload_never_shows_a_part_and_the_file_arrives()
    {
        await using var lines = Bank.Lines();
        lines.Pause = TimeSpan.FromMilliseconds(20);
        var shipment = Bank.Shipment(4_000_000);
        var sender = Bank.Sender(lines);
        var sending = sender.SendAsync(shipment.File, shipment.Ticket(), default);
        await Eventually.Async(() => Directory.EnumerateFiles(Bank.Inbound).Any(f => new FileInfo(f).Length > 100_000));
        Assert.True(Bank.KillSessions() > 0);
        Assert.False(Bank.Holds(shipment));
        lines.Pause = TimeSpan.Zero;

        // The same send goes on over another line.
        Assert.Equal(new Delivery.Done(null), await sending);
        Assert.Equal(2, lines.Connections);
        Assert.True(Bank.Holds(shipment));
    }

    [Fact]
    public async Task A_server_that_is_killed_around_the_rename_never_makes_the_answer_untrue()
    {
        var sender = Bank.Sender();
        var random = new Random(20261121);
        for (var i = 0; i < 25; i++)
        {
            var shipment = Bank.Shipment(1000);
            Task killing = Task.CompletedTask;
            var delay = TimeSpan.FromMicroseconds(random.Next(3000));
            var ticket = shipment.Ticket(stillHeld: () => Told(() => killing = KillAsync(delay)));
            var delivery = await sender.SendAsync(shipment.File, ticket, default);
            await killing;
            if (delivery is Delivery.InDoubt)
                delivery = await sender.ProbeAsync(shipment.File, shipment.Ticket(), default);
            Assert.IsNotType<Delivery.InDoubt>(delivery);
            Assert.Equal(delivery is Delivery.Done, Bank.Holds(shipment));
        }

        async Task KillAsync(TimeSpan delay)
        {
            var clock = Stopwatch.StartNew();
            await Task.Yield();
            while (clock.Elapsed < delay)
                Thread.SpinWait(100);
            Bank.KillSessions();
        }
    }

    [Fact]
    public async Task A_rename_that_a_stopped_server_does_after_the_probe_finds_nothing_to_rename()
    {
        var (first, shipment) = (Bank.Shipment(), Bank.Shipment());
        var sender = Bank.Sender();
        await sender.SendAsync(first.File, first.Ticket(), default);
        var stopped = new List<int>();
        try
        {
            var ticket = shipment.Ticket(seconds: 4, stillHeld: () => Told(() => stopped.AddRange(Bank.StopSessions())));
            var delivery = await sender.SendAsync(shipment.File, ticket, default);
            Assert.True(asksBefore ? delivery is Delivery.Refused { MayRetry: true } : delivery is Delivery.InDoubt, $"{delivery}");
            Assert.NotEmpty(stopped);
            Assert.IsType<Delivery.Refused>(await sender.ProbeAsync(shipment.File, shipment.Ticket(), default));
        }
        finally
        {
            stopped.ForEach(Processes.Continue);
        }

        await Task.Delay(500);
        Assert.False(Bank.Holds(shipment));
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
    }

    [Fact]
    public async Task A_stopped_server_is_refused_in_time_while_the_file_is_being_written()
    {
        await using var lines = Bank.Lines();
        lines.Pause = TimeSpan.FromMilliseconds(20);
        var shipment = Bank.Shipment(4_000_000);
        var sending = Bank.Sender(lines).SendAsync(shipment.File, shipment.Ticket(seconds: 6), default);
        await Eventually.Async(() => Directory.EnumerateFiles(Bank.Inbound).Any(f => new FileInfo(f).Length > 100_000));
        var stopped = Bank.StopSessions();
        try
        {
            var clock = Stopwatch.StartNew();
            Assert.IsType<Delivery.Refused>(await sending);
            Assert.InRange(clock.Elapsed.TotalSeconds, 0, 15);
        }
        finally
        {
            stopped.ForEach(Processes.Continue);
        }
    }

    [MountFact]
    public async Task A_full_disk_refuses_in_time_and_the_file_goes_when_there_is_room_again()
    {
        using var small = SmallDisk.TryMount(Bank.Inbound, kilobytes: 2048);
        Assert.NotNull(small);
        var filler = Path.Combine(Bank.Inbound, "filler");
        await File.WriteAllBytesAsync(filler, new byte[1_000_000]);
        var shipment = Bank.Shipment(1_500_000);
        var sender = Bank.Sender();
        Assert.True(Assert.IsType<Delivery.Refused>(await sender.SendAsync(shipment.File, shipment.Ticket(), default)).MayRetry);
        Assert.Equal(["filler"], Directory.GetFiles(Bank.Inbound).Select(Path.GetFileName));
        File.Delete(filler);
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused_for_people()
    {
        Directory.Delete(Bank.Inbound);
        var shipment = Bank.Shipment();
        Assert.False(Assert.IsType<Delivery.Refused>(await Bank.Sender().SendAsync(shipment.File, shipment.Ticket(), default)).MayRetry);
    }

    [MountFact]
    public async Task A_folder_that_turns_read_only_before_the_rename_leaves_doubt_and_no_file()
    {
        using var frozen = new FrozenFolder(Bank.Inbound);
        var shipment = Bank.Shipment();
        var ticket = shipment.Ticket(stillHeld: () => Told(frozen.Freeze));

        // A failed rename of a server that links and unlinks proves nothing where the bank takes files at once.
        Assert.IsType<Delivery.InDoubt>(await Bank.Sender().SendAsync(shipment.File, ticket, default));
        Assert.False(Bank.Holds(shipment));
    }

    private static Task<bool> Told(Action act)
    {
        act();
        return Task.FromResult(true);
    }
}

/// <summary>sshd.</summary>
public sealed class SftpServerFaultTests() : ServerFaultTests(new SftpBank(), asksBefore: false);

/// <summary>proftpd.</summary>
public sealed class ProftpdServerFaultTests() : ServerFaultTests(new FtpsBank(Kind.Proftpd), asksBefore: true);

/// <summary>vsftpd.</summary>
public sealed class VsftpdServerFaultTests() : ServerFaultTests(new FtpsBank(Kind.Vsftpd), asksBefore: true);
