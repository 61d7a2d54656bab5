using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Files;
using BankHub.Channels.Files.Beside;
using BankHub.Channels.Protection.Files.Hashed;
using BankHub.Channels.Sftp;
using BankHub.Core.Wire;
using BankHub.Tests.Channels.Sftp;

namespace BankHub.Tests.Channels.Files.Beside;

/// <summary>A drop with its hash file: who sees the one sees the other, and what breaks leaves no doubt that could be avoided.</summary>
public sealed class HashDropTests
{
    private const string Beside = Drops.Final + ".sha256";

    private static readonly byte[] Right =
        Encoding.ASCII.GetBytes($"{Convert.ToHexStringLower(SHA256.HashData(Drops.Body))}  {Drops.FinalName}\n");

    private static readonly CheckFile Hash = new(
        new CompanionName("{name}.sha256"), 64,
        (name, bytes) => HashText.Write(HashAlgorithmName.SHA256, name, bytes.Span, named: true));

    private static readonly FileChannelOptions Options = new(false, false, TimeSpan.FromSeconds(30)) { Checks = [Hash] };

    private readonly MemorySftpServer _server = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_sees_the_file_sees_its_whole_hash_file(bool renames)
    {
        _server.Before = _ => Assert.True(
            !_server.Files.ContainsKey(Drops.Final) || _server.Files.GetValueOrDefault(Beside, []).AsSpan().SequenceEqual(Right));
        Assert.Equal("Done", await SendAsync(Options with { Renames = renames }));
        Assert.Equal([Drops.Final, Beside], _server.Files.Keys.Order());
        Assert.Equal(Right, _server.Files[Beside]);
    }

    // By request: what the server does with it from the given one on.
    public static TheoryData<byte, string> Breaks => new()
    {
        { PacketType.Rename, "Dies" }, { PacketType.Rename, "DoesItAndDies" }, { PacketType.Rename, "Fails" },
        { PacketType.Open, "Dies" }, { PacketType.Open, "DoesItAndDies" }, { PacketType.Write, "Dies" }, { PacketType.Write, "Fails" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Whatever_breaks_before_the_file_has_its_name_is_no_doubt_and_the_next_send_arrives(byte request, string manner)
    {
        _server.Before = type => _server.Manners[request] =
            type == request && IsAtHashFile(request) ? Enum.Parse<Manner>(manner) : Manner.Honest;
        var delivery = await SendAsync(Options);
        Assert.StartsWith(_server.Files.ContainsKey(Drops.Final) ? "Done" : "Refused", delivery, StringComparison.Ordinal);

        _server.Before = null;
        _server.Manners.Clear();
        if (delivery != "Done")
            Assert.Equal("Done", await SendAsync(Options, send: 2));
        Assert.Equal(Right, _server.Files[Beside]);
    }

    [Fact]
    public async Task The_hash_file_of_an_earlier_send_is_replaced_and_only_while_the_lease_stands()
    {
        _server.Files[Beside] = "of other bytes, which were encrypted otherwise"u8.ToArray();
        var left = _server.Files[Beside];
        var lost = Drops.Ticket(stillHeld: _ => Task.FromResult(false));
        Assert.Equal("Refused, may retry", Drops.Kind(await Drops.Sender(_server.Folder(), Options).SendAsync(Drops.File, lost, default)));
        Assert.Same(left, _server.Files[Beside]);

        Assert.Equal("Done", await SendAsync(Options));
        Assert.Equal(Right, _server.Files[Beside]);
    }

    [Fact]
    public async Task A_send_that_was_killed_between_the_two_is_proven_undelivered()
    {
        _server.Files[Beside] = Right;
        _server.Files[Drops.Temporary] = Drops.Body;
        var probe = await Drops.Sender(_server.Folder(), Options).ProbeAsync(Drops.File, Drops.Ticket(), default);
        Assert.Equal("Refused, may retry", Drops.Kind(probe));
        Assert.Equal("Done", await SendAsync(Options, send: 2));
    }

    [Fact]
    public async Task A_probe_takes_from_a_sender_that_wakes_what_it_would_put_beside_its_successors_file()
    {
        var temporary = "/in/" + Drops.MessageId + ".1.1.part";
        _server.Files[temporary] = Right;
        _server.Files[Drops.Temporary] = Drops.Body;
        var probe = await Drops.Sender(_server.Folder(), Options).ProbeAsync(Drops.File, Drops.Ticket(), default);
        Assert.Equal("Refused, may retry", Drops.Kind(probe));
        Assert.DoesNotContain(temporary, _server.Files.Keys);
        Assert.Contains("/in/" + Drops.MessageId + ".1.1.void.part", _server.Files.Keys);
    }

    [Theory]
    [InlineData(true, "Done")]
    [InlineData(false, "InDoubt")]
    public async Task A_probe_that_finds_the_file_without_its_hash_file_is_in_doubt(bool isThere, string kind)
    {
        _server.Files[Drops.Final] = Drops.Body;
        if (isThere)
            _server.Files[Beside] = Right;
        Assert.Equal(kind, Drops.Kind(await Drops.Sender(_server.Folder(), Options).ProbeAsync(Drops.File, Drops.Ticket(), default)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hash_file_that_was_exchanged_while_the_file_got_its_name_is_in_doubt_with_an_alarm(bool renames)
    {
        _server.Before = _ =>
        {
            if (_server.Files.ContainsKey(Drops.Final))
                _server.Files[Beside] = "of a sender that woke"u8.ToArray();
        };
        var sender = Drops.Sender(_server.Folder(), Options with { Renames = renames });
        var delivery = await sender.SendAsync(Drops.File, Drops.Ticket(), default);
        Assert.StartsWith("ALARM", Assert.IsType<Delivery.InDoubt>(delivery).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_the_lease_no_hash_file_is_put(bool renames)
    {
        var lost = Drops.Ticket(stillHeld: _ => Task.FromResult(false));
        var delivery = await Drops.Sender(_server.Folder(), Options with { Renames = renames }).SendAsync(Drops.File, lost, default);
        Assert.Equal("Refused, may retry", Drops.Kind(delivery));
        Assert.DoesNotContain(Beside, _server.Files.Keys);
    }

    [Fact]
    public async Task A_check_file_that_cannot_be_made_lets_nothing_leave()
    {
        var broken = Options with { Checks = [Hash with { Make = (_, _) => throw new KeyNotFoundException("No key us.") }] };
        var delivery = await Drops.Sender(_server.Folder(), broken).SendAsync(Drops.File, Drops.Ticket(), default);
        Assert.Equal(new Delivery.Refused("No key us.", MayRetry: true), delivery);
        Assert.DoesNotContain(Drops.Final, _server.Files.Keys);
    }

    [Fact]
    public void Its_temporary_name_is_one_that_the_sweep_knows() =>
        Assert.True(DropNames.IsLeftover(DropNames.Beside(Drops.Ticket(), 1, Options)));

    private bool IsAtHashFile(byte request) => request switch
    {
        // The payment is written, and its own rename has not come.
        PacketType.Rename => !_server.Files.ContainsKey(Beside),
        _ => _server.Files.GetValueOrDefault(Drops.Temporary)?.Length == Drops.Body.Length,
    };

    private async Task<string> SendAsync(FileChannelOptions options, int send = 1) =>
        Drops.Kind(await Drops.Sender(_server.Folder(), options).SendAsync(Drops.File, Drops.Ticket(send: send), default));
}
