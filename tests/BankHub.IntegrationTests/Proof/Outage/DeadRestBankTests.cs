using System.Diagnostics;
using System.Net;
using BankHub.IntegrationTests.Channels;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof.Outage;

/// <summary>
/// Fifty REST banks, of which one takes every request and never answers (R6): the others do not feel it, and once it lives, it executes
/// each payment once.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class DeadRestBankTests(ITestOutputHelper output)
{
    private const int Rounds = 2, Tries = 6, Backlog = 4;
    private const double Most = 1.5;

    // Below it a difference is the machine's: a worker or a connection that the dead bank held would cost its whole time-out.
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(500);

    private readonly List<string> _mortal = [];

    [Fact]
    public async Task A_bank_that_never_answers_delays_no_other_and_executes_each_payment_once_when_it_is_back()
    {
        await using var lab = await Lab.StartAsync(1, output);
        await using var banks = await FiftyRestBanks.StartAsync(lab);
        var hub = await lab.StartReadyAsync(0);
        await BacklogAsync(lab, banks);
        await RoundAsync(lab, banks, hub, []);

        var (ratio, tries) = (double.MaxValue, 0);
        var (alone, beside) = (new Footprint(0, 0, 0), new Footprint(0, 0, 0));
        for (; tries < Tries && ratio > Most; tries++)
        {
            var (without, with) = (new List<TimeSpan>(), new List<TimeSpan>());
            for (var round = 0; round < Rounds; round++)
            {
                banks.Line.Fault = null;
                await BacklogAsync(lab, banks);
                alone = alone.Most(await RoundAsync(lab, banks, hub, without));
                await banks.DieAsync();
                await BacklogAsync(lab, banks);
                await Eventually.Async(() => banks.Line.Faulty.Count > 0);
                beside = beside.Most(await RoundAsync(lab, banks, hub, with));
            }

            var (slow, usual) = (Percentile(with), Percentile(without));
            ratio = slow / (usual > Noise ? usual : Noise);
            lab.Note($"99th percentile {usual.TotalMilliseconds:0} ms without and {slow.TotalMilliseconds:0} ms with a dead bank");
        }

        lab.Note($"without {alone}, with {beside}");
        Assert.InRange(ratio, 0, Most);
        Assert.InRange(beside.Threads, 1, alone.Threads + 10);
        Assert.InRange(beside.Sockets, 1, alone.Sockets + 20);
        await ReturnsAsync(lab, banks);
    }

    /// <summary>A payment to each of the living, and how long each took from its handing in until its bank executed it.</summary>
    private static async Task<Footprint> RoundAsync(Lab lab, FiftyRestBanks banks, HubProcess hub, List<TimeSpan> took)
    {
        var begun = new Dictionary<string, long>();
        var most = Footprint.Of(hub.Id);
        foreach (var bank in FiftyRestBanks.Living)
        {
            var at = Stopwatch.GetTimestamp();
            begun.Add(await SubmitAsync(lab, banks, bank), at);
            Look();
        }

        await Wait.UntilAsync(
            () =>
            {
                most = most.Most(Footprint.Of(hub.Id));
                Look();
                return Task.FromResult(begun.Count == 0);
            },
            "each living bank has executed its payment");
        return most;

        void Look()
        {
            var executed = banks.Executed(FiftyRestBanks.Living.First());
            foreach (var (key, at) in begun.Where(b => executed.ContainsKey(b.Key)).ToList())
            {
                took.Add(Stopwatch.GetElapsedTime(at));
                begun.Remove(key);
            }
        }
    }

    /// <summary>Once it lives, every payment of the bank is known to be done, and was done once.</summary>
    private async Task ReturnsAsync(Lab lab, FiftyRestBanks banks)
    {
        const string Open = "select count(*) from payment where state not in ('Settled', 'Credited')";
        banks.Line.Fault = null;
        for (var i = 0; i < 60 && await lab.CountAsync(Open) > 0; i++)
        {
            // Less than a lease at once, so that nobody is held for dead who is not.
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            await lab.AdvanceAsync(TimeSpan.FromSeconds(20));
        }

        Assert.Equal(0, await lab.CountAsync(Open));
        var executed = banks.Executed(FiftyRestBanks.Mortal);
        Assert.Equal(_mortal.Order(), executed.Keys.Order());
        Assert.All(executed.Values, times => Assert.Equal(1, times));
        Assert.All(banks.Executed(1).Values, times => Assert.Equal(1, times));
    }

    private async Task BacklogAsync(Lab lab, FiftyRestBanks banks)
    {
        for (var i = 0; i < Backlog; i++)
        {
            _mortal.Add(await SubmitAsync(lab, banks, FiftyRestBanks.Mortal));
        }
    }

    private static async Task<string> SubmitAsync(Lab lab, FiftyRestBanks banks, int bank)
    {
        var (key, body) = banks.Payment(bank);
        var (status, said) = await lab.Core.CallAsync(HttpMethod.Post, "/v1/payments", ApiKeys.Core, body, key);
        Assert.True(status == HttpStatusCode.Accepted, said?.ToJsonString());
        return key;
    }

    private static TimeSpan Percentile(List<TimeSpan> all) => all.Order().ElementAt((int)Math.Ceiling(all.Count * 0.99) - 1);
}
