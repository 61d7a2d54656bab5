using System.Globalization;
using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Hub.People;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>What repeats itself does not bury people: a bank's habits are one record a rule, and what bookings explain is closed.</summary>
public sealed class HabitTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task A_rule_that_every_message_breaks_is_one_record_with_their_number_and_the_latest_also_on_two_nodes()
    {
        await using var calm = await CalmHub.StartAsync(database, new SayingAdapter());
        for (var i = 0; i < 40; i++)
        {
            await calm.Hub.TakeFileAsync($"{i}.txt", $"habit|cbpr-characters|{i}\nhabit|cbpr-address|{i}\nhabit|cbpr-address|again {i}");
        }

        await Task.WhenAll(Enumerable.Range(0, 2).Select(node => Task.Run(async () =>
        {
            foreach (var decode in calm.Hub.Node(node).Where(step => step.Name == "decode"))
            {
                while (await decode.RunOnceAsync(default))
                {
                }
            }
        })));
        await calm.RunAsync();

        Assert.Equal(
            "cbpr-address 40, cbpr-characters 40",
            await calm.OneAsync<string>("select string_agg(rule || ' ' || times, ', ' order by rule) from parked where state = 'Open'"));
        Assert.Equal(
            1L, await calm.OneAsync<long>(
                "select count(distinct i.id) from parked k join inbound i on i.id = k.latest and k.state = 'Open'"));

        // Looked at again, the latest message breaks the rule as before, and is one record anew; what it says twice counts once.
        await calm.Hub.SqlAsync("update parked set state = 'Retried'");
        await calm.Hub.SqlAsync("update inbound set state = 'Received', replay = true, next_ordinal = 0");
        await calm.RunAsync();
        Assert.Equal(1, await calm.OneAsync<int>("select times from parked where state = 'Open' and rule = 'cbpr-address'"));
    }

    [Fact]
    public async Task The_same_rule_in_messages_of_two_kinds_is_two_records()
    {
        await using var calm = await CalmHub.StartAsync(database, new SayingAdapter());
        await calm.Hub.TakeFileAsync("a.txt", "habit|cbpr-address|Nm|pacs.002.001.10");
        await calm.Hub.TakeFileAsync("b.txt", "habit|cbpr-address|Nm|camt.054.001.08\nhabit|cbpr-address|Nm");
        await calm.RunAsync();
        await calm.Hub.TakeFileAsync("c.txt", "habit|cbpr-address|Ctry|pacs.002.001.10");
        await calm.RunAsync();
        Assert.Equal(
            "1 Doc: Nm, 1 camt.054.001.08: Doc: Nm, 2 pacs.002.001.10: Doc: Ctry",
            await calm.OneAsync<string>(
                "select string_agg(times || ' ' || reason, ', ' order by times, reason collate \"C\") from parked where state = 'Open'"));
    }

    [Fact]
    public async Task A_record_that_was_not_understood_is_parked_by_itself_as_ever()
    {
        await using var calm = await CalmHub.StartAsync(database, new SayingAdapter());
        await calm.Hub.TakeFileAsync("a.txt", "finding|odd|1\nfinding|odd|2");
        await calm.RunAsync();
        Assert.Equal(2L, await calm.OneAsync<long>("select count(*) from parked where state = 'Open' and latest is null and times = 1"));
    }

    [Fact]
    public async Task A_case_about_returns_without_names_is_closed_when_their_bookings_explain_them_and_opened_when_another_is_told()
    {
        await using var calm = await CalmHub.StartAsync(database, new SayingAdapter());
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        var currency = await calm.OneAsync<string>($"select currency from payment where id = '{payment}'");

        await SayAsync($"settled|{name}", $"returned|{name}|0.03|{currency}|notice 1", $"returned|{name}|0.02|{currency}|notice 2");
        Assert.Equal("Open", await CaseAsync());

        await SayAsync($"returned|{name}|0.03|{currency}|booking 1");
        Assert.Equal("Open", await CaseAsync());

        await SayAsync($"returned|{name}|0.02|{currency}|booking 2");
        Assert.Equal("Closed", await CaseAsync());
        Assert.Equal(0.05m, await calm.OneAsync<decimal>($"select returned from payment where id = '{payment}'"));

        await SayAsync($"returned|{name}|0.01|{currency}|notice 3");
        Assert.Equal("Open", await CaseAsync());
        Assert.Equal(2L, await calm.OneAsync<long>($"select count(*) from alarm where rule = 'conflict' and subject = '{payment}'"));

        async Task SayAsync(params string[] lines)
        {
            await calm.Hub.TakeFileAsync("news.txt", string.Join('\n', lines));
            await calm.RunAsync();
        }

        Task<string> CaseAsync() => calm.OneAsync<string>("select state from payment_case where kind = 'conflict:ReturnsUnclear'");
    }

    [Fact]
    public async Task A_case_that_people_closed_is_opened_and_told_anew_only_when_more_is_said_of_what_it_is_about()
    {
        await using var calm = await CalmHub.StartAsync(database, new SayingAdapter());
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        await SayAsync($"settled|{name}|booking 1", $"settled|{name}|booking 2");
        Assert.Equal(("Open", 1L), await CaseAsync());

        await CloseAsync();
        await SayAsync($"settled|{name}|booking 2", $"settled|{name}|booking 1");
        Assert.Equal(("Closed", 1L), await CaseAsync());

        await SayAsync($"settled|{name}|booking 3");
        Assert.Equal(("Open", 2L), await CaseAsync());

        // What people saw while it was open is nothing new once they close it.
        await SayAsync($"settled|{name}|booking 4");
        Assert.Equal(("Open", 2L), await CaseAsync());
        await CloseAsync();
        await SayAsync($"settled|{name}|booking 4");
        Assert.Equal(("Closed", 2L), await CaseAsync());

        async Task SayAsync(params string[] lines)
        {
            await calm.Hub.TakeFileAsync($"{Guid.NewGuid()}.txt", string.Join('\n', lines));
            await calm.RunAsync();
        }

        async Task CloseAsync()
        {
            var alice = new Caller("alice", IsPerson: true, new HashSet<string>(), Caller.Everyone);
            var finding = new CaseFinding("the bank knows", await calm.OneAsync<int>("select weight from payment_case"));
            var id = await calm.OneAsync<Guid>("select id from payment_case");
            Assert.IsType<Decision.Done>(await new CaseClosing(calm.Hub.Database).CloseAsync(alice, id, finding, default));
        }

        async Task<(string State, long Told)> CaseAsync() => (
            await calm.OneAsync<string>("select state from payment_case where kind = 'conflict:BookedTwice'"),
            await calm.OneAsync<long>("select count(*) from alarm where rule = 'conflict' and text like '%BookedTwice%'"));
    }

    /// <summary>The bank of files, which says what a test makes it say.</summary>
    private sealed class SayingAdapter : IPaymentEncoder, IMessageDecoder
    {
        private readonly LabFilesAdapter _plain = new();

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context) => _plain.Encode(batch, context);

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) =>
            Encoding.ASCII.GetString(message.Body.Span).Split('\n').Select(line => Item(line.Split('|')));

        private static DecodedItem Item(string[] said) => said[0] switch
        {
            "habit" => new DecodedFinding(new("Doc", said[1], said[2])) { IsReadAllTheSame = true, Message = said.ElementAtOrDefault(3) },
            "finding" => new DecodedFinding(new("Doc", said[1], said[2])),
            "settled" => new DecodedEvidence(new(EvidenceKind.Settled, EvidenceScope.Payment, Names(said))
            {
                Identity = said.ElementAtOrDefault(2) ?? "booking 0",
            }),
            _ => new DecodedEvidence(new(EvidenceKind.Returned, EvidenceScope.Payment, Names(said))
            {
                Amount = Sum(said),
                Identity = said[4].StartsWith("notice", StringComparison.Ordinal) ? ReturnNotice.Nameless(said[4], 1, Sum(said)) : said[4],
            }),
        };

        private static Reference[] Names(string[] said) => [new(ReferenceKind.Instruction, said[1])];

        private static Money Sum(string[] said) => Money.Of(decimal.Parse(said[2], CultureInfo.InvariantCulture), Currency.Parse(said[3]));
    }
}
