using System.Security.Cryptography;
using BankHub.Channels.Files;
using BankHub.Channels.Files.Beside;
using BankHub.Channels.Protection.Files.Hashed;
using BankHub.Channels.Sftp;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Sftp;

/// <summary>
/// A body that is not the sealed one: that is found out while it is written under its temporary name, and it never has another. Whatever
/// else goes wrong meanwhile, the answer says it, since no other try can go better.
/// </summary>
public sealed class SealedBytesTests
{
    private static readonly FileChannelOptions Plain = new(ReadBack: false, FinalStays: false, TimeSpan.FromSeconds(30));

    private static readonly CheckFile Hash = new(
        new CompanionName("{name}.sha256"), 64,
        (name, bytes) => HashText.Write(HashAlgorithmName.SHA256, name, bytes.Span, named: true));

    private readonly MemorySftpServer _server = new();

    /// <summary>What was changed behind the hub: a byte at either end, the length, everything.</summary>
    public static TheoryData<string, byte[]> Bodies => new()
    {
        { "its first byte", [(byte)(Drops.Body[0] ^ 1), .. Drops.Body[1..]] },
        { "its last byte", [.. Drops.Body[..^1], (byte)(Drops.Body[^1] ^ 1)] },
        { "shorter", Drops.Body[..^1] },
        { "longer", [.. Drops.Body, 0] },
        { "empty", [] },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task It_is_refused_for_good_and_nothing_is_left_of_it(string what, byte[] body)
    {
        _server.Before = type => Assert.True(type != PacketType.Rename, what);
        await RefusesAsync(body, Plain);
        await RefusesAsync(body, Plain with { ReadBack = true });
        await RefusesAsync(body, Plain with { Checks = [Hash] });
        await RefusesAsync(body, Plain with { TemporaryFolder = "tmp" });
        Assert.Empty(_server.Files);

        // The body as it was sealed goes on its way.
        _server.Before = null;
        Assert.Equal("Done", Drops.Kind(await Drops.Sender(_server.Folder()).SendAsync(Drops.File, Drops.Ticket(send: 2), default)));
    }

    [Fact]
    public async Task Where_nothing_can_be_renamed_no_file_is_made()
    {
        _server.Before = type => Assert.NotEqual(PacketType.Open, type);
        var delivery = await SendAsync(Drops.Body.AsMemory(1), Plain with { Renames = false });
        Assert.Equal("Refused", Drops.Kind(delivery));
        Assert.Empty(_server.Files);
    }

    [Theory]
    [InlineData(PacketType.Open, "Fails")]
    [InlineData(PacketType.Write, "Fails")]
    [InlineData(PacketType.Write, "Dies")]
    [InlineData(PacketType.Write, "DoesItAndDies")]
    [InlineData(PacketType.Write, "SaysItDid")]
    [InlineData(PacketType.Write, "IsSilent")]
    [InlineData(PacketType.Close, "Fails")]
    [InlineData(PacketType.Close, "Dies")]
    public async Task What_fails_beside_it_changes_nothing_and_no_second_line_goes_on_with_it(byte request, string manner)
    {
        _server.Manners[request] = Enum.Parse<Manner>(manner);
        await RefusesAsync(Drops.Body.AsMemory(1), Plain);
        Assert.Equal(1, _server.Sessions);
        Assert.DoesNotContain(Drops.Final, _server.Files.Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_lies_under_the_final_name_already_is_no_answer_for_it_and_stays(bool ours)
    {
        var there = ours ? Drops.Body : [1, 2, 3];
        _server.Files[Drops.Final] = there;
        await RefusesAsync(Drops.Body.AsMemory(1), Plain);
        Assert.Equal([Drops.Final], _server.Files.Keys);
        Assert.Same(there, _server.Files[Drops.Final]);
    }

    [Fact]
    public async Task A_line_that_breaks_and_a_second_one_that_goes_on_drop_the_sealed_body_whole()
    {
        var writes = 0;
        _server.Before = type => _server.Manners[PacketType.Write] =
            type == PacketType.Write && ++writes == 3 ? Manner.DoesItAndDies : Manner.Honest;
        Assert.Equal("Done", Drops.Kind(await Drops.Sender(_server.Folder()).SendAsync(Drops.File, Drops.Ticket(), default)));
        Assert.Equal(2, _server.Sessions);
        Assert.Equal(Drops.Body, _server.Files[Drops.Final]);
        Assert.Equal(Drops.Body.Length, _server.Written);
    }

    private async Task RefusesAsync(ReadOnlyMemory<byte> body, FileChannelOptions options) => Assert.Equal(
        new Delivery.Refused("ALARM: the bytes are not those that were written down.", MayRetry: false), await SendAsync(body, options));

    private Task<Delivery> SendAsync(ReadOnlyMemory<byte> body, FileChannelOptions options) => Drops.Sender(_server.Folder(), options)
        .SendAsync(Drops.File with { Body = body }, Drops.Ticket(_server.Patience), default);
}
