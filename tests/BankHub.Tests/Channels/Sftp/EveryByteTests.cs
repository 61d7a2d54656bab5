using System.Security.Cryptography;
using BankHub.Channels.Files;
using BankHub.Channels.Sftp;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Sftp;

/// <summary>The line ends after every single byte of the requests and of the answers of a drop, once or each time.</summary>
public sealed class EveryByteTests
{
    private static readonly byte[] Body = [.. Enumerable.Range(0, 200).Select(i => (byte)i)];

    private static readonly FileDrop Drop = new("inbound", Drops.FinalName, Body);

    private static readonly FileChannelOptions Options = new(ReadBack: true, FinalStays: true, TimeSpan.FromSeconds(30));

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 99)]
    [InlineData(false, 1)]
    [InlineData(false, 99)]
    public async Task The_answer_is_true_nothing_half_written_is_seen_and_the_next_send_arrives(bool requests, int lines)
    {
        var (whole, delivery, _) = await SendAsync(requests, long.MaxValue, lines: 1);
        Assert.IsType<Delivery.Done>(delivery);
        Assert.InRange(whole, 400, 4000);
        var kinds = new HashSet<Type>();
        for (var after = 0L; after < whole; after++)
        {
            (_, delivery, var server) = await SendAsync(requests, after, lines);
            kinds.Add(delivery.GetType());
            await JudgeAsync(server, delivery, $"{(requests ? "requests" : "answers")} cut after {after} of {whole} on {lines} lines");
        }

        // One broken line is gone over by the next, but for a rename whose answer is lost.
        Assert.Contains(lines == 1 ? typeof(Delivery.Done) : typeof(Delivery.Refused), kinds);
    }

    private static async Task<(long Passed, Delivery Delivery, MemorySftpServer Server)> SendAsync(bool requests, long after, int lines)
    {
        var server = new MemorySftpServer();
        CutStream? cut = null;
        server.Line = link => lines-- > 0 ? Cut(link) : link;
        var delivery = await Drops.Sender(server.Folder(), Options).SendAsync(Drop, Ticket(1), default);
        server.Line = link => link;
        return (cut!.Passed, delivery, server);

        SftpLink Cut(SftpLink link)
        {
            cut = new CutStream(requests ? link.Requests : link.Replies, after, link.Cut);
            return requests ? link with { Requests = cut } : link with { Replies = cut };
        }
    }

    private static async Task JudgeAsync(MemorySftpServer server, Delivery delivery, string what)
    {
        what = $"{what}: {delivery}";
        Assert.True(delivery is Delivery.InDoubt || Holds(server, what) == delivery is Delivery.Done, what);
        var sender = Drops.Sender(server.Folder(), Options);
        if (delivery is Delivery.InDoubt)
        {
            delivery = await sender.ProbeAsync(Drop, Ticket(1), default);
            Assert.True(delivery is not Delivery.InDoubt && Holds(server, what) == delivery is Delivery.Done, $"{what}; {delivery}");
        }

        if (delivery is Delivery.Refused)
            Assert.Equal(new Delivery.Done(null), await sender.SendAsync(Drop, Ticket(2), default));
        Assert.True(Holds(server, what), what);
    }

    private static bool Holds(MemorySftpServer server, string what)
    {
        if (!server.Files.TryGetValue(Drops.Final, out var bytes))
            return false;
        Assert.True(bytes.AsSpan().SequenceEqual(Body), $"{what}: a part has the final name");
        return true;
    }

    private static SendTicket Ticket(int send) => new(
        Drops.MessageId, send, SHA256.HashData(Body), TimeSpan.FromSeconds(20), _ => Task.FromResult(true));
}
