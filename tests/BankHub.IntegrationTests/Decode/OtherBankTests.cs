using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>A return that says that its entry went to another bank than our payment did is for people.</summary>
public sealed class OtherBankTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("09180330", "Returned", 0)]
    [InlineData("091803300", "Returned", 0)]
    [InlineData("12100035", "Sent", 1)]
    public async Task A_return_counts_for_the_bank_that_the_payment_went_to(string bank, string state, long parked)
    {
        await using var calm = await CalmHub.StartAsync(database, new Naming(bank));
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        var cents = await calm.OneAsync<long>($"select (amount * 100)::bigint from payment where id = '{payment}'");
        await calm.Hub.TakeFileAsync("r", $"RETURNED|{name}|{cents}|r1");
        await calm.RunAsync();

        Assert.Equal(state, await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
        Assert.Equal(parked, await calm.OneAsync<long>(
            "select count(*) from parked where state = 'Open' and rule = 'reference-disagrees'"));
    }

    /// <summary>The bank of files, which says of everything to whose bank it went.</summary>
    private sealed class Naming(string bank) : IPaymentEncoder, IMessageDecoder
    {
        private readonly LabFilesAdapter _plain = new();

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context) => _plain.Encode(batch, context);

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) =>
            _plain.Decode(message, context).Select(item => item is DecodedEvidence { Evidence: var said }
                ? new DecodedEvidence(said with
                {
                    CounterpartyBank = new() { ClearingSystem = ClearingSystem.Usaba, MemberIdentification = bank },
                })
                : item);
    }
}
