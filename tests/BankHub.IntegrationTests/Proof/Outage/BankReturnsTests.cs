using System.Text.Json.Nodes;
using BankHub.Simulators;
using BankHub.Simulators.MeridianRest;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof.Outage;

/// <summary>
/// A bank of requests is away while payments queue up for it, and then returns (CHECKS R17): it gets each once, in their order, at its rate
/// and as fast as ever, and the queue costs no memory. PROOF_PAYMENTS changes its length. The order is that of sealing, for all messages of
/// the door: none comes to the bank while more older ones are still to come than leave side by side with it.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class BankReturnsTests(ITestOutputHelper output)
{
    private const int RatePerSecond = 160, Normal = 400, Tries = 3;
    private const double LeastPace = 0.8;
    private const long MoreKilobytes = 150_000;

    /// <summary>So many requests leave side by side.</summary>
    private const int Parallel = 16;

    private static int Payments => int.Parse(Environment.GetEnvironmentVariable("PROOF_PAYMENTS") ?? "1000");

    [Fact]
    public async Task A_bank_that_was_away_gets_its_queue_in_its_order_at_its_rate_and_as_fast_as_ever_and_each_payment_once()
    {
        await using var lab = await Lab.StartAsync(1, output);
        Agree(lab);
        var hub = await lab.StartReadyAsync(0);
        var orders = new Orders("R");
        var (pace, most) = (0.0, new Footprint(0, 0, 0));
        for (var tries = 0; tries < Tries && pace < LeastPace; tries++)
        {
            // As they come, with the bank there: the first ones warm everything up.
            await TakenAsync(lab, await SubmitAsync(lab, orders, Normal));
            var (usual, alone) = await DrainAsync(lab, hub, await SubmitAsync(lab, orders, Normal));
            await lab.Banks.Meridian.ServerDownAsync();
            var queued = await SubmitAsync(lab, orders, Payments);
            await Task.Delay(TimeSpan.FromSeconds(6)); // Longer than a sender waits where it is, so that some were refused.
            most = most.Most(Footprint.Of(hub.Id));
            await lab.Banks.Meridian.ServerUpAsync();
            var (drained, beside) = await DrainAsync(lab, hub, queued);
            most = most.Most(beside);
            pace = drained / usual;
            lab.Note($"{usual:0} payments a second as ever, {drained:0} from the queue; {alone}, then {most}");
            await InOrderAsync(lab, queued);
            AtRate(lab);
            Assert.InRange(most.Kilobytes, 0, alone.Kilobytes + MoreKilobytes);
        }

        Assert.True(pace >= LeastPace, $"the queue drained at {pace:0.00} of the usual pace");
        await new Ending(lab, orders.All).JudgeAsync();
        Assert.Equal(0, await lab.CountAsync("select count(*) from alarm where rule = 'in-doubt'"));
    }

    private static void Agree(Lab lab)
    {
        var file = Path.Combine(lab.Folder, "connections", "meridian.json");
        var connection = JsonNode.Parse(File.ReadAllText(file))!;
        foreach (var endpoint in new[] { "api", "bookings" })
        {
            var options = connection["endpoints"]![endpoint]!["options"]!;
            options["ratePerSecond"] = $"{RatePerSecond}";
            options["breakSeconds"] = "1";
        }

        File.WriteAllText(file, connection.ToJsonString());
    }

    private static async Task<List<Order>> SubmitAsync(Lab lab, Orders orders, int count)
    {
        var some = orders.Next(Scenarios.Meridian, "credited", count);
        await lab.Core.SubmitAsync(some);
        return some;
    }

    /// <summary>Payments a second that the bank took, from the first step to the last, and the most that the hub held meanwhile.</summary>
    private static async Task<(double Pace, Footprint Most)> DrainAsync(Lab lab, HubProcess hub, List<Order> orders)
    {
        var most = await TakenAsync(lab, orders, hub);
        var took = Confirmed(lab, orders).Max(t => t.ConfirmedAt!.Value) - Confirmed(lab, orders).Min(t => t.CreatedAt);
        return (orders.Count / took.TotalSeconds, most);
    }

    private static async Task<Footprint> TakenAsync(Lab lab, List<Order> orders, HubProcess? hub = null)
    {
        var most = new Footprint(0, 0, 0);
        for (var left = 60 + (orders.Count / 5); Confirmed(lab, orders).Count < orders.Count; left--)
        {
            Assert.True(left > 0, "the bank did not get all");
            most = hub is null ? most : most.Most(Footprint.Of(hub.Id));
            await Task.Delay(TimeSpan.FromSeconds(0.5));
        }

        return most;
    }

    private static List<Transfer> Confirmed(Lab lab, List<Order> orders)
    {
        var keys = orders.Select(o => o.Key).ToHashSet();
        return [.. lab.Banks.Meridian.Bank.Transfers.Where(t => t.ConfirmedAt is not null && keys.Contains(t.EndToEndId!))];
    }

    /// <summary>The bank's own book against the order in which the hub sealed what it asks for.</summary>
    private static async Task InOrderAsync(Lab lab, List<Order> orders)
    {
        var sealedAs = await SealedAsync(lab, orders);
        var arrived = Confirmed(lab, orders)
            .SelectMany(t => new[] { (At: t.CreatedAt, Effect: "Prepare", t), (At: t.ConfirmedAt!.Value, Effect: "Execute", t) })
            .OrderBy(a => a.At).Select(a => sealedAs[(a.t.EndToEndId!, a.Effect)]).ToList();
        Assert.Equal(2 * orders.Count, arrived.Count);
        var late = OlderThatCameLater(arrived);
        lab.Note($"older ones still to come: at most {late.Max()}, on average {late.Average():0.0}");
        Assert.InRange(late.Max(), 0, Parallel - 1);
    }

    /// <summary>The place of each message among those of its door.</summary>
    private static async Task<Dictionary<(string Key, string Effect), int>> SealedAsync(Lab lab, List<Order> orders)
    {
        await using var command = lab.Source.CreateCommand(
            """
            select p.end_to_end, o.effect from outbound o join attempt a on a.outbound_id = o.root_id join payment p on p.id = a.payment_id
            where o.connection = 'meridian' and o.endpoint = 'api' and o.effect in ('Prepare', 'Execute') and p.end_to_end = any($1)
            order by o.created_at, o.sequence
            """);
        command.Parameters.Add(new() { Value = orders.Select(o => o.Key).ToArray() });
        await using var rows = await command.ExecuteReaderAsync();
        var places = new Dictionary<(string, string), int>();
        while (await rows.ReadAsync())
        {
            places.Add((rows.GetString(0), rows.GetString(1)), places.Count);
        }

        return places;
    }

    /// <summary>For each place, in the order of arrival: how many before it were still to come.</summary>
    private static List<int> OlderThatCameLater(List<int> arrived)
    {
        var (came, first, later) = (new bool[arrived.Count], 0, new List<int>(arrived.Count));
        foreach (var place in arrived)
        {
            came[place] = true;
            for (; first < came.Length && came[first]; first++)
            {
            }

            later.Add(Enumerable.Range(0, place).Skip(first).Count(p => !came[p]));
        }

        return later;
    }

    /// <summary>In no second more than its bucket holds and gets, and no more than that over five.</summary>
    private static void AtRate(Lab lab)
    {
        var all = lab.Banks.Meridian.Bank.Transfers.SelectMany(t => new[] { t.CreatedAt, t.ConfirmedAt ?? t.CreatedAt }).Order().ToList();
        foreach (var (seconds, most) in new[] { (1, 2 * RatePerSecond), (5, 6 * RatePerSecond) })
        {
            for (var (first, last) = (0, 0); last < all.Count; last++)
            {
                while (all[last] - all[first] > TimeSpan.FromSeconds(seconds))
                    first++;
                Assert.InRange(last - first + 1, 1, most + Parallel);
            }
        }
    }
}
