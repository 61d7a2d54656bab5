using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>The bank of files with ids of its own: `reference|id` accepts a payment and teaches the id, `|id` only names it.</summary>
internal sealed class LearningAdapter : IPaymentEncoder, IMessageDecoder
{
    private readonly LabFilesAdapter _plain = new();

    public AdapterManifest Manifest => _plain.Manifest;

    public Encoded Encode(PaymentBatch batch, AdapterContext context) => _plain.Encode(batch, context);

    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context)
    {
        foreach (var line in Encoding.ASCII.GetString(message.Body.Span).Split('\n'))
        {
            var f = line.Split('|');
            var theirs = new Reference(ReferenceKind.Bank, f[1]);
            yield return new DecodedEvidence(f[0].Length == 0
                ? new Evidence(EvidenceKind.Accepted, EvidenceScope.Payment, [theirs])
                : new Evidence(EvidenceKind.Accepted, EvidenceScope.Payment, [new(ReferenceKind.Instruction, f[0]), theirs])
                {
                    Learnt = [theirs],
                });
        }
    }
}
