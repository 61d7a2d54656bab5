using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Messages.Cancellations;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers.Messages;

/// <summary>camt.056: an agent asks another one to cancel payments, each by itself.</summary>
internal static class AgentCancellations
{
    public static PaymentCancellationRequest Write(CancellationRequest request, AnswerTerms terms, Outgoing to) => new()
    {
        Assignment = CancellationHeads.Write(request, terms, to),
        Case = ResolvedPayments.Write(request.Case, "$.case", to),
        Underlying = [new() { Transactions = [.. request.Payments.Select((payment, i) => Write(payment, $"$.payments[{i}]", to))] }],
    };

    public static CancellationRequest Read(PaymentCancellationRequest message, Incoming from)
    {
        if (message.Underlying.Any(part => CancellationHeads.IsWhole(part.Group) || !part.Transactions.Any()))
        {
            CancellationHeads.Whole(from);
        }

        return CancellationHeads.Read(message.Assignment, message.Case, from) with
        {
            Payments = [.. message.Underlying.SelectMany(part => part.Transactions.Select(said => Read(said, Named(part.Group), from)))],
        };
    }

    /// <summary>The message of the payments that stand below its name.</summary>
    private static ReportedMessage[] Named(GroupCancellation? group) => group is null ? [] :
    [
        new()
        {
            Original = OriginalMessages.Read(
                group.OriginalMessageIdentification, group.OriginalMessageName, group.OriginalCreationDateTime),
        },
    ];

    private static PaymentCancellation Write(PaymentToCancel payment, string path, Outgoing to) => OriginalNames.Write(
        new PaymentCancellation
        {
            CancellationIdentification = payment.Identification,
            Case = ResolvedPayments.Write(payment.Case, $"{path}.case", to),
            OriginalInterbankSettlementAmount = AnswerParts.Write(payment.Payment?.Amount),
            OriginalInterbankSettlementDate = payment.Payment?.SettlementDate,
            Reasons = AnswerParts.Write(payment.Reasons, $"{path}.reasons", to),
            OriginalTransaction = OriginalPayments.Write(
                payment.Payment is { } known ? known with { Amount = null, SettlementDate = null } : null, $"{path}.payment", to),
        },
        payment.Original);

    private static PaymentToCancel Read(PaymentCancellation said, ReportedMessage[] whole, Incoming from) => new()
    {
        Identification = said.CancellationIdentification,
        Case = ResolvedPayments.Read(said.Case, from),
        Original = OriginalNames.Read(said, whole),
        Reasons = AnswerParts.Read(said.Reasons, from),
        Payment = OriginalPayments.Read(
            said.OriginalTransaction,
            new()
            {
                Amount = from.Money("OrgnlIntrBkSttlmAmt", said.OriginalInterbankSettlementAmount),
                SettlementDate = said.OriginalInterbankSettlementDate,
            },
            from),
    };
}
