using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>A booked entry is kept once; told again with another amount it waits for people.</summary>
public sealed class EntryTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("e1|100\ne1|100", 0)]
    [InlineData("e1|100\ne1|101", 1)]
    [InlineData("e1|100\ne2|101", 0)]
    public async Task An_entry_told_again_with_another_amount_is_parked(string lines, long parked)
    {
        await using var calm = await CalmHub.StartAsync(database);
        await using var hub = SimulatedHub.Create(6, calm.Hub.Source, reader: new StatementAdapter());
        hub.Bank.Heal();
        await hub.TakeFileAsync("s.txt", lines);
        foreach (var step in hub.Node(0).Where(s => s.Name is "decode"))
        {
            await step.RunOnceAsync(default);
        }

        Assert.Equal(parked, await calm.OneAsync<long>("select count(*) from parked where rule = 'entry-told-otherwise'"));
        Assert.Equal(0, await calm.OneAsync<long>(
            "select count(*) from statement_entry e where (to_jsonb(e) - 'document')::text ~ '123456789'"));
    }

    private sealed class StatementAdapter : IPaymentEncoder, IMessageDecoder
    {
        private readonly LabFilesAdapter _plain = new();

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context) => _plain.Encode(batch, context);

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context)
        {
            foreach (var f in Encoding.ASCII.GetString(message.Body.Span).Split('\n').Select(line => line.Split('|')))
            {
                var amount = Money.Of(decimal.Parse(f[1]) / 100, LabWords.Parse("USD"));
                yield return new DecodedEntry(new StatementEntry
                {
                    AccountServicerReference = f[0],
                    Side = BookingSide.Debit,
                    Amount = Sum.Of(amount),
                    Status = EntryStatus.Booked,
                    BookingDate = new DateOnly(2026, 11, 23),
                    AdditionalInformation = "for 123456789",
                });
            }
        }
    }
}
