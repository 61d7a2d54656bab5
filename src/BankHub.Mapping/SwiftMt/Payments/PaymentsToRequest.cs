using System.Buffers;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Reading;
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
        var (head, day) = (new MtOutgoing(terms.MayLose), payments[0].RequestedExecutionDate);
        if (payments.Any(payment => payment.RequestedExecutionDate != day))
        {
            head.Problem("$.requestedExecutionDate", "several-days", "A request is for one day.");
        }

        var draft = new MtDraft("101", terms.Sender.Value, terms.Receiver.Value);
        draft.Add("20", head.Exact("name", name, Reference)).Add("28D", "1", "1")
            .Add("30", MtSums.Write(day, "$.requestedExecutionDate", head));
        var given = payments.Select(payment => Whole(payment, terms)).ToList();
        var tellers = given.Select(transfer =>
        {
            var to = new MtOutgoing(terms.MayLose);
            RequestWriting.Add(draft, transfer, terms, to);
            return to;
        }).ToList();
        var output = new ArrayBufferWriter<byte>(512 * (payments.Count + 1));
        if (!HasProblems(head, tellers))
        {
            foreach (var finding in MtWriter.Write(output, draft).Where(finding => finding.IsError))
            {
                head.Problem(MessageFindings.OfWriting(finding));
            }
        }

        if (!HasProblems(head, tellers))
        {
            Check(given, output.WrittenMemory, terms, head, tellers);
        }

        return new(
            HasProblems(head, tellers) ? default : output.WrittenMemory, Told(head, tellers, to => to.Problems),
            Told(head, tellers, to => to.Losses), Told(head, tellers, to => to.Notes));
    }

    private static InterbankTransfer Whole(Payment payment, MtTerms terms) => new(
        payment with
        {
            DebtorAgent = payment.DebtorAgent ?? terms.OwnAgent ?? terms.ReceiverAgent,
            ChargeBearer = payment.ChargeBearer ?? terms.ChargeBearer,
        },
        new());

    private static void Check(
        List<InterbankTransfer> given, ReadOnlyMemory<byte> bytes, MtTerms terms, MtOutgoing head, List<MtOutgoing> tellers)
    {
        var reader = new MtReader(bytes);
        if (!reader.Read() || MtToPayments.Read(reader.Message, terms.Mapping) is not { Findings: [] } back
            || back.Transfers.Count != given.Count)
        {
            head.Problem("$", "differs", "The message that was written cannot be read as the payments.");
            return;
        }

        for (var i = 0; i < given.Count; i++)
        {
            ReadBack.Check(given[i], back.Transfers[i], tellers[i]);
        }
    }

    private static bool HasProblems(MtOutgoing head, List<MtOutgoing> tellers) =>
        head.Problems.Count > 0 || tellers.Any(to => to.Problems.Count > 0);

    private static IReadOnlyList<Finding> Told(
        MtOutgoing head, List<MtOutgoing> tellers, Func<MtOutgoing, IReadOnlyList<Finding>> of) =>
    [
        .. of(head),
        .. tellers.SelectMany((to, i) => of(to).Select(finding => finding with { Path = $"payment {i + 1}: {finding.Path}" })),
    ];
}
