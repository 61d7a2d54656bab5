using System.Buffers;
using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Formats.SwiftMt.Writing;

namespace BankHub.Mapping.SwiftMt.Cases;

/// <summary>
/// Asks a bank to cancel a payment or to get it back: MT 192 of a customer's transfer, MT 292 of a bank's. The request goes by a name of
/// its own (<see cref="RecallName"/>) and has the payment's UETR: what is said of it by its name is no word of the payment.
/// </summary>
public static class PaymentToCancellation
{
    private const int Width = 50;

    /// <summary>The message, or why it cannot be written.</summary>
    public static (ReadOnlyMemory<byte> Bytes, IReadOnlyList<Finding> Problems) Encode(
        SentPayment sent, ReasonCode reason, RecallTerms terms, AdapterContext context)
    {
        var (payment, name) = (sent.Payment.Payment, RecallName.Of(context.MessageId));
        var uetr = sent.References.Where(one => one.Kind == ReferenceKind.Uetr).Select(one => one.Value).FirstOrDefault()
            ?? payment.Uetr?.Value;
        var draft = new MtDraft(terms.OriginalType[0] == '1' ? "192" : "292", terms.Sender, terms.Receiver)
        {
            Uetr = uetr,
            Mur = name,
        };
        draft.Add("20", name).Add("21", sent.Payment.InstructionId);
        draft.Add("11S", terms.OriginalType, Day(sent, context));
        draft.AddText("79", string.Join('\n', Reason(reason, uetr)));
        draft.Add("32A", MtDates.Write(context.ValueDate), payment.Amount.Currency.Value, MtAmounts.Write(payment.Amount.Value));
        var output = new ArrayBufferWriter<byte>();
        var findings = MtWriter.Write(output, draft);
        return findings.HasErrors
            ? (default, [.. findings.Where(one => one.IsError).Select(one => new Finding($":{one.Tag}:", one.Rule.Name, one.Message))])
            : (output.WrittenMemory, []);
    }

    /// <summary>
    /// The day of the original, as the network has it (the first six digits of its input reference), or the bank's day of sending.
    /// </summary>
    private static string Day(SentPayment sent, AdapterContext context) =>
        sent.References.Where(IsInput).Select(one => one.Value[..6]).FirstOrDefault()
        ?? MtDates.Write(DateOnly.FromDateTime(sent.SealedAt.UtcDateTime + (context.LocalNow - context.Now.UtcDateTime)));

    // Date, terminal, session and sequence number (User Handbook, message input reference).
    private static bool IsInput(Reference one) =>
        one is { Kind: ReferenceKind.Bank, Value.Length: 28 } && one.Value[^10..].All(char.IsAsciiDigit)
        && MtDates.TryRead(Encoding.Latin1.GetBytes(one.Value[..6]), out _);

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
