using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>Drops on real FTPS servers that go on working.</summary>
public abstract class DropTests(Kind kind) : IDisposable
{
    private readonly FtpsBank _bank = new(kind);

    public void Dispose()
    {
        _bank.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(20_000_000)]
    public async Task A_file_arrives_whole_under_its_final_name_and_nothing_else_is_left(int size)
    {
        var shipment = _bank.Shipment(size);
        Assert.Equal(new Delivery.Done(null), await _bank.Sender().SendAsync(shipment.File, shipment.Ticket(), default));
        Assert.True(_bank.Holds(shipment));
        Assert.Single(Directory.GetFiles(_bank.Inbound));
    }

    [Fact]
    public async Task What_is_read_back_is_what_was_written()
    {
        var shipment = _bank.Shipment(3_000_000);
        var sender = _bank.Sender(options: new() { ["readBack"] = "true", ["finalStays"] = "true" });
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
    }

    [Fact]
    public async Task Forty_files_at_once_share_the_sessions_and_all_arrive()
    {
        var sender = _bank.Sender(options: new() { ["sessions"] = "4" });
        var shipments = Enumerable.Range(0, 40).Select(_ => _bank.Shipment(50_000)).ToList();
        var deliveries = await Task.WhenAll(shipments.Select(s => sender.SendAsync(s.File, s.Ticket(), default)));
        Assert.All(deliveries, d => Assert.Equal(new Delivery.Done(null), d));
        Assert.All(shipments, s => Assert.True(_bank.Holds(s)));
    }

    [Fact]
    public async Task The_second_sending_of_a_file_finds_it_there_and_changes_nothing()
    {
        var shipment = _bank.Shipment();
        var sender = _bank.Sender();
        await sender.SendAsync(shipment.File, shipment.Ticket(), default);
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
        Assert.Single(Directory.GetFiles(_bank.Inbound));
    }

    [Theory]
    [InlineData("theirs")]
    [InlineData("")]
    public async Task A_file_of_another_content_under_the_final_name_is_never_overwritten(string theirs)
    {
        var shipment = _bank.Shipment();
        await File.WriteAllTextAsync(Path.Combine(_bank.Inbound, shipment.File.FileName), theirs);
        var delivery = await _bank.Sender().SendAsync(shipment.File, shipment.Ticket(), default);
        Assert.Contains("ALARM", Assert.IsType<Delivery.InDoubt>(delivery).Reason, StringComparison.Ordinal);
        Assert.Equal(theirs, await File.ReadAllTextAsync(Path.Combine(_bank.Inbound, shipment.File.FileName)));
    }

    [Fact]
    public async Task A_file_with_brackets_in_its_name_is_looked_at_by_its_name_and_not_by_a_pattern()
    {
        var shipment = _bank.Shipment();
        shipment = shipment with { File = shipment.File with { FileName = $"fc-[{shipment.MessageId}]{{a}}.ach" } };
        var sender = _bank.Sender(options: new() { ["finalStays"] = "true" });
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
        Assert.True(_bank.Holds(shipment));
    }

    [Fact]
    public async Task A_crashed_drop_is_proven_undelivered_and_can_then_be_sent_again()
    {
        var shipment = _bank.Shipment();
        var sender = _bank.Sender();
        await File.WriteAllBytesAsync(Path.Combine(_bank.Inbound, $"{shipment.MessageId}.1.part"), [1, 2, 3]);
        Assert.IsType<Delivery.Refused>(await sender.ProbeAsync(shipment.File, shipment.Ticket(), default));
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
        Assert.Equal(new Delivery.Done(null), await sender.ProbeAsync(shipment.File, shipment.Ticket(send: 2), default));
    }

    [Fact]
    public async Task A_drop_of_which_nothing_is_there_proves_nothing()
    {
        var shipment = _bank.Shipment();
        Assert.IsType<Delivery.InDoubt>(await _bank.Sender().ProbeAsync(shipment.File, shipment.Ticket(), default));
    }

    [Fact]
    public async Task Leftovers_of_ours_that_are_an_hour_old_are_swept_and_nothing_else_is()
    {
        string[] names = ["7F3A00000001.1.part", "7F3A00000001.1.part.void", "7F3A00000002.1.part", "theirs.part", "fc-7F3A00000001.ach"];
        foreach (var name in names)
            await File.WriteAllTextAsync(Path.Combine(_bank.Inbound, name), "old");
        foreach (var name in names.Where(n => n != "7F3A00000002.1.part"))
            File.SetLastWriteTimeUtc(Path.Combine(_bank.Inbound, name), TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2));
        var shipment = _bank.Shipment();
        await _bank.Sender().SendAsync(shipment.File, shipment.Ticket(), default);
        string[] expected = ["7F3A00000002.1.part", shipment.File.FileName, "fc-7F3A00000001.ach", "theirs.part"];
        await Eventually.Async(() => Directory.GetFiles(_bank.Inbound).Length == expected.Length);
        Assert.Equal(expected.Order(), Directory.GetFiles(_bank.Inbound).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("1.2", "explicit")]
    [InlineData("1.2", "implicit")]
    [InlineData("1.3", "explicit")]
    [InlineData("1.3", "implicit")]
    public async Task Both_versions_of_tls_and_both_ways_into_it_work(string version, string way)
    {
        // Under TLS 1.3 proftpd takes the first ticket of the control connection and no later one.
        var others = way == "implicit" ? " UseImplicitSSL" : "";
        string[] more = kind == Kind.Proftpd && version == "1.3" ? ["TLSOptions NoSessionReuseRequired" + others] : [];
        using var bank = new FtpsBank(kind, isImplicit: way == "implicit", more: more);
        var sender = bank.Sender(options: new() { ["tlsVersion"] = version, ["tls"] = way });
        for (var i = 0; i < 3; i++)
        {
            var shipment = bank.Shipment(500_000);
            Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
            Assert.True(bank.Holds(shipment));
        }
    }
}

/// <summary>On proftpd.</summary>
public sealed class ProftpdDropTests() : DropTests(Kind.Proftpd);

/// <summary>On vsftpd.</summary>
public sealed class VsftpdDropTests() : DropTests(Kind.Vsftpd);
