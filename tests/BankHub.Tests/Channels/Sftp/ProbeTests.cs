using BankHub.Channels.Sftp;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Sftp;

/// <summary>What can be told after a crash, and what cannot.</summary>
public sealed class ProbeTests
{
    private readonly MemorySftpServer _server = new();

    [Fact]
    public async Task A_temporary_file_that_could_be_renamed_away_was_never_dropped()
    {
        _server.Files[Drops.Temporary] = Drops.Body[..100];
        Assert.Equal("Refused, may retry", await ProbeAsync());
        Assert.Equal([Drops.Void], _server.Files.Keys);
    }

    [Fact]
    public async Task A_probe_that_was_killed_after_its_rename_proves_the_same_once_more()
    {
        _server.Files[Drops.Temporary] = Drops.Body;
        Assert.Equal("Refused, may retry", await ProbeAsync());
        Assert.Equal("Refused, may retry", await ProbeAsync());
    }

    [Fact]
    public async Task Our_bytes_under_the_final_name_are_done()
    {
        _server.Files[Drops.Final] = Drops.Body;
        Assert.Equal("Done", await ProbeAsync());
    }

    [Fact]
    public async Task Both_names_at_once_are_a_server_that_died_between_link_and_unlink_and_the_final_one_counts()
    {
        _server.Files[Drops.Final] = Drops.Body;
        _server.Files[Drops.Temporary] = Drops.Body;
        Assert.Equal("Done", await ProbeAsync());
    }

    [Fact]
    public async Task Other_bytes_under_the_final_name_are_doubt_with_an_alarm()
    {
        _server.Files[Drops.Final] = new byte[Drops.Body.Length];
        var delivery = await Drops.Sender(_server.Folder()).ProbeAsync(Drops.File, Drops.Ticket(), default);
        Assert.Contains("ALARM", Assert.IsType<Delivery.InDoubt>(delivery).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_protected_is_known_by_the_size_and_hash_that_were_written_down_and_not_by_the_sealed_bytes()
    {
        byte[] left = [1, 2, 3];
        var ticket = Drops.Ticket() with { Sha256 = System.Security.Cryptography.SHA256.HashData(left), Size = left.Length };
        _server.Files[Drops.Final] = left;
        Assert.Equal("Done", Drops.Kind(await Drops.Sender(_server.Folder()).ProbeAsync(Drops.File, ticket, default)));

        _server.Files[Drops.Final] = Drops.Body;
        Assert.Equal("InDoubt", Drops.Kind(await Drops.Sender(_server.Folder()).ProbeAsync(Drops.File, ticket, default)));
    }

    [Fact]
    public async Task Nothing_at_all_proves_nothing_since_the_bank_may_have_taken_the_file() => Assert.Equal("InDoubt", await ProbeAsync());

    [Fact]
    public async Task The_temporary_file_of_another_send_proves_nothing_about_this_one()
    {
        _server.Files[Drops.Temporary.Replace(".1.", ".2.", StringComparison.Ordinal)] = Drops.Body;
        Assert.Equal("InDoubt", await ProbeAsync());
    }

    [Theory]
    [InlineData("IsSilent")]
    [InlineData("DoesItAndIsSilent")]
    [InlineData("DoesItAndDies")]
    [InlineData("Dies")]
    [InlineData("Denies")]
    [InlineData("AnswersNonsense")]
    public async Task A_rename_without_a_good_answer_proves_nothing(string manner)
    {
        _server.Files[Drops.Temporary] = Drops.Body;
        _server.Manners[PacketType.Rename] = Enum.Parse<Manner>(manner);
        Assert.Equal("InDoubt", await ProbeAsync());
    }

    [Theory]
    [InlineData("DoesItAndDies")]
    [InlineData("DoesItAndIsSilent")]
    [InlineData("Dies")]
    public async Task One_bad_line_is_not_enough_for_doubt(string manner)
    {
        _server.Files[Drops.Temporary] = Drops.Body;
        var renames = 0;
        _server.Before = type =>
        {
            if (type == PacketType.Rename)
                _server.Manners[type] = ++renames == 1 ? Enum.Parse<Manner>(manner) : Manner.Honest;
        };
        var delivery = await Drops.Sender(_server.Folder()).ProbeAsync(Drops.File, Drops.Ticket(seconds: 30), default);
        Assert.Equal("Refused, may retry", Drops.Kind(delivery));
        Assert.Equal([Drops.Void], _server.Files.Keys);
    }

    private async Task<string> ProbeAsync() =>
        Drops.Kind(await Drops.Sender(_server.Folder()).ProbeAsync(Drops.File, Drops.Ticket(_server.Patience), default));
}
