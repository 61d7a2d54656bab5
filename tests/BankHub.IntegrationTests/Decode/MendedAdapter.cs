using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>The lab's adapter of files, as it reads after somebody changed which lines it passes over.</summary>
internal sealed class MendedAdapter(Func<string, bool> passesOver) : IPaymentEncoder, IMessageDecoder
{
    private readonly LabFilesAdapter _plain = new();

    public AdapterManifest Manifest => _plain.Manifest;

    public Encoded Encode(PaymentBatch batch, AdapterContext context) => _plain.Encode(batch, context);

    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) =>
        _plain.Decode(message, context).Where(item => item is not DecodedFinding finding || !passesOver(finding.Finding.Rule));
}
