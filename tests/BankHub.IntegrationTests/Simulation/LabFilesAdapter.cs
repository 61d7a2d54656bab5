using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>
/// A bank of files: one line a payment out (`reference|minor units`), one line a word back (`WORD|reference|minor units|id`).
/// </summary>
internal sealed class LabFilesAdapter(AdapterManifest? manifest = null) : IPaymentEncoder, IMessageDecoder
{
    private static readonly Currency Usd = LabWords.Parse("USD");

    public AdapterManifest Manifest => manifest ?? LabManifest.Files;

    public Encoded Encode(PaymentBatch batch, AdapterContext context)
    {
        var text = string.Concat(batch.Payments.Select(p => $"{p.InstructionId}|{p.Payment.Amount.MinorUnits}|{p.Id}\n"));
        var name = $"{context.MessageId}.lab";
        return Encoded.One(
            new EncodedMessage(
                new FileDrop("drop", name, Encoding.ASCII.GetBytes(text)),
                [new(ReferenceKind.Message, context.MessageId), new(ReferenceKind.FileName, name)]),
            [.. batch.Payments.Select((p, i) => new EncodedPayment(p.Id, 0, i, [new(ReferenceKind.Instruction, p.InstructionId)]))],
            []);
    }

    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context)
    {
        foreach (var line in Encoding.ASCII.GetString(message.Body.Span).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            yield return LabWords.Read(line, Usd);
        }
    }
}

/// <summary>The words of both invented banks.</summary>
internal static class LabWords
{
    public static DecodedItem Read(string line, Currency currency)
    {
        var f = line.Split('|');
        if (f.Length < 2)
        {
            return new DecodedFinding(new Finding("line", "shape", "A line has a word and a reference."));
        }

        Money? amount = f.Length > 2 ? Money.Of(decimal.Parse(f[2]) / 100, currency) : null;
        var id = f.Length > 3 ? f[3] : null;
        Reference[] whole = [new(ReferenceKind.Message, f[1])];
        Reference[] one = [new(ReferenceKind.Instruction, f[1])];
        return f[0] switch
        {
            "ACK" => new DecodedEvidence(new Evidence(EvidenceKind.Acknowledged, EvidenceScope.Message, whole)),
            "TAKEN" => new DecodedEvidence(new Evidence(EvidenceKind.Accepted, EvidenceScope.Message, whole)),
            "REFUSED" => new DecodedEvidence(new Evidence(EvidenceKind.Rejected, EvidenceScope.Message, whole)),
            "RECEIVED" => new DecodedEvidence(new Evidence(EvidenceKind.Acknowledged, EvidenceScope.Payment, one)),
            "ACCEPTED" => new DecodedEvidence(new Evidence(EvidenceKind.Accepted, EvidenceScope.Payment, one)),
            "REJECTED" => new DecodedEvidence(new Evidence(EvidenceKind.Rejected, EvidenceScope.Payment, one)),
            "UNSURE" => new DecodedEvidence(new Evidence(EvidenceKind.BankDoubt, EvidenceScope.Payment, one)),
            "CANCELLED" => new DecodedEvidence(new Evidence(EvidenceKind.Cancelled, EvidenceScope.Payment, one)),
            "KEPT" => new DecodedEvidence(new Evidence(EvidenceKind.CancellationRefused, EvidenceScope.Payment, one)),
            "NONE" => new DecodedEvidence(new Evidence(EvidenceKind.NotFound, EvidenceScope.Payment, one)),
            "SETTLED" => new DecodedEvidence(
                new Evidence(EvidenceKind.Settled, EvidenceScope.Payment, one) { Amount = amount, Identity = id,
                    Side = BookingSide.Debit }),
            "RETURNED" => new DecodedEvidence(
                new Evidence(EvidenceKind.Returned, EvidenceScope.Payment, one) { Amount = amount, Identity = id,
                    Side = BookingSide.Credit }),
            _ => new DecodedFinding(new Finding("line", "word", "The word is not in the bank's list.")),
        };
    }

    public static Currency Parse(string code) =>
        Currency.TryParse(code, out var c, out var rule) ? c : throw new ArgumentException(rule.Name);
}
