using BankHub.IntegrationTests.Channels.Files;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>Before sshd.</summary>
public sealed class SftpLineFaultTests() : LineFaultTests(new SftpBank())
{
    public static TheoryData<Way, Break> Faults => new()
    {
        { Way.ToServer, Break.Reset },
        { Way.ToServer, Break.Swallow },
        { Way.ToClient, Break.Reset },
        { Way.ToClient, Break.Swallow },
        { Way.ToServer, Break.Close },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public Task A_line_that_breaks_after_any_number_of_bytes_leaves_the_whole_file_or_none_and_the_answer_is_true(Way way, Break how) =>
        DropAsync(Line.Control, way, how);

    [Theory]
    [MemberData(nameof(Faults))]
    public Task What_is_picked_up_over_a_broken_line_is_whole_or_nothing(Way way, Break how) => PickUpAsync(Line.Control, way, how);

    [Fact]
    public async Task A_dead_bank_leaves_no_process_behind()
    {
        await using var lines = new SftpLines(((SftpBank)Bank).Server.Port);
        lines.Fault = new(Line.Control, Way.ToClient, 0, Break.Swallow);
        var sender = Bank.Sender(lines, new() { ["connectSeconds"] = "1" });
        var shipments = Enumerable.Range(0, 12).Select(_ => Bank.Shipment(1000)).ToList();
        await Task.WhenAll(shipments.Select(s => sender.SendAsync(s.File, s.Ticket(seconds: 4), default)));
        await Eventually.Async(() => !Processes.OfOurs("ssh", $"{lines.Proxy.Port}").Any());
    }
}
