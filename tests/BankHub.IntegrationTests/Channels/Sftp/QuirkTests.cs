using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>Banks that want it otherwise, on a real sshd.</summary>
public sealed class QuirkTests : IDisposable
{
    private readonly SftpBank _bank = new();

    public void Dispose() => _bank.Dispose();

    [Fact]
    public async Task Without_rename_the_file_stands_whole_and_is_released_by_its_companion()
    {
        var shipment = _bank.Shipment(3_000_000);
        var sender = _bank.Sender(options: new() { ["rename"] = "false", ["release"] = "{name}.done" });
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
        Assert.True(_bank.Holds(shipment));
        Assert.Equal(2, Directory.GetFiles(_bank.Inbound).Length);
        Assert.True(File.Exists(Path.Combine(_bank.Inbound, shipment.File.FileName + ".done")));
        Assert.Equal(new Delivery.Done(null), await sender.ProbeAsync(shipment.File, shipment.Ticket(), default));
    }

    [Fact]
    public async Task Without_rename_a_line_that_breaks_while_bytes_leave_is_doubt_and_nothing_is_released()
    {
        await using var proxy = new FaultProxy(_bank.Server.Port) { Fault = (Way.ToServer, 400_000, Break.Reset) };
        var shipment = _bank.Shipment(1_000_000);
        var sender = _bank.Sender(proxy.Port, new() { ["rename"] = "false", ["release"] = "{name}.done" });
        Assert.IsType<Delivery.InDoubt>(await sender.SendAsync(shipment.File, shipment.Ticket(), default));
        Assert.Equal([shipment.File.FileName], Directory.GetFiles(_bank.Inbound).Select(Path.GetFileName));
        proxy.Fault = null;
        Assert.IsType<Delivery.InDoubt>(await sender.ProbeAsync(shipment.File, shipment.Ticket(), default));
        Assert.IsType<Delivery.InDoubt>(await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
    }

    [Fact]
    public async Task Temporary_files_lie_where_the_bank_wants_them()
    {
        Directory.CreateDirectory(Path.Combine(_bank.Inbound, "making"));
        var seen = Array.Empty<string>();
        var shipment = _bank.Shipment();
        var sender = _bank.Sender(options: new() { ["temporaryFolder"] = "making", ["temporarySuffix"] = ".tmp", ["fsync"] = "false" });
        var ticket = shipment.Ticket(stillHeld: () =>
        {
            seen = Directory.GetFiles(_bank.Home, "*", SearchOption.AllDirectories);
            return Task.FromResult(true);
        });
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, ticket, default));
        Assert.Equal([Path.Combine(_bank.Inbound, "making", $"{shipment.MessageId}.1.tmp")], seen);
        Assert.True(_bank.Holds(shipment));
    }

    [Fact]
    public async Task Work_keeps_to_the_banks_pace_over_all_sessions()
    {
        var sender = _bank.Sender(options: new() { ["filesPerSecond"] = "5", ["sessions"] = "4" });
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var shipments = Enumerable.Range(0, 11).Select(_ => _bank.Shipment(100)).ToList();
        var deliveries = await Task.WhenAll(shipments.Select(s => sender.SendAsync(s.File, s.Ticket(), default)));
        Assert.All(deliveries, d => Assert.Equal(new Delivery.Done(null), d));
        Assert.True(clock.Elapsed.TotalSeconds >= 1.9, $"{clock.Elapsed}");
    }
}
