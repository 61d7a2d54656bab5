using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Hub.Decode;
using BankHub.Hub.People;
using BankHub.Hub.Query;
using BankHub.Hub.Send;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>Two people say which payment a bank's word is of that names several, contradicts itself or names nothing.</summary>
public sealed class RecordMatchTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task A_word_that_a_transfer_and_its_cover_share_is_of_the_one_that_two_people_say_and_is_said_once()
    {
        await using var calm = await CalmHub.StartAsync(database, new Reader());
        Guid[] both = [await PaidAsync(calm), await PaidAsync(calm)];
        await calm.Hub.TakeFileAsync("news.txt", "||Accepted|theirs");
        await calm.RunAsync();
        Assert.Equal(("Sent", "Sent"), (await StateAsync(calm, both[0]), await StateAsync(calm, both[1])));
        var parked = await ParkedAsync(calm, "ambiguous-reference");
        var says = await new RecordQueries(calm.Hub.Database, calm.Hub.Part<Orphans>()).FindAsync(Person("ann"), parked, default);
        Assert.Equal("Accepted", says!.Kind);
        Assert.Equal(both.Order(), says.Named.Select(n => n.PaymentId).Order());

        Assert.Equal("Proposed", await DecideAsync(calm, "ann", parked, both[1]));
        Assert.Equal("second-person", await DecideAsync(calm, "ann", parked, both[1]));
        Assert.Equal("disagreement", await DecideAsync(calm, "bob", parked, both[0]));
        Assert.Equal(("Sent", "Sent"), (await StateAsync(calm, both[0]), await StateAsync(calm, both[1])));
        Assert.Equal("Done", await DecideAsync(calm, "bob", parked, both[1]));
        Assert.Equal(("Sent", "Accepted"), (await StateAsync(calm, both[0]), await StateAsync(calm, both[1])));
        Assert.Equal("ann, bob", await calm.OneAsync<string>(
            $"select actor from event where payment_id = '{both[1]}' and state = 'Accepted'"));
        Assert.Equal("not-open", await DecideAsync(calm, "bob", parked, both[0]));

        // The message is read again: what was said of it stands. The name that it taught is known.
        await calm.Hub.SqlAsync("update inbound set state = 'Received', replay = true, next_ordinal = 0 where name = 'news.txt'");
        await calm.RunAsync();
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from parked where state = 'Open'"));
        await calm.Hub.TakeFileAsync("later.txt", "|theirs|Settled|");
        await calm.RunAsync();
        Assert.Equal(("Sent", "Settled"), (await StateAsync(calm, both[0]), await StateAsync(calm, both[1])));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from orphan"));
    }

    [Fact]
    public async Task What_contradicts_itself_is_of_a_payment_that_it_names_and_of_no_other()
    {
        await using var calm = await CalmHub.StartAsync(database, new Reader());
        var (named, other) = (await PaidAsync(calm), await PaidAsync(calm));
        var own = await calm.OneAsync<string>($"select value from reference where payment_id = '{named}' and kind = 'instruction'");
        await calm.Hub.TakeFileAsync("news.txt", $"{own}||Rejected||elsewhere");
        await calm.RunAsync();
        var parked = await ParkedAsync(calm, "reference-disagrees");
        Assert.Equal("names-another", await DecideAsync(calm, "ann", parked, other));
        Assert.Equal("Proposed", await DecideAsync(calm, "ann", parked, named));
        Assert.Equal("Done", await DecideAsync(calm, "bob", parked, named));
        Assert.Equal(("Rejected", "Sent"), (await StateAsync(calm, named), await StateAsync(calm, other)));
    }

    [Fact]
    public async Task A_payment_of_another_connection_and_one_that_was_never_sent_are_refused_and_what_changed_is_proposed_anew()
    {
        await using var calm = await CalmHub.StartAsync(database, new Reader());
        var payment = await PaidAsync(calm);
        var elsewhere = await calm.PayAsync(files: false);
        await calm.RunAsync();
        await calm.Hub.TakeFileAsync("news.txt", "nobody|none|Accepted|");
        await calm.RunAsync();
        var waiting = await calm.PayAsync(files: true);
        var parked = await ParkedAsync(calm, "unknown-reference");
        Assert.Equal("no-such-attempt", await DecideAsync(calm, "ann", parked, elsewhere));
        Assert.Equal("no-such-attempt", await DecideAsync(calm, "ann", parked, waiting));
        Assert.Equal("no-such-attempt", await DecideAsync(calm, "ann", parked, Guid.NewGuid()));
        Assert.Equal("no-such-attempt", await DecideAsync(calm, "ann", parked, payment, attempt: 2));

        Assert.Equal("Proposed", await DecideAsync(calm, "ann", parked, payment));
        await calm.Hub.SqlAsync($"update payment set version = version + 1 where id = '{payment}'");
        Assert.Equal("Proposed", await DecideAsync(calm, "bob", parked, payment));
        Assert.Equal("Done", await DecideAsync(calm, "ann", parked, payment));
        Assert.Equal("Accepted", await StateAsync(calm, payment));
    }

    [Fact]
    public async Task What_was_learnt_meanwhile_is_not_matched_a_second_time_and_a_word_of_a_whole_message_is_of_no_payment()
    {
        await using var calm = await CalmHub.StartAsync(database, new Reader());
        var (first, second) = (await PaidAsync(calm), await PaidAsync(calm));
        var own = await calm.OneAsync<string>($"select value from reference where payment_id = '{first}' and kind = 'instruction'");
        await calm.Hub.TakeFileAsync("news.txt", "|theirs|Accepted|");
        await calm.RunAsync();
        var parked = await ParkedAsync(calm, "unknown-reference");
        Assert.Equal("Proposed", await DecideAsync(calm, "ann", parked, second));
        await calm.Hub.TakeFileAsync("name.txt", $"{own}||Acknowledged|theirs");
        await calm.RunAsync();
        Assert.Equal("not-open", await DecideAsync(calm, "bob", parked, second));
        Assert.Equal(("Accepted", "Sent"), (await StateAsync(calm, first), await StateAsync(calm, second)));

        await calm.Hub.TakeFileAsync("whole.txt", "unheard-of||Message|");
        await calm.RunAsync();
        Assert.Equal("no-match", await DecideAsync(calm, "ann", await ParkedAsync(calm, "unknown-reference"), second));
    }

    [Fact]
    public async Task A_kept_word_that_was_changed_behind_the_hub_is_matched_to_nothing_until_its_message_is_read_again()
    {
        await using var calm = await CalmHub.StartAsync(database, new Reader());
        var (payment, _) = (await PaidAsync(calm), await PaidAsync(calm));
        await calm.Hub.TakeFileAsync("news.txt", "||Accepted|");
        await calm.RunAsync();
        var parked = await ParkedAsync(calm, "ambiguous-reference");
        Assert.Equal("Proposed", await DecideAsync(calm, "ann", parked, payment));
        await calm.Hub.SqlAsync("update orphan set evidence = evidence || 'x'::bytea");
        Assert.Equal("not-kept", await DecideAsync(calm, "bob", parked, payment));

        Assert.IsType<Decision.Done>(await new ParkedRetry(calm.Hub.Database, calm.Hub.Part<Voiding>()).RetryAsync(
            Person("ann"), parked, default));
        await calm.RunAsync();
        parked = await ParkedAsync(calm, "ambiguous-reference");
        Assert.Equal("Proposed", await DecideAsync(calm, "bob", parked, payment));
        Assert.Equal("Done", await DecideAsync(calm, "ann", parked, payment));
        Assert.Equal("Accepted", await StateAsync(calm, payment));
    }

    [Fact]
    public async Task What_is_of_no_payment_is_dismissed_by_two_people_stays_so_when_it_is_read_again_and_counts_once_its_name_is_learnt()
    {
        await using var calm = await CalmHub.StartAsync(database, new Reader());
        var payment = await PaidAsync(calm);
        var own = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        await calm.Hub.TakeFileAsync("news.txt", "|theirs|Accepted|");
        await calm.RunAsync();
        var parked = await ParkedAsync(calm, "unknown-reference");
        Assert.Equal("Proposed", await DecideAsync(calm, "ann", parked, null));
        Assert.Equal("second-person", await DecideAsync(calm, "ann", parked, null));
        Assert.Equal("disagreement", await DecideAsync(calm, "bob", parked, payment));
        Assert.Equal("Done", await DecideAsync(calm, "bob", parked, null));
        Assert.Equal("Dismissed ann, bob their letter", await calm.OneAsync<string>(
            $"select state || ' ' || closed_by || ' ' || note from parked where id = '{parked}'"));
        Assert.Equal("not-open", await DecideAsync(calm, "ann", parked, null));

        await calm.Hub.SqlAsync("update inbound set state = 'Received', replay = true, next_ordinal = 0 where name = 'news.txt'");
        await calm.RunAsync();
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from parked where state = 'Open'"));
        Assert.Equal("Sent", await StateAsync(calm, payment));
        await calm.Hub.TakeFileAsync("name.txt", $"{own}||Acknowledged|theirs");
        await calm.RunAsync();
        Assert.Equal("Accepted", await StateAsync(calm, payment));
    }

    [Fact]
    public async Task A_word_of_a_whole_message_is_dismissed_and_what_names_payments_or_was_kept_from_matching_is_not()
    {
        await using var calm = await CalmHub.StartAsync(database, new Reader());
        var (named, _) = (await PaidAsync(calm), await PaidAsync(calm));
        await calm.Hub.TakeFileAsync("whole.txt", "unheard-of||Message|");
        await calm.RunAsync();
        var whole = await ParkedAsync(calm, "unknown-reference");
        Assert.Equal("Proposed", await DecideAsync(calm, "ann", whole, null));
        Assert.Equal("Done", await DecideAsync(calm, "bob", whole, null));

        await calm.Hub.TakeFileAsync("both.txt", "||Accepted|");
        await calm.RunAsync();
        Assert.Equal("names-another", await DecideAsync(calm, "ann", await ParkedAsync(calm, "ambiguous-reference"), null));
        await calm.Hub.SqlAsync("update parked set rule = 'reconcile-failed', record = null where state = 'Open'");
        Assert.Equal("no-dismissal", await DecideAsync(calm, "ann", await ParkedAsync(calm, "reconcile-failed"), null));
        await calm.Hub.SqlAsync($"update parked set kind = 'payment', subject = '{named}', rule = 'r' where state = 'Open'");
        Assert.Equal("no-dismissal", await DecideAsync(calm, "ann", await ParkedAsync(calm, "r"), null));
    }

    private static async Task<Guid> PaidAsync(CalmHub calm)
    {
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        return payment;
    }

    private static Task<string> StateAsync(CalmHub calm, Guid payment) =>
        calm.OneAsync<string>($"select state from payment where id = '{payment}'");

    private static Task<Guid> ParkedAsync(CalmHub calm, string rule) =>
        calm.OneAsync<Guid>($"select id from parked where rule = '{rule}' and state = 'Open'");

    private static async Task<string> DecideAsync(CalmHub calm, string person, Guid parked, Guid? payment, int? attempt = null)
    {
        var matching = new RecordMatching(calm.Hub.Database, calm.Hub.Part<EvidenceIntake>(), calm.Hub.Part<Orphans>());
        var decision = await matching.DecideAsync(Person(person), parked, new(payment, attempt, "their letter"), default);
        return decision is Decision.Conflict conflict ? conflict.Rule : decision.GetType().Name;
    }

    private static Caller Person(string name) => new(name, IsPerson: true, new HashSet<string>(), Caller.Everyone);

    /// <summary>
    /// The bank of files, whose payments all carry one UETR: `instruction|bank's id|kind|bank's id that it teaches|message`; what has no
    /// name of its own bears the UETR.
    /// </summary>
    private sealed class Reader : IPaymentEncoder, IMessageDecoder
    {
        private static readonly Reference Shared = new(ReferenceKind.Uetr, "shared");

        private readonly LabFilesAdapter _plain = new();

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context)
        {
            var plain = _plain.Encode(batch, context);
            return plain with { Payments = [.. plain.Payments.Select(p => p with { References = [.. p.References, Shared] })] };
        }

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context)
        {
            var f = Encoding.ASCII.GetString(message.Body.Span).Split('|');
            Reference[] own = f[0].Length == 0 ? [] : [new(ReferenceKind.Instruction, f[0])];
            Reference[] bank = f[1].Length == 0 ? [] : [new(ReferenceKind.Bank, f[1])];
            Reference[] names = [.. own, .. bank];
            var isWhole = f[2] == "Message";
            yield return new DecodedEvidence(new Evidence(
                isWhole ? EvidenceKind.Accepted : Enum.Parse<EvidenceKind>(f[2]), isWhole ? EvidenceScope.Message : EvidenceScope.Payment,
                names.Length == 0 ? [Shared] : names)
            {
                Learnt = f[3].Length == 0 ? [] : [new(ReferenceKind.Bank, f[3])],
                Within = f.Length > 4 ? [new(ReferenceKind.Message, f[4])] : [],
            });
        }
    }
}
