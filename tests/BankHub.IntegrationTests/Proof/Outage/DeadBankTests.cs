using System.Net;
using BankHub.IntegrationTests.Channels;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof.Outage;

/// <summary>Fifty banks, of which one takes every line and never answers (CHECKS R6): the others do not feel it.</summary>
[Collection(LabCollection.Name)]
public sealed class DeadBankTests(ITestOutputHelper output)
{
    private const int Rounds = 4, Tries = 6, Backlog = 6;
    private const double Most = 1.5;

    // A call that waits behind another one's connecting, and what a busy machine takes to close a line.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds((2 * FiftyBanks.ConnectSeconds) + 6);

    // Below it a difference is the machine's: a worker or a connection that the dead bank held would cost its whole time-out.
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(250);

    [Theory]
    [InlineData("ftps")]
    [InlineData("sftp")]
    public async Task A_bank_that_never_answers_delays_no_other_and_holds_no_more_than_its_own(string channel)
    {
        await using var lab = await Lab.StartAsync(1, output);
        await using var banks = new FiftyBanks(lab, channel);
        var hub = await lab.StartReadyAsync(0);
        await RoundAsync(lab, banks, hub, []);

        var (ratio, tries) = (double.MaxValue, 0);
        var (alone, beside) = (new Footprint(0, 0, 0), new Footprint(0, 0, 0));
        for (; tries < Tries && ratio > Most; tries++)
        {
            var (without, with) = (new List<TimeSpan>(), new List<TimeSpan>());
            for (var round = 0; round < Rounds; round++)
            {
                banks.Line.Fault = null;
                await SubmitAsync(lab, banks, FiftyBanks.Mortal, Backlog);
                alone = alone.Most(await RoundAsync(lab, banks, hub, without));
                banks.Die();
                await SubmitAsync(lab, banks, FiftyBanks.Mortal, Backlog);
                await Eventually.Async(() => banks.Line.Faulty.Count > 0);
                beside = beside.Most(await RoundAsync(lab, banks, hub, with));
            }

            // Whatever is faster than the noise of the machine counts as the noise.
            var (slow, usual) = (Percentile(with), Percentile(without));
            ratio = slow / (usual > Noise ? usual : Noise);
            lab.Note($"99th percentile {usual.TotalMilliseconds:0} ms without and {slow.TotalMilliseconds:0} ms with a dead bank");
        }

        lab.Note($"without {alone}, with {beside}");
        Assert.InRange(ratio, 0, Most);
        Assert.InRange(beside.Threads, 1, alone.Threads + 25);
        Assert.InRange(beside.Sockets, 1, alone.Sockets + 10);
        await ReturnsAsync(lab, banks, (tries * Rounds * 2 * Backlog));
    }

    /// <summary>A payment to each of the living, and how long each took from its handing in until it was in its bank's folder.</summary>
    private static async Task<Footprint> RoundAsync(Lab lab, FiftyBanks banks, HubProcess hub, List<TimeSpan> took)
    {
        var before = FiftyBanks.Living.ToDictionary(b => b, b => Files(banks, b).Length);
        var begun = new Dictionary<int, DateTime>();
        var most = Footprint.Of(hub.Id);
        foreach (var bank in FiftyBanks.Living)
        {
            begun[bank] = DateTime.UtcNow;
            await SubmitAsync(lab, banks, bank, 1);
        }

        await Wait.UntilAsync(
            () =>
            {
                most = most.Most(Footprint.Of(hub.Id));
                var lines = banks.Line.Faulty;
                Assert.InRange(lines.Count, 0, FiftyBanks.Sessions);
                Assert.All(lines, age => Assert.InRange(age, TimeSpan.Zero, Deadline));
                return Task.FromResult(FiftyBanks.Living.All(b => Files(banks, b).Length == before[b] + 1));
            },
            "each living bank has its file");
        took.AddRange(FiftyBanks.Living.Select(b => Files(banks, b).Max(File.GetLastWriteTimeUtc) - begun[b]));
        return most;
    }

    /// <summary>What waited for the dead bank reaches it once it lives, each payment once.</summary>
    private static async Task ReturnsAsync(Lab lab, FiftyBanks banks, long payments)
    {
        banks.Line.Fault = null;
        var of = $"from outbound where connection = '{FiftyBanks.Name(FiftyBanks.Mortal)}' and state";
        for (var i = 0; i < 30 && await lab.CountAsync($"select coalesce(sum(members), 0)::bigint {of} = 'Sent'") < payments; i++)
        {
            // Its door waits longer each time; less than a lease at once, and once a send, so that nobody is held for dead who is not.
            await Task.Delay(TimeSpan.FromSeconds(FiftyBanks.ConnectSeconds + 1));
            await Wait.UntilAsync(async () => await lab.CountAsync($"select count(*) {of} = 'Sending'") == 0, "no send is under way");
            await lab.AdvanceAsync(TimeSpan.FromSeconds(50));
        }

        Assert.Equal($"Sent {payments}", await StatesAsync(lab));
        var entries = Files(banks, FiftyBanks.Mortal).SelectMany(File.ReadAllLines).Where(l => l.StartsWith('6')).ToList();
        Assert.Equal(payments, entries.Count);
        Assert.Equal(payments, entries.Select(l => l[79..94]).Distinct().Count());
        Assert.Equal(0, await lab.CountAsync("select count(*) from outbound where state = 'InDoubt'"));
    }

    /// <summary>How many payments of the dead bank are in messages of each state, and what is noted of those that did not go.</summary>
    private static async Task<string> StatesAsync(Lab lab) => string.Join(", ", await new HubHistory(lab.Source).QueryAsync(
        $"""
        select state || ' ' || sum(members) || coalesce(': ' || min(note) filter (where state <> 'Sent'), '') from outbound
        where connection = '{FiftyBanks.Name(FiftyBanks.Mortal)}' group by state order by state
        """,
        r => r.GetString(0)));

    private static async Task SubmitAsync(Lab lab, FiftyBanks banks, int bank, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (key, body) = banks.Payment(bank);
            var (status, said) = await lab.Core.CallAsync(HttpMethod.Post, "/v1/payments", ApiKeys.Core, body, key);
            Assert.True(status == HttpStatusCode.Accepted, said?.ToJsonString());
        }
    }

    private static string[] Files(FiftyBanks banks, int bank) => Directory.GetFiles(banks.Inbound(bank), "*.ach");

    private static TimeSpan Percentile(List<TimeSpan> all) => all.Order().ElementAt((int)Math.Ceiling(all.Count * 0.99) - 1);
}
