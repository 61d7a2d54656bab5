using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Send;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Send;

/// <summary>A bank that is out of reach: its door waits, and what waits behind it keeps its order (CHECKS R17).</summary>
public sealed class ClosedDoorTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private const string InTheirOrder = "select array_agg(id order by due_at, sequence) from outbound";

    private AwayChannels? _channels;

    [Theory]
    [InlineData(true, "drop")]
    [InlineData(false, "api")]
    public async Task What_waited_for_a_bank_goes_in_its_order_once_it_is_back(bool files, string door)
    {
        await using var calm = await QueueAsync(30, files: files);
        var places = await calm.OneAsync<Guid[]>(InTheirOrder);
        for (var second = 0; second < 300; second++)
        {
            await SendAsync(calm);
            await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        // 1, 2, 4 … and then every 30 seconds, whichever of the two nodes it is.
        Assert.InRange(_channels!.Tries, 10, 16);
        Assert.Equal(places, await calm.OneAsync<Guid[]>(InTheirOrder));
        Assert.Equal(0L, await calm.OneAsync<long>("select sum(refusals) from outbound"));
        Assert.Equal($"out-of-reach warning {door}", await calm.OneAsync<string>(
            "select string_agg(rule || ' ' || severity || ' ' || subject, ' ') from alarm where rule <> 'not-sent-in-time'"));

        calm.Hub.Bank.IsAway = false;
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(31));
        for (var i = 0; i < 40; i++)
        {
            await SendAsync(calm);
        }

        Assert.Equal(await CreatesAsync(calm), _channels.Heard.Where(h => h.Contains('|', StringComparison.Ordinal)));
        Assert.Equal(0L, await calm.OneAsync<long>("select count(*) from closed_door"));
    }

    [Fact]
    public async Task Of_all_nodes_one_tries_a_closed_door()
    {
        await using var calm = await QueueAsync(20);
        await SendAsync(calm);
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(1));
        var (bank, endpoint) = Door(calm);
        for (var round = 0; round < 10; round++)
        {
            var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => calm.Hub.Part<SendClaims>().TakeAsync(bank, endpoint, 4)));
            Assert.Single(taken.SelectMany(t => t), t => t is { Goes: true, IsTry: true });

            // Who took it died: another one tries once its lease is over.
            await calm.Hub.SqlAsync(
                "update outbound set state = 'Sealed', first_sent_at = null, lease_until = null where state = 'Sending'");
            Assert.Empty(await calm.Hub.Part<SendClaims>().TakeAsync(bank, endpoint, 4));
            await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(20));
        }
    }

    [Fact]
    public async Task What_is_too_late_is_dealt_with_while_the_bank_is_away_wherever_it_stands_in_the_queue()
    {
        await using var calm = await QueueAsync(12);
        await SendAsync(calm);
        var ids = await calm.OneAsync<Guid[]>(InTheirOrder);
        var (late, doubtful) = (ids[7..9], ids[4]);
        await calm.Hub.SqlAsync(
            $"""
            update outbound set not_after = hub_now() + interval '10 seconds' where id in ('{late[0]}', '{late[1]}');
            update outbound set effect = 'Execute', first_sent_at = hub_now(), sends = 1 where id = '{doubtful}'
            """);
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(9));
        await SendAsync(calm);
        Assert.Equal("Sealed", await StateAsync(calm, late[0]));
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(31));
        for (var i = 0; i < 4; i++)
        {
            await SendAsync(calm);
        }

        Assert.Equal(("Voided", "Voided", "InDoubt"),
            (await StateAsync(calm, late[0]), await StateAsync(calm, late[1]), await StateAsync(calm, doubtful)));
        Assert.Equal(2L, await calm.OneAsync<long>("select count(*) from work"));
        Assert.Equal(9L, await calm.OneAsync<long>("select count(*) from outbound where state = 'Sealed'"));
    }

    [Fact]
    public async Task A_message_that_is_refused_itself_goes_behind_the_others_and_says_nothing_of_the_door()
    {
        await using var calm = await QueueAsync(5);
        await SendAsync(calm);
        var all = await CreatesAsync(calm);
        _channels!.UnderWay = m => Task.FromResult<Delivery?>(
            AwayChannels.Words(m) == all[0] ? new Delivery.Refused("the bank hung up", MayRetry: true) : null);
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(1));
        await OneAsync(calm);
        Assert.Equal(1L, await calm.OneAsync<long>("select count(*) from closed_door where tries = 1"));
        calm.Hub.Bank.IsAway = false;
        for (var i = 0; i < 3; i++)
        {
            await SendAsync(calm);
        }

        Assert.Equal(all[1..], _channels.Heard);
        Assert.Equal(1, await calm.OneAsync<int>("select max(refusals) from outbound"));
        _channels.UnderWay = null;
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(1));
        await SendAsync(calm);
        Assert.Equal([.. all[1..], all[0]], _channels.Heard);
    }

    [Fact]
    public async Task A_message_that_uses_up_its_time_itself_goes_behind_the_others()
    {
        await using var calm = await QueueAsync(1);
        _channels!.Protection = Door(calm).Endpoint.Timeout * 0.6;
        await OneAsync(calm);
        Assert.Equal(1, _channels.Tries);
        Assert.Equal(1L, await calm.OneAsync<long>("select sum(refusals) from outbound"));
        Assert.Equal(0L, await calm.OneAsync<long>("select count(*) from closed_door"));
    }

    [Fact]
    public async Task What_comes_back_to_its_place_is_found_there_though_the_queue_was_looked_at_meanwhile()
    {
        await using var calm = await QueueAsync(3, away: false);
        var all = await CreatesAsync(calm);
        _channels!.UnderWay = async m =>
        {
            _channels.UnderWay = null;
            await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(8));
            for (var looks = 0; looks < 60; looks++)
            {
                await calm.Hub.Part<SealedFloors>().NowAsync(default);
            }

            return new Delivery.Refused("nobody answers", MayRetry: true) { IsOutOfReach = true };
        };
        await OneAsync(calm);
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(1));
        await OneAsync(calm);
        Assert.Equal([all[0]], _channels.Heard);
    }

    [Fact]
    public async Task A_clock_that_is_put_back_keeps_no_door_closed()
    {
        await using var calm = await QueueAsync(1);
        await SendAsync(calm);
        await calm.Hub.AdvanceAsync(TimeSpan.FromHours(-1));
        calm.Hub.Bank.IsAway = false;
        await calm.PayAsync(files: false);
        for (var looks = 0; looks < 60; looks++)
        {
            await calm.StepAsync("seal");
            await SendAsync(calm);
        }

        Assert.Single(_channels!.Heard, h => h.Contains('|', StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_are_told_of_each_absence()
    {
        await using var calm = await QueueAsync(1);
        for (var absence = 1L; absence <= 2; absence++)
        {
            for (var minute = 0; minute < 10; minute++)
            {
                await SendAsync(calm);
                await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
            }

            Assert.Equal(absence, await calm.OneAsync<long>("select count(*) from alarm where rule = 'out-of-reach'"));
            await calm.Hub.AdvanceAsync(TimeSpan.FromHours(2));
        }
    }

    [Fact]
    public async Task A_clock_that_is_put_back_lets_nobody_try_without_a_pause()
    {
        await using var calm = await QueueAsync(1);
        await SendAsync(calm);
        await calm.Hub.AdvanceAsync(TimeSpan.FromHours(-1));
        await calm.PayAsync(files: false);
        for (var looks = 0; looks < 60; looks++)
        {
            await calm.StepAsync("seal");
            await SendAsync(calm);
        }

        Assert.InRange(_channels!.Tries, 2, 3);
    }

    [Fact]
    public async Task A_try_that_lasts_keeps_the_door_closed_no_longer_than_one_that_failed()
    {
        await using var calm = await QueueAsync(3);
        await SendAsync(calm);
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(1));
        var (bank, endpoint) = Door(calm);
        var patient = endpoint with { Timeout = TimeSpan.FromMinutes(5) };
        var claims = calm.Hub.Part<SendClaims>();
        var first = Assert.Single(await claims.TakeAsync(bank, patient, 4));
        Assert.Empty(await claims.TakeAsync(bank, patient, 4));
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(31));
        Assert.NotEqual(first.Row.Id, Assert.Single(await claims.TakeAsync(bank, patient, 4)).Row.Id);
    }

    [Fact]
    public async Task People_are_told_once_an_hour_of_a_queue_that_waits()
    {
        await using var calm = await QueueAsync(20);
        for (var minute = 0; minute < 70; minute++)
        {
            await SendAsync(calm);
            await calm.StepAsync("watch");
            await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(2L, await calm.OneAsync<long>("select count(*) from alarm where rule = 'not-sent-in-time'"));
        Assert.StartsWith("20 messages of api", await calm.OneAsync<string>("select min(text) from alarm where rule = 'not-sent-in-time'"));
    }

    /// <summary>So many messages sealed for a bank.</summary>
    private async Task<CalmHub> QueueAsync(int messages, bool away = true, bool files = false)
    {
        var calm = await CalmHub.StartAsync(database, channels: bank => _channels = new AwayChannels(bank));
        calm.Hub.Bank.IsAway = away;
        for (var i = 0; i < messages; i++)
        {
            await calm.PayAsync(files);
            await calm.StepAsync("seal");
            await calm.Hub.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal((long)messages, await calm.OneAsync<long>("select count(*) from outbound"));
        return calm;
    }

    /// <summary>Every sender of both nodes once.</summary>
    private static async Task SendAsync(CalmHub calm)
    {
        foreach (var send in calm.Hub.Node(0).Concat(calm.Hub.Node(1)).Where(s => s.Name == "send"))
        {
            await send.RunOnceAsync(default);
        }
    }

    private static Task OneAsync(CalmHub calm) => calm.StepAsync("send");

    /// <summary>What each first message says, in the order of sealing.</summary>
    private static async Task<string[]> CreatesAsync(CalmHub calm)
    {
        var ids = await calm.OneAsync<Guid[]>(
            "select array_agg(id order by created_at, sequence) from outbound where id = root_id");
        var bodies = calm.Hub.Part<Hub.Store.Bodies>();
        var words = new List<string>();
        foreach (var id in ids)
        {
            words.Add(System.Text.Encoding.ASCII.GetString(await calm.Hub.Database.ReadAsync(w => bodies.LoadAsync(w, id), default)));
        }

        return [.. words];
    }

    private static Task<string> StateAsync(CalmHub calm, Guid id) => calm.OneAsync<string>($"select state from outbound where id = '{id}'");

    private static (Bank Bank, Core.Adapters.Endpoint Endpoint) Door(CalmHub calm)
    {
        var bank = calm.Hub.Part<Catalog>().Connections.Single(b => b.Connection.Id == "lab-requests");
        return (bank, bank.Manifest.Endpoint("api")!);
    }
}
