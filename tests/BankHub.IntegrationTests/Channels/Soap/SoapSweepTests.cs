using System.Diagnostics;
using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Soap;

/// <summary>
/// The line to a SOAP bank breaks in every range of a signed request, of its signed answer and of a statement in an MTOM attachment: an
/// answer is taken whole and as the bank signed it, or not at all.
/// </summary>
public sealed class SoapSweepTests
{
    // A pause of the proxy is a second.
    private const double Patient = 20, Silence = 1, Machine = 5;
    private const int Drop = 64;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    [Theory]
    [InlineData(Way.ToServer, Break.Reset, 100)]
    [InlineData(Way.ToServer, Break.HalfClose, 100)]
    [InlineData(Way.ToServer, Break.Swallow, 2)]
    [InlineData(Way.ToServer, Break.Slow, 3)]
    [InlineData(Way.ToServer, Break.Stall, 2)]
    [InlineData(Way.ToServer, Break.Duplicate, 60, Silence)]
    [InlineData(Way.ToClient, Break.Reset, 100)]
    [InlineData(Way.ToClient, Break.Close, 100)]
    [InlineData(Way.ToClient, Break.HalfClose, 100)]
    [InlineData(Way.ToClient, Break.Duplicate, 60, Silence)]
    [InlineData(Way.ToClient, Break.Swallow, 3)]
    [InlineData(Way.ToClient, Break.Slow, 3)]
    [InlineData(Way.ToClient, Break.Stall, 2)]
    public async Task A_signed_request_is_answered_truly_and_never_done_twice(Way way, Break how, int steps, double seconds = Patient)
    {
        await using var door = await SoapDoor.StartAsync();
        var honest = door.Transfer();
        var said = Said(door.Decode(honest, await door.SendAsync(honest, Patient)));
        Assert.NotEmpty(said);
        var ids = new List<string> { honest.Id };
        var spoils = (way, how) == (Way.ToServer, Break.Duplicate);
        await SweepAsync(door, way, how, steps, seconds, door.Transfer, (sent, delivery) =>
        {
            ids.Add(sent.Id);
            var taken = door.Server.Bank.Messages.Any(m => m.Reference == sent.Id);
            Assert.False(delivery is Delivery.Refused && taken);
            if (delivery is not Delivery.Done)
                return;

            // A piece of a request that comes twice spoils it, and the bank says so.
            Assert.True(taken || spoils);
            Assert.Equal(taken, said.SequenceEqual(Said(door.Decode(sent, delivery))));
        });

        // The bank takes no message twice: what counts is how often it was handed in.
        Assert.All(ids, id => Assert.InRange(door.Server.Bank.HandedIn.GetValueOrDefault(id), 0, 1));
        Assert.All(ids, id => Assert.InRange(door.Server.Bank.Payments.Ledger.Count(line => line.Asked.EndToEndId == id), 0, 1));
        Assert.True(spoils || door.Server.Flaws.Count == 0, string.Join(", ", door.Server.Flaws));
    }

    [Theory]
    [InlineData(Break.Reset, 150)]
    [InlineData(Break.Close, 150)]
    [InlineData(Break.HalfClose, 150)]
    [InlineData(Break.Duplicate, 80, Silence)]
    [InlineData(Break.Swallow, 3)]
    [InlineData(Break.Slow, 3)]
    [InlineData(Break.Stall, 2)]
    public async Task A_statement_is_taken_whole_or_not_at_all(Break how, int steps, double seconds = Patient)
    {
        await using var door = await SoapDoor.StartAsync();
        await door.SendAsync(door.Transfer(), Patient);
        var (after, told) = await StatementAsync(door);
        await SweepAsync(door, Way.ToClient, how, steps, seconds, () => door.Question(after), (sent, delivery) =>
        {
            if (delivery is Delivery.Done)
                Assert.Equal(told, Told(door.Decode(sent, delivery)));
        });
        Assert.Empty(door.Server.Flaws);
    }

    /// <summary>The question that is answered with a statement, once there is one, and all that it tells.</summary>
    private static async Task<(string After, List<string> Told)> StatementAsync(SoapDoor door)
    {
        var clock = Stopwatch.StartNew();
        for (var after = ""; clock.Elapsed.TotalSeconds < 30; await Task.Delay(100))
        {
            var sent = door.Question(after);
            var items = door.Decode(sent, await door.SendAsync(sent, Patient));
            if (items.OfType<DecodedStatementEnd>().Any() && items.OfType<DecodedEntry>().Any())
                return (after, Told(items));
            after = items.OfType<DecodedCursor>().LastOrDefault()?.Cursor ?? after;
        }

        throw new InvalidOperationException("The bank laid out no statement.");
    }

    private static async Task SweepAsync(
        SoapDoor door, Way way, Break how, int steps, double seconds, Func<(string, OutboundMessage)> next,
        Action<(string Id, OutboundMessage Message), Delivery> judge)
    {
        await door.SendAsync(next(), Patient);

        // The proxy counts a piece once it has handed it on.
        await Task.Delay(200);
        var whole = way == Way.ToServer ? door.Proxy.ToServer : door.Proxy.ToClient;
        Assert.InRange(whole, 1000, 100_000);
        seconds = how == Break.Swallow ? Silence : seconds;
        door.Proxy.Drops = (Drop, Pause);
        for (var step = 0; step < steps; step++)
        {
            var (sent, after) = (next(), Math.Max(whole * step / steps, how == Break.Duplicate ? 1 : 0));
            door.Proxy.Fault = (way, after, how);
            var clock = Stopwatch.StartNew();
            var delivery = await door.SendAsync(sent, seconds);
            var slow = how == Break.Slow ? (whole - after) / Drop * Pause / 2 : TimeSpan.Zero;
            Assert.InRange(clock.Elapsed.TotalSeconds, slow.TotalSeconds, seconds + Machine);

            // What comes twice may be a header that nobody asks for: then what the bank signed came whole.
            Assert.True(
                how == Break.Duplicate || how is (Break.Stall or Break.Slow) == delivery is Delivery.Done,
                $"{delivery} after {after} of {whole} bytes");
            judge(sent, delivery);
        }

        if (way == Way.ToClient || how != Break.Swallow)
            await Eventually.Async(() => door.Proxy.Faulty.Count == 0);
        door.Proxy.Fault = null;
        var last = next();
        var done = await door.SendAsync(last, Patient);
        Assert.IsType<Delivery.Done>(done);
        judge(last, done);
    }

    private static List<string> Said(List<DecodedItem> items) =>
        [.. items.Select(item => item is DecodedEvidence { Evidence: var said } ? $"{said.Kind} {said.Scope}" : item.GetType().Name)];

    /// <summary>What a file tells; the next question has an id of its own each time.</summary>
    private static List<string> Told(List<DecodedItem> items) =>
        [.. items.Select(item => item is DecodedFollowUp next ? next.Step : $"{item}")];
}
