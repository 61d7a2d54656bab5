using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Hub.Decode;
using BankHub.Hub.People;
using BankHub.Hub.Send;
using BankHub.IntegrationTests.Simulation;
using static BankHub.IntegrationTests.People.SilentBank;

namespace BankHub.IntegrationTests.People;

/// <summary>A message that nobody can read stands in nobody's way once two people say so, and is kept: it may yet be read.</summary>
public sealed class UnreadMessageTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task It_is_news_until_two_people_dismiss_it_and_its_bytes_stay()
    {
        await using var calm = await UnreadAsync(new Reader());
        var payment = await FirstAsync(calm);
        Assert.Equal("news", await SayAsync(calm, "ann", payment, Outcome.Refused));
        var parked = await ParkedAsync(calm);
        Assert.Equal("no-match", await DecideAsync(calm, "ann", parked, payment));
        Assert.Equal("Proposed", await DecideAsync(calm, "ann", parked, null));
        Assert.Equal("second-person", await DecideAsync(calm, "ann", parked, null));
        Assert.Equal("news", await SayAsync(calm, "ann", payment, Outcome.Refused));
        Assert.Equal("Done", await DecideAsync(calm, "bob", parked, null));
        Assert.Equal("not-open", await DecideAsync(calm, "bob", parked, null));

        Assert.Equal("Dismissed ann, bob their letter", await calm.OneAsync<string>(
            $"select state || ' ' || closed_by || ' ' || note from parked where id = '{parked}'"));
        Assert.Equal("Parked", await calm.OneAsync<string>("select state from inbound"));
        Assert.Equal(1, await CountAsync(calm, "body b join inbound i on i.id = b.owner"));
        await BreakAsync(calm, payment, Outcome.Refused);
        Assert.Equal("Rejected 1", await PaymentsAsync(calm));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_dismissed_may_be_read_again(bool isMended)
    {
        var reader = new Reader();
        await using var calm = await UnreadAsync(reader);
        var parked = await ParkedAsync(calm);
        await DecideAsync(calm, "ann", parked, null);
        await DecideAsync(calm, "bob", parked, null);
        reader.IsMended = isMended;
        Assert.Equal("Done", await RetryAsync(calm, parked));
        Assert.Equal("news", await SayAsync(calm, "ann", await FirstAsync(calm), Outcome.Refused));
        Assert.Equal("not-open", await RetryAsync(calm, parked));
        await LaterAsync(calm);

        Assert.Equal(isMended ? "Accepted 1" : "Sent 1", await PaymentsAsync(calm));
        Assert.Equal(isMended ? 0 : 1, await CountAsync(calm, "parked where kind = 'inbound' and state = 'Open'"));
        Assert.Equal(isMended ? "not-silent" : "news", await SayAsync(calm, "ann", await FirstAsync(calm), Outcome.Refused));
    }

    [Fact]
    public async Task What_is_noted_of_messages_that_were_read_is_not_dismissed()
    {
        await using var calm = await UnreadAsync(new Reader());
        var parked = await ParkedAsync(calm);
        await calm.Hub.SqlAsync("update inbound set state = 'Decoded'");
        Assert.Equal("no-dismissal", await DecideAsync(calm, "ann", parked, null));
    }

    private async Task<CalmHub> UnreadAsync(Reader reader)
    {
        var calm = await SilentAsync(database, 1, reader);
        await TellAsync(calm, "ACCEPTED");
        await LaterAsync(calm);
        Assert.Equal("Sent 1", await PaymentsAsync(calm));
        return calm;
    }

    private static Task<Guid> ParkedAsync(CalmHub calm) =>
        calm.OneAsync<Guid>("select id from parked where rule = 'adapter-failed' and state = 'Open'");

    private static async Task<string> DecideAsync(CalmHub calm, string person, Guid parked, Guid? payment)
    {
        var matching = new RecordMatching(calm.Hub.Database, calm.Hub.Part<EvidenceIntake>(), calm.Hub.Part<Orphans>());
        return Word(await matching.DecideAsync(Person(person), parked, new(payment, null, "their letter"), default));
    }

    private static async Task<string> RetryAsync(CalmHub calm, Guid parked) =>
        Word(await new ParkedRetry(calm.Hub.Database, calm.Hub.Part<Voiding>()).RetryAsync(Person("ann"), parked, default));

    /// <summary>The bank of files, whose words cannot be read before the reader is mended.</summary>
    private sealed class Reader : IPaymentEncoder, IMessageDecoder
    {
        private readonly LabFilesAdapter _plain = new(Expecting);

        public bool IsMended { get; set; }

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context) => _plain.Encode(batch, context);

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) =>
            IsMended ? _plain.Decode(message, context) : throw new NotSupportedException();
    }
}
