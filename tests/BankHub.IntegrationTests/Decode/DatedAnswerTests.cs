using System.Globalization;
using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>
/// A bank that answers by file whether it has a payment: the answer is as old as it says, however late its file is fetched, and proves that
/// the payment never left only if it was true late enough.
/// </summary>
public sealed class DatedAnswerTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("2026-11-23T12:20:00Z", "InDoubt")] // It may have been on its way to the bank's books.
    [InlineData("2026-11-23T12:31:00Z", "Voided")]
    [InlineData("2026-11-23T13:20:00+01:00", "InDoubt")]
    [InlineData("2026-11-24T12:00:00Z", "Voided")] // A clock that goes ahead; it was fetched late enough.
    [InlineData("", "InDoubt")]
    public async Task A_file_proves_absence_as_of_the_moment_that_it_names(string asOf, string state)
    {
        await using var calm = await CalmHub.StartAsync(database, new DatedFiles());
        var payment = await calm.PayAsync(files: true);
        await calm.Hub.Node(0).Single(s => s.Name == "seal").RunOnceAsync(default);
        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        await calm.Hub.SqlAsync(
            """
            update outbound set state = 'InDoubt', sends = 1, first_sent_at = hub_now(), due_at = 'infinity';
            insert into evidence (key, outbound_id, kind, source, at) select 'doubt', id, 'Doubt', 'transport', hub_now() from outbound
            """);

        await calm.Hub.AdvanceAsync(TimeSpan.FromHours(2));
        await calm.Hub.TakeFileAsync("answer.txt", $"NONE|{name}|{asOf}");
        await calm.RunAsync();

        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from evidence where kind = 'NotFound'"));
        Assert.Equal(
            state == "Voided" ? 1 : 0, await calm.OneAsync<long>("select count(*) from evidence where kind = 'NeverLeft'"));
        Assert.Equal(state, await calm.OneAsync<string>("select state from outbound order by created_at limit 1"));
    }

    /// <summary>The bank of files, which answers questions with `NONE|reference|as of`.</summary>
    private sealed class DatedFiles : IPaymentEncoder, IMessageDecoder
    {
        private readonly LabFilesAdapter _plain = new(
            LabManifest.Files with { Inquiry = new InquiryRule([TimeSpan.FromMinutes(1)], TimeSpan.FromMinutes(30)) });

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context) => _plain.Encode(batch, context);

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context)
        {
            var f = Encoding.ASCII.GetString(message.Body.Span).Split('|');
            yield return new DecodedEvidence(
                new Evidence(EvidenceKind.NotFound, EvidenceScope.Payment, [new(ReferenceKind.Instruction, f[1])])
                {
                    AsOf = f[2].Length == 0 ? null : DateTimeOffset.Parse(f[2], CultureInfo.InvariantCulture),
                });
        }
    }
}
