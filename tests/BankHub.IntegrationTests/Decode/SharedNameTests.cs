using System.Collections.Frozen;
using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.People;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>A UETR stays with its payment through all attempts, and nothing keeps two payments from carrying the same.</summary>
public sealed class SharedNameTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private static readonly Caller Everyone = new("alice", true, FrozenSet<string>.Empty, Caller.Everyone);

    [Theory]
    [InlineData("{own}|same", "Accepted")] // The instruction says which of those that share it.
    [InlineData("{first}|same", "Scheduled")] // The attempt that was voided: known, and no news of this one.
    [InlineData("|same", "Accepted")] // An attempt that nobody ever sent cannot be meant.
    [InlineData("{own}|other", "Scheduled")] // Of one the instruction, of another the UETR: for people.
    public async Task A_name_that_attempts_share_never_blurs_one_that_is_their_own(string news, string state)
    {
        var reader = new SharedNameAdapter();
        await using var calm = await CalmHub.StartAsync(database, reader);
        var (cancelled, sibling) = (await calm.PayAsync(files: true), await calm.PayAsync(files: true));
        reader.Uetr = id => id == sibling ? "same" : "other";
        var seal = calm.Hub.Node(0).Single(s => s.Name == "seal");
        await seal.RunOnceAsync(default);
        var first = await NameAsync(calm, sibling, 1);
        IIdSource ids = new SeededIds(new Random(3));
        Assert.IsType<Decision.Done>(
            await new Cancellation(calm.Hub.Database, ids, calm.Hub.Part<Voiding>(), calm.Hub.Part<CoverPairs>())
                .CancelAsync(Everyone, cancelled, default));
        var third = await calm.PayAsync(files: true);
        reader.Uetr = id => id == third ? "other" : "same";
        await calm.RunAsync();
        var own = await NameAsync(calm, sibling, 2);

        await calm.Hub.TakeFileAsync("news.txt", news.Replace("{own}", own).Replace("{first}", first));
        await calm.RunAsync();
        var reached = await calm.OneAsync<string>($"select state from payment where id = '{sibling}'");
        Assert.Equal(state == "Accepted", reached == state);
        Assert.Equal(news is "{own}|other" ? 1 : 0, await calm.OneAsync<long>("select count(*) from parked where rule like 'ambiguous%'"));
    }

    [Fact]
    public async Task News_that_names_only_what_two_sent_payments_share_is_for_people()
    {
        var reader = new SharedNameAdapter { Uetr = _ => "twice" };
        await using var calm = await CalmHub.StartAsync(database, reader);
        Guid[] both = [await calm.PayAsync(files: true), await calm.PayAsync(files: true)];
        await calm.RunAsync();
        var before = await StatesAsync();
        var parked = await calm.OneAsync<long>("select count(*) from parked where rule like 'ambiguous%'");

        await calm.Hub.TakeFileAsync("twice.txt", "|twice");
        await calm.RunAsync();

        Assert.Equal(before, await StatesAsync());
        Assert.DoesNotContain("Accepted", before, StringComparison.Ordinal);
        Assert.Equal(parked + 1, await calm.OneAsync<long>("select count(*) from parked where rule like 'ambiguous%'"));

        Task<string> StatesAsync() => calm.OneAsync<string>(
            $"select string_agg(state, ' ' order by id) from payment where id in ('{both[0]}', '{both[1]}')");
    }

    [Theory]
    [InlineData("{own}|mine|unheard-of", "Accepted")]
    [InlineData("{own}||unheard-of", "Sent")]
    [InlineData("|mine|unheard-of", "Sent")]
    public async Task A_message_that_nobody_knows_stops_no_news_that_names_its_payment_twice(string news, string state)
    {
        var uetr = Guid.NewGuid().ToString();
        await using var calm = await CalmHub.StartAsync(database, new SharedNameAdapter { Uetr = _ => uetr });
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        await calm.Hub.TakeFileAsync(
            "anew.txt", news.Replace("{own}", await NameAsync(calm, payment, 1)).Replace("mine", uetr));
        await calm.RunAsync();
        Assert.Equal(state, await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
        Assert.Equal(state == "Sent" ? 1 : 0, await calm.OneAsync<long>("select count(*) from parked where rule = 'reference-disagrees'"));
    }

    private static Task<string> NameAsync(CalmHub calm, Guid payment, int attempt) => calm.OneAsync<string>(
        $"select value from reference where payment_id = '{payment}' and attempt = {attempt} and kind = 'instruction'");

    /// <summary>The bank of files, whose payments carry a UETR; `instruction|UETR|message` accepts one.</summary>
    private sealed class SharedNameAdapter : IPaymentEncoder, IMessageDecoder
    {
        private readonly LabFilesAdapter _plain = new();

        public Func<Guid, string> Uetr { get; set; } = _ => "";

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context)
        {
            var plain = _plain.Encode(batch, context);
            return plain with
            {
                Payments = [.. plain.Payments.Select(p => p with
                {
                    References = [.. p.References, new(ReferenceKind.Uetr, Uetr(p.PaymentId))],
                })],
            };
        }

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context)
        {
            var f = Encoding.ASCII.GetString(message.Body.Span).Split('|');
            Reference[] names = f[0].Length == 0 ? [] : [new(ReferenceKind.Instruction, f[0])];
            Reference[] shared = f[1].Length == 0 ? [] : [new(ReferenceKind.Uetr, f[1])];
            yield return new DecodedEvidence(new Evidence(EvidenceKind.Accepted, EvidenceScope.Payment, [.. names, .. shared])
            {
                Within = f.Length > 2 ? [new(ReferenceKind.Message, f[2])] : [],
            });
        }
    }
}
