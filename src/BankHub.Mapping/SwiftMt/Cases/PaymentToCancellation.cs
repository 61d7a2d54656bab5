using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Formats.SwiftMt.Writing;

namespace BankHub.Mapping.SwiftMt.Cases;

/// <summary>
/// Asks a bank to cancel a payment or to get it back: MT 192 of a customer's transfer, MT 292 of a bank's. The request goes by the name of
/// the payment's instruction, which is used for nothing else of this type, so that an answer that names the request names the payment.
/// </summary>
public static class PaymentToCancellation
{
    private const int Width = 50;

    /// <summary>The message, or why it cannot be written.</summary>
    public static (ReadOnlyMemory<byte> Bytes, IReadOnlyList<Finding> Problems) Encode(
        SentPayment sent, ReasonCode reason, RecallTerms terms, AdapterContext context)
    {
        var (payment, name) = (sent.Payment.Payment, sent.Payment.InstructionId);
        var uetr = sent.References.Where(one => one.Kind == ReferenceKind.Uetr).Select(one => one.Value).FirstOrDefault()
            ?? payment.Uetr?.Value;
        var draft = new MtDraft(terms.OriginalType[0] == '1' ? "192" : "292", terms.Sender, terms.Receiver) { Uetr = uetr };
        draft.Add("20", name).Add("21", name);
        draft.Add("11S", terms.OriginalType, MtDates.Write(DateOnly.FromDateTime(sent.SealedAt.UtcDateTime)));
        draft.AddText("79", string.Join('\n', Reason(reason, uetr)));
        draft.Add("32A", MtDates.Write(context.ValueDate), payment.Amount.Currency.Value, MtAmounts.Write(payment.Amount.Value));
        var output = new ArrayBufferWriter<byte>();
        var findings = MtWriter.Write(output, draft);
        return findings.HasErrors
            ? (default, [.. findings.Where(one => one.IsError).Select(one => new Finding($":{one.Tag}:", one.Rule.Name, one.Message))])
            : (output.WrittenMemory, []);
    }

    private static IEnumerable<string> Reason(ReasonCode reason, string? uetr)
    {
        yield return $"/{reason.Code}/";
        if (uetr is not null)
        {
            yield return $"/UETR/{uetr}";
        }

        if (reason.Text is { } text)
        {
            yield return MtFit.ToLines(MtFit.ToX(text, []), 10, Width, mayCut: true, []);
        }
    }
}
