using BankHub.Channels.Files;
using BankHub.Channels.Sftp;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Sftp;

/// <summary>Drops at a bank that cannot rename: a byte that left is a byte that the bank may have taken.</summary>
public sealed class DirectDropTests
{
    private const string Released = Drops.Final + ".done";

    private static readonly FileChannelOptions Plain = new(false, false, TimeSpan.FromSeconds(30)) { Renames = false };

    private static readonly FileChannelOptions WithRelease = Plain with { Release = new CompanionName("{name}.done") };

    private readonly MemorySftpServer _server = new();

    [Fact]
    public async Task The_file_stands_under_its_final_name_and_nothing_else_does()
    {
        Assert.Equal("Done", await SendAsync(Plain));
        Assert.Equal([Drops.Final], _server.Files.Keys);
        Assert.Equal(Drops.Body, _server.Files[Drops.Final]);
        Assert.Equal("Done", await ProbeAsync(Plain));
    }

    [Fact]
    public async Task It_is_released_by_its_companion_once_it_is_whole()
    {
        _server.Before = type => Assert.False(
            _server.Files.ContainsKey(Released) && _server.Files[Drops.Final].Length < Drops.Body.Length, $"released too early: {type}");
        Assert.Equal("Done", await SendAsync(WithRelease with { ReadBack = true }));
        Assert.Equal([Drops.Final, Released], _server.Files.Keys);
        Assert.Equal("Done", await ProbeAsync(WithRelease));
    }

    [Theory]
    [InlineData(PacketType.Open, "Fails", "Refused, may retry")]
    [InlineData(PacketType.Open, "Denies", "Refused")]
    [InlineData(PacketType.Open, "Dies", "InDoubt")]
    [InlineData(PacketType.Open, "DoesItAndDies", "InDoubt")]
    [InlineData(PacketType.LinkStat, "Dies", "Refused, may retry")]
    [InlineData(PacketType.Write, "Fails", "InDoubt")]
    [InlineData(PacketType.Write, "Denies", "InDoubt")]
    [InlineData(PacketType.Write, "Dies", "InDoubt")]
    [InlineData(PacketType.Write, "DoesItAndDies", "InDoubt")]
    [InlineData(PacketType.Write, "SaysItDid", "InDoubt")]
    [InlineData(PacketType.Write, "IsSilent", "InDoubt")]
    public async Task What_leaves_a_byte_behind_is_doubt(byte request, string manner, string expected)
    {
        _server.Manners[request] = Enum.Parse<Manner>(manner);
        var sender = Drops.Sender(_server.Folder(), WithRelease);
        Assert.Equal(expected, Drops.Kind(await sender.SendAsync(Drops.File, Drops.Ticket(_server.Patience), default)));
        Assert.DoesNotContain(Released, _server.Files.Keys);
    }

    [Theory]
    [InlineData("Fails")]
    [InlineData("Denies")]
    [InlineData("Dies")]
    public async Task A_whole_file_whose_companion_is_refused_is_doubt(string manner)
    {
        _server.Before = type =>
        {
            if (type == PacketType.Close)
                _server.Manners[PacketType.Open] = Enum.Parse<Manner>(manner);
        };
        Assert.Equal("InDoubt", await SendAsync(WithRelease));
        Assert.Equal([Drops.Final], _server.Files.Keys);
    }

    [Fact]
    public async Task A_file_that_the_bank_takes_while_it_is_written_is_doubt()
    {
        _server.Before = type =>
        {
            if (type == PacketType.Close)
                _server.Files.Remove(Drops.Final);
        };
        Assert.Equal("InDoubt", await SendAsync(Plain));
    }

    [Fact]
    public async Task The_lease_is_asked_for_last_before_the_file_is_made()
    {
        var asked = false;
        _server.Before = type => Assert.True(asked || type != PacketType.Open);
        var ticket = Drops.Ticket(stillHeld: _ => Task.FromResult(asked = true));
        Assert.Equal("Done", Drops.Kind(await Drops.Sender(_server.Folder(), Plain).SendAsync(Drops.File, ticket, default)));
        Assert.True(asked);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100_000)]
    [InlineData(200_000)]
    public async Task Anything_else_under_the_final_name_is_doubt_and_stays_untouched(int size)
    {
        var theirs = _server.Files[Drops.Final] = new byte[size];
        Assert.Equal("InDoubt", await SendAsync(Plain));
        Assert.Same(theirs, _server.Files[Drops.Final]);
        Assert.Equal("InDoubt", await ProbeAsync(Plain));
    }

    [Fact]
    public async Task A_whole_file_that_is_not_released_is_doubt()
    {
        _server.Files[Drops.Final] = Drops.Body;
        Assert.Equal("InDoubt", await SendAsync(WithRelease));
        Assert.Equal("InDoubt", await ProbeAsync(WithRelease));
        Assert.Equal("Done", await ProbeAsync(Plain));
    }

    [Fact]
    public async Task A_lost_lease_lets_no_byte_leave()
    {
        var sender = Drops.Sender(_server.Folder(), Plain);
        var delivery = await sender.SendAsync(Drops.File, Drops.Ticket(stillHeld: _ => Task.FromResult(false)), default);
        Assert.Equal("Refused, may retry", Drops.Kind(delivery));
        Assert.Empty(_server.Files);
    }

    [Fact]
    public async Task Nothing_under_the_final_name_proves_nothing() => Assert.Equal("InDoubt", await ProbeAsync(Plain));

    private async Task<string> SendAsync(FileChannelOptions options) =>
        Drops.Kind(await Drops.Sender(_server.Folder(), options).SendAsync(Drops.File, Drops.Ticket(), default));

    private async Task<string> ProbeAsync(FileChannelOptions options) =>
        Drops.Kind(await Drops.Sender(_server.Folder(), options).ProbeAsync(Drops.File, Drops.Ticket(), default));
}
