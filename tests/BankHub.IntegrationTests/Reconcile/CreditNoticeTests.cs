using System.Text.Json.Nodes;
using BankHub.Hub.Decode;
using BankHub.Hub.Notify;
using BankHub.Hub.People;
using BankHub.Hub.Reconcile;
using BankHub.Hub.Store;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>
/// Who is told of money that came in, and later that it is a payment's, is told so in this order, however late he listens.
/// </summary>
public sealed class CreditNoticeTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task That_a_credit_is_a_payments_is_told_to_each_listener_only_after_the_credit_itself()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.Calm.Hub.SqlAsync(
            """
            insert into caller (id, kind, key_hash, scopes, sees, webhook_url, webhook_secret)
            select id, 'system', id::bytea, '{}', '*', 'http://127.0.0.1:9', 'x' from unnest(array['core', 'risk']) id
            """);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", $"entry asr=c1 side=Credit amt={payment.Amount} debtor=Jo");
        await MatchAsync(ledger, payment.Id);

        // Both wait while the receiver was away; what was not taken yet keeps the other waiting.
        Assert.Equal(["account.credited", "account.credited"], await TakeAsync(ledger));
        Assert.Equal([], await TakeAsync(ledger));
        await ledger.Calm.Hub.SqlAsync("delete from notification where lease_until is not null");
        Assert.Equal(["account.credit.matched", "account.credit.matched"], await TakeAsync(ledger));
        Assert.Equal(2, await ledger.CountAsync("notification where body is not null"));
    }

    private static async Task MatchAsync(Ledger ledger, Guid payment)
    {
        var hub = ledger.Calm.Hub;
        var matching = new Matching(hub.Database, hub.Part<EvidenceIntake>(), hub.Part<MatchedCredits>());
        var booking = await ledger.Calm.OneAsync<Guid>("select id from unmatched where state = 'Credited'");
        foreach (var person in new[] { "ann", "bob" })
        {
            await matching.DecideAsync(
                new Caller(person, IsPerson: true, new HashSet<string>(), Caller.Everyone), booking,
                new(payment, null, "their letter"), default);
        }

        Assert.Equal("Returned", await ledger.Calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
    }

    private static async Task<IReadOnlyList<string>> TakeAsync(Ledger ledger)
    {
        var taken = await ledger.Calm.Hub.Database.TransactAsync(w => NoticeClaims.TakeAsync(w, Floors.None), default);
        return [.. taken.Where(n => n.Own is not null).Select(n => (string)JsonNode.Parse(n.Body(new PlainCipher()))!["type"]!).Order()];
    }
}
