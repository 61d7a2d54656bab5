using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Writing;

namespace BankHub.Mapping.SwiftMt.Payments;

/// <summary>
/// Writes payments of one day as MT 101, a customer's request to the bank that keeps his account. What was written is read again and held
/// against what was given; findings name the payment by its number.
/// </summary>
public static class PaymentsToRequest
{
    private const int Reference = 16;

    /// <param name="payments">At least one.</param>
    /// <param name="name">Field 20, of up to sixteen characters.</param>
    /// <param name="terms">Between whom the message goes.</param>
    public static WrittenMt Write(IReadOnlyList<Payment> payments, string name, MtTerms terms)
    {
        var message = new SharedMessage(terms, payments.Count, "payment");
        var (head, day) = (message.Head, payments[0].RequestedExecutionDate);
        if (payments.Any(payment => payment.RequestedExecutionDate != day))
        {
            head.Problem("$.requestedExecutionDate", "several-days", "A request is for one day.");
        }

        var draft = new MtDraft("101", terms.Sender.Value, terms.Receiver.Value);
        draft.Add("20", head.Exact("name", name, Reference)).Add("28D", "1", "1")
            .Add("30", MtSums.Write(day, "$.requestedExecutionDate", head));
        var given = payments.Select(payment => Whole(payment, terms)).ToList();
        foreach (var (transfer, to) in given.Zip(message.Tellers))
        {
            RequestWriting.Add(draft, transfer, terms, to);
        }

        return message.Write(draft, given);
    }

    private static InterbankTransfer Whole(Payment payment, MtTerms terms) => new(
        payment with
        {
            DebtorAgent = payment.DebtorAgent ?? terms.OwnAgent ?? terms.ReceiverAgent,
            ChargeBearer = payment.ChargeBearer ?? terms.ChargeBearer,
        },
        new());
}
