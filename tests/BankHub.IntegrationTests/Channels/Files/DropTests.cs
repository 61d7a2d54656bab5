using BankHub.Core.Wire;
using BankHub.IntegrationTests.Channels.Ftps;
using BankHub.IntegrationTests.Channels.Sftp;

namespace BankHub.IntegrationTests.Channels.Files;

/// <summary>Drops on real servers that go on working.</summary>
public abstract class DropTests(FileBank bank) : FileBankTests(bank)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32 * 1024)]
    [InlineData(64 * 1024)]
    [InlineData(255 * 1024)] // what OpenSSH takes in one request
    [InlineData((255 * 1024) + 1)]
    [InlineData(20_000_000)]
    public async Task A_file_arrives_whole_under_its_final_name_and_nothing_else_is_left(int size)
    {
        var shipment = Bank.Shipment(size);
        Assert.Equal(new Delivery.Done(null), await Bank.Sender().SendAsync(shipment.File, shipment.Ticket(), default));
        Assert.True(Bank.Holds(shipment));
        Assert.Single(Directory.GetFiles(Bank.Inbound));
    }

    [Fact]
    public async Task What_is_read_back_is_what_was_written()
    {
        var shipment = Bank.Shipment(3_000_000);
        var sender = Bank.Sender(options: new() { ["readBack"] = "true", ["finalStays"] = "true" });
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(20_000_000)]
    public async Task A_body_that_is_not_the_sealed_one_is_refused_for_good_and_nothing_is_left_of_it(int size)
    {
        var shipment = Bank.Shipment(size);
        var body = shipment.File.Body.ToArray();
        body[^1] ^= 1;
        Assert.Equal(
            new Delivery.Refused("ALARM: the bytes are not those that were written down.", MayRetry: false),
            await Bank.Sender().SendAsync(shipment.File with { Body = body }, shipment.Ticket(), default));
        Assert.Empty(Directory.GetFiles(Bank.Inbound));
    }

    [Fact]
    public async Task Forty_files_at_once_share_the_sessions_and_all_arrive()
    {
        var sender = Bank.Sender(options: new() { ["sessions"] = "4" });
        var shipments = Enumerable.Range(0, 40).Select(_ => Bank.Shipment(50_000)).ToList();
        var deliveries = await Task.WhenAll(shipments.Select(s => sender.SendAsync(s.File, s.Ticket(), default)));
        Assert.All(deliveries, d => Assert.Equal(new Delivery.Done(null), d));
        Assert.All(shipments, s => Assert.True(Bank.Holds(s)));
    }

    [Fact]
    public async Task The_second_sending_of_a_file_finds_it_there_and_changes_nothing()
    {
        var shipment = Bank.Shipment();
        var sender = Bank.Sender();
        await sender.SendAsync(shipment.File, shipment.Ticket(), default);
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
        Assert.Single(Directory.GetFiles(Bank.Inbound));
    }

    [Theory]
    [InlineData("theirs")]
    [InlineData("")]
    public async Task A_file_of_another_content_under_the_final_name_is_never_overwritten(string theirs)
    {
        var shipment = Bank.Shipment();
        await File.WriteAllTextAsync(Path.Combine(Bank.Inbound, shipment.File.FileName), theirs);
        var delivery = await Bank.Sender().SendAsync(shipment.File, shipment.Ticket(), default);
        Assert.Contains("ALARM", Assert.IsType<Delivery.InDoubt>(delivery).Reason, StringComparison.Ordinal);
        Assert.Equal(theirs, await File.ReadAllTextAsync(Path.Combine(Bank.Inbound, shipment.File.FileName)));
    }

    [Fact]
    public async Task A_file_with_brackets_in_its_name_is_looked_at_by_its_name_and_not_by_a_pattern()
    {
        var shipment = Bank.Shipment();
        shipment = shipment with { File = shipment.File with { FileName = $"fc-[{shipment.MessageId}]{{a}}.ach" } };
        var sender = Bank.Sender(options: new() { ["finalStays"] = "true" });
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
        Assert.True(Bank.Holds(shipment));
    }

    [Fact]
    public async Task A_crashed_drop_is_proven_undelivered_and_can_then_be_sent_again()
    {
        var shipment = Bank.Shipment();
        var sender = Bank.Sender();
        await File.WriteAllBytesAsync(Path.Combine(Bank.Inbound, $"{shipment.MessageId}.1.part"), [1, 2, 3]);
        Assert.IsType<Delivery.Refused>(await sender.ProbeAsync(shipment.File, shipment.Ticket(), default));
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
        Assert.Equal(new Delivery.Done(null), await sender.ProbeAsync(shipment.File, shipment.Ticket(send: 2), default));
    }

    [Fact]
    public async Task A_drop_of_which_nothing_is_there_proves_nothing()
    {
        var shipment = Bank.Shipment();
        Assert.IsType<Delivery.InDoubt>(await Bank.Sender().ProbeAsync(shipment.File, shipment.Ticket(), default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("making")]
    public async Task Leftovers_of_ours_that_are_an_hour_old_are_swept_and_nothing_else_is(string below)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Bank.Inbound, below)).FullName;
        string[] names = ["7F3A00000001.1.part", "7F3A00000001.1.void.part", "7F3A00000002.1.part", "theirs.part", "fc-7F3A00000001.ach"];
        foreach (var name in names)
            await File.WriteAllTextAsync(Path.Combine(folder, name), "old");
        foreach (var name in names.Where(n => n != "7F3A00000002.1.part"))
            File.SetLastWriteTimeUtc(Path.Combine(folder, name), TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2));
        var shipment = Bank.Shipment();
        var sender = Bank.Sender(options: below.Length > 0 ? new() { ["temporaryFolder"] = below } : []);
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
        string[] expected = ["7F3A00000002.1.part", shipment.File.FileName, "fc-7F3A00000001.ach", "theirs.part"];
        await Eventually.Async(() => Names().Length == expected.Length);
        Assert.Equal(expected.Order(), Names().Order());

        string?[] Names() => [.. Directory.GetFiles(Bank.Inbound, "*", SearchOption.AllDirectories).Select(Path.GetFileName)];
    }
}

/// <summary>On sshd.</summary>
public sealed class SftpDropTests() : DropTests(new SftpBank());

/// <summary>On proftpd.</summary>
public sealed class ProftpdDropTests() : DropTests(new FtpsBank(Kind.Proftpd));

/// <summary>On vsftpd.</summary>
public sealed class VsftpdDropTests() : DropTests(new FtpsBank(Kind.Vsftpd));
