using System.Diagnostics;
using BankHub.Channels.Sftp;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Sftp;

/// <summary>Every way in which a server can answer every request of a drop.</summary>
public sealed class DropTests
{
    private readonly MemorySftpServer _server = new();

    [Fact]
    public async Task A_drop_leaves_the_file_once_under_its_final_name_and_nothing_else()
    {
        var delivery = await Drops.Sender(_server.Folder()).SendAsync(Drops.File, Drops.Ticket(), default);
        Assert.Equal(new Delivery.Done(null), delivery);
        Assert.Equal([Drops.Final], _server.Files.Keys);
        Assert.Equal(Drops.Body, _server.Files[Drops.Final]);
    }

    [Theory]
    [InlineData(PacketType.Open, "Fails", "Refused, may retry")]
    [InlineData(PacketType.Open, "Denies", "Refused")]
    [InlineData(PacketType.Open, "FindsNothing", "Refused")]
    [InlineData(PacketType.Open, "Dies", "Refused, may retry")]
    [InlineData(PacketType.Open, "IsSilent", "Refused, may retry")]
    [InlineData(PacketType.Open, "AnswersNonsense", "Refused, may retry")]
    [InlineData(PacketType.Write, "Fails", "Refused, may retry")]
    [InlineData(PacketType.Write, "Denies", "Refused")]
    [InlineData(PacketType.Write, "Dies", "Refused, may retry")]
    [InlineData(PacketType.Write, "IsSilent", "Refused, may retry")]
    [InlineData(PacketType.Write, "SaysItDid", "Refused, may retry")]
    [InlineData(PacketType.Write, "DoesItAndDies", "Refused, may retry")]
    [InlineData(PacketType.Close, "Fails", "Refused, may retry")]
    [InlineData(PacketType.Close, "DoesItAndDies", "Refused, may retry")]
    [InlineData(PacketType.LinkStat, "FindsNothing", "Refused, may retry")]
    [InlineData(PacketType.LinkStat, "Dies", "Refused, may retry")]
    [InlineData(PacketType.LinkStat, "IsSilent", "Refused, may retry")]
    public async Task What_fails_before_the_rename_was_never_delivered(byte request, string manner, string expected)
    {
        _server.Manners[request] = Enum.Parse<Manner>(manner);
        var delivery = await Drops.Sender(_server.Folder()).SendAsync(Drops.File, Drops.Ticket(_server.Patience), default);
        Assert.Equal(expected, Drops.Kind(delivery));
        Assert.DoesNotContain(Drops.Final, _server.Files.Keys);
    }

    [Theory]
    [InlineData("Dies", "InDoubt")]
    [InlineData("DoesItAndDies", "InDoubt")]
    [InlineData("IsSilent", "InDoubt")]
    [InlineData("DoesItAndIsSilent", "InDoubt")]
    [InlineData("AnswersNonsense", "InDoubt")]
    [InlineData("SaysItDid", "InDoubt")]
    [InlineData("DoesItAndSaysItFailed", "Done")]
    [InlineData("Fails", "InDoubt")]
    [InlineData("Denies", "InDoubt")]
    [InlineData("FindsNothing", "Refused")]
    public async Task What_the_answer_to_the_rename_proves(string manner, string expected)
    {
        _server.Manners[PacketType.Rename] = Enum.Parse<Manner>(manner);
        var delivery = await Drops.Sender(_server.Folder()).SendAsync(Drops.File, Drops.Ticket(_server.Patience), default);
        Assert.Equal(expected, Drops.Kind(delivery));
    }

    [Theory]
    [InlineData("Fails", "Refused, may retry")]
    [InlineData("Denies", "Refused")]
    public async Task Where_a_final_name_stays_its_absence_proves_that_a_refused_rename_was_not_done(string manner, string expected)
    {
        _server.Manners[PacketType.Rename] = Enum.Parse<Manner>(manner);
        var sender = Drops.Sender(_server.Folder(), finalStays: true);
        Assert.Equal(expected, Drops.Kind(await sender.SendAsync(Drops.File, Drops.Ticket(_server.Patience), default)));
    }

