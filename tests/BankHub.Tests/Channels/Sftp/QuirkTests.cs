using BankHub.Channels.Files;
using BankHub.Channels.Sftp;

namespace BankHub.Tests.Channels.Sftp;

/// <summary>What banks want otherwise, by configuration alone.</summary>
public sealed class QuirkTests
{
    private static readonly FileChannelOptions Plain = new(true, false, TimeSpan.FromSeconds(30));

    [Fact]
    public async Task Temporary_names_end_as_the_bank_wants_and_stay_unique_to_their_send()
    {
        var (server, options) = (new MemorySftpServer(), Plain with { Suffix = ".tmp" });
        server.Manners[PacketType.Rename] = Manner.Fails;
        await Drops.Sender(server.Folder(), options).SendAsync(Drops.File, Drops.Ticket(), default);
        Assert.Equal([$"/in/{Drops.MessageId}.1.tmp"], server.Files.Keys);
        server.Manners.Clear();
        var sender = Drops.Sender(server.Folder(), options);
        Assert.Equal("Refused, may retry", Drops.Kind(await sender.ProbeAsync(Drops.File, Drops.Ticket(), default)));
        Assert.Equal([$"/in/{Drops.MessageId}.1.void.tmp"], server.Files.Keys);
        Assert.Equal("Done", Drops.Kind(await sender.SendAsync(Drops.File, Drops.Ticket(send: 2), default)));
    }

    [Fact]
    public async Task Temporary_files_lie_in_a_folder_of_their_own_and_are_renamed_out_of_it()
    {
        var (server, options) = (new MemorySftpServer(), Plain with { TemporaryFolder = "making/now" });
        var sender = Drops.Sender(server.Folder(), options);
        var ticket = Drops.Ticket(stillHeld: _ =>
        {
            Assert.Equal([$"/in/making/now/{Drops.MessageId}.1.part"], server.Files.Keys);
            return Task.FromResult(true);
        });
        Assert.Equal("Done", Drops.Kind(await sender.SendAsync(Drops.File, ticket, default)));
        Assert.Equal([Drops.Final], server.Files.Keys);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("tmp")]
    public async Task Old_leftovers_are_swept_where_they_lie(string? folder)
    {
        var (server, options) = (new MemorySftpServer(), Plain with { Suffix = ".tmp", TemporaryFolder = folder });
        var place = folder is null ? "/in/" : $"/in/{folder}/";
        foreach (var name in new[] { "7F3A00000009.1.tmp", "7F3A00000009.1.void.tmp", "7F3A00000009.1.part", "theirs.tmp" })
            server.Files[place + name] = [];
        server.Times[place + "7F3A00000009.1.tmp"] = server.Times[place + "7F3A00000009.1.void.tmp"] = server.Modified - 7200;
        server.Times[place + "7F3A00000009.1.part"] = server.Times[place + "theirs.tmp"] = server.Modified - 7200;
        await Drops.Sender(server.Folder(), options).SendAsync(Drops.File, Drops.Ticket(), default);
        string[] left = [place + "7F3A00000009.1.part", place + "theirs.tmp", Drops.Final];
        for (var i = 0; i < 1500 && server.Files.Count > left.Length; i++)
            await Task.Delay(20);
        Assert.Equal(left.Order(), server.Files.Keys.Order());
    }

    [Fact]
    public async Task A_server_that_cannot_sync_is_not_asked_to()
    {
        var server = new MemorySftpServer { Extensions = ["fsync@openssh.com"] };
        server.Manners[PacketType.Extended] = Manner.Fails;
        Assert.Equal("Refused, may retry", Drops.Kind(
            await Drops.Sender(server.Folder(), Plain).SendAsync(Drops.File, Drops.Ticket(), default)));
        Assert.Equal("Done", Drops.Kind(
            await Drops.Sender(server.Folder(syncs: false), Plain).SendAsync(Drops.File, Drops.Ticket(send: 2), default)));
    }

    [Fact]
    public async Task A_server_that_takes_names_in_other_letters_for_the_same_overwrites_nothing()
    {
        var server = new MemorySftpServer(StringComparer.OrdinalIgnoreCase);
        var theirs = server.Files[Drops.Final.ToUpperInvariant()] = new byte[10];
        Assert.Equal("InDoubt", Drops.Kind(
            await Drops.Sender(server.Folder(), Plain).SendAsync(Drops.File, Drops.Ticket(), default)));
        Assert.Same(theirs, Assert.Single(server.Files).Value);
    }

    [Fact]
    public async Task An_upload_goes_on_after_a_line_that_broke_and_writes_nothing_twice()
    {
        var (server, writes) = (new MemorySftpServer(), 0);
        server.Before = type => server.Manners[PacketType.Write] =
            type == PacketType.Write && ++writes == 3 ? Manner.DoesItAndDies : Manner.Honest;
        Assert.Equal("Done", Drops.Kind(await Drops.Sender(server.Folder(), Plain).SendAsync(Drops.File, Drops.Ticket(), default)));
        Assert.Equal((2, Drops.Body.Length), (server.Sessions, server.Written));
        Assert.Equal(Drops.Body, server.Files[Drops.Final]);
    }

    [Fact]
    public async Task What_stands_and_is_not_ours_is_begun_anew()
    {
        var (server, writes) = (new MemorySftpServer(), 0);
        server.Before = type =>
        {
            server.Manners[PacketType.Write] = type == PacketType.Write && ++writes == 3 ? Manner.DoesItAndDies : Manner.Honest;
            if (type == PacketType.LinkStat && writes == 3 && server.Written < Drops.Body.Length)
                server.Files[Drops.Temporary][7] ^= 1;
        };
        Assert.Equal("Done", Drops.Kind(await Drops.Sender(server.Folder(), Plain).SendAsync(Drops.File, Drops.Ticket(), default)));
        Assert.Equal(Drops.Body, server.Files[Drops.Final]);
        Assert.True(server.Written > Drops.Body.Length);
    }
}