    [Fact]
    public async Task A_silent_server_costs_the_deadline_and_no_more()
    {
        _server.Manners[PacketType.Rename] = Manner.IsSilent;
        var clock = Stopwatch.StartNew();
        await Drops.Sender(_server.Folder()).SendAsync(Drops.File, Drops.Ticket(seconds: 1), default);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.9, 6);
    }

    [Fact]
    public async Task A_file_that_the_bank_took_at_once_is_delivered()
    {
        _server.Before = type =>
        {
            if (type == PacketType.LinkStat)
                _server.Files.Remove(Drops.Final);
        };
        Assert.Equal("Done", Drops.Kind(await Drops.Sender(_server.Folder()).SendAsync(Drops.File, Drops.Ticket(), default)));
    }

    [Fact]
    public async Task A_file_that_should_stay_and_is_gone_is_in_doubt()
    {
        _server.Before = type =>
        {
            if (type == PacketType.LinkStat)
                _server.Files.Remove(Drops.Final);
        };
        var delivery = await Drops.Sender(_server.Folder(), finalStays: true).SendAsync(Drops.File, Drops.Ticket(), default);
        Assert.Contains("ALARM", Assert.IsType<Delivery.InDoubt>(delivery).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_failed_the_rename_and_lost_the_file_leaves_doubt()
    {
        _server.Manners[PacketType.Rename] = Manner.Fails;
        _server.Before = type =>
        {
            if (type == PacketType.Rename)
                _server.Files.Clear();
        };
        Assert.Equal("InDoubt", Drops.Kind(await Drops.Sender(_server.Folder()).SendAsync(Drops.File, Drops.Ticket(), default)));
    }

    [Fact]
    public async Task The_same_bytes_already_under_the_final_name_are_done()
    {
        _server.Files[Drops.Final] = Drops.Body;
        Assert.Equal("Done", Drops.Kind(await Drops.Sender(_server.Folder()).SendAsync(Drops.File, Drops.Ticket(), default)));
        Assert.Equal([Drops.Final], _server.Files.Keys);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public async Task Other_bytes_under_the_final_name_are_doubt_with_an_alarm_and_stay_untouched(int longer)
    {
        var other = new byte[Drops.Body.Length + longer];
        _server.Files[Drops.Final] = other;
        var delivery = await Drops.Sender(_server.Folder()).SendAsync(Drops.File, Drops.Ticket(), default);
        Assert.Contains("ALARM", Assert.IsType<Delivery.InDoubt>(delivery).Reason, StringComparison.Ordinal);
        Assert.Same(other, _server.Files[Drops.Final]);
    }

    [Fact]
    public async Task A_server_that_keeps_other_bytes_than_it_was_given_is_found_out_by_reading_back()
    {
        _server.Before = type =>
        {
            if (type == PacketType.Close && _server.Files.TryGetValue(Drops.Temporary, out var bytes))
                bytes[^1] ^= 1;
        };
        var delivery = await Drops.Sender(_server.Folder(), readBack: true).SendAsync(Drops.File, Drops.Ticket(), default);
        Assert.Contains("ALARM", Assert.IsType<Delivery.Refused>(delivery).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Drops.Final, _server.Files.Keys);
    }

    [Fact]
    public async Task A_bank_that_lets_nobody_read_its_inbox_is_taken_at_the_size()
    {
        var opened = 0;
        _server.Before = type => _server.Manners[PacketType.Open] =
            type == PacketType.Open && ++opened > 1 ? Manner.Denies : Manner.Honest;
        var delivery = await Drops.Sender(_server.Folder(), readBack: true).SendAsync(Drops.File, Drops.Ticket(), default);
        Assert.Equal("Done", Drops.Kind(delivery));
    }

    [Fact]
    public async Task A_file_that_shrank_after_the_rename_is_in_doubt()
    {
        var renamed = false;
        _server.Before = type =>
        {
            renamed |= type == PacketType.Rename;
            if (renamed && type == PacketType.LinkStat)
                _server.Files[Drops.Final] = [];
        };
        Assert.Equal("InDoubt", Drops.Kind(await Drops.Sender(_server.Folder()).SendAsync(Drops.File, Drops.Ticket(), default)));
    }

    [Theory]
    [InlineData("../fc.ach")]
    [InlineData("a/b.ach")]
    [InlineData("")]
    [InlineData("a\nb.ach")]
    public async Task A_final_name_that_is_not_plain_never_leaves(string name)
    {
        var file = Drops.File with { FileName = name };
        Assert.Equal("Refused", Drops.Kind(await Drops.Sender(_server.Folder()).SendAsync(file, Drops.Ticket(), default)));
        Assert.Equal(0, _server.Sessions);
    }
}
