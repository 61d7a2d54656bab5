using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Messages.Cancellations;

namespace BankHub.Mapping.Iso20022.Cases;

/// <summary>
/// Asks a bank to cancel a payment or to get it back: camt.056 between agents, camt.055 from a customer. The case goes by the name of the
/// payment's instruction, which is used for nothing else, so that an answer that names the case alone names the payment.
/// </summary>
public static class PaymentToRecall
{
    private const string Narrative = "NARR";

    public static ReadOnlyMemory<byte> Encode(SentPayment sent, ReasonCode reason, CaseTerms terms, AdapterContext context)
    {
        var (message, names) = (new CaseMessage(terms, context), new SentNames(sent));
        var assignment = new CaseAssignment
        {
            Identification = message.Name,
            Assigner = message.Asking,
            Assignee = message.Asked,
            CreationDateTime = message.Created,
        };
        return terms.Version.Message == "camt.056"
            ? message.Write(new PaymentCancellationRequest
            {
                Assignment = assignment,
                Underlying = [new() { Transactions = [OfAgent(names, reason, message, terms, context)] }],
            })
            : message.Write(new CustomerPaymentCancellationRequest
            {
                Assignment = assignment,
                Case = Case(names, message),
                Underlying = [new() { Instructions = [OfCustomer(names, reason, terms, context)] }],
            });
    }

    private static PaymentCancellation OfAgent(
        SentNames names, ReasonCode reason, CaseMessage message, CaseTerms terms, AdapterContext context) => new()
    {
        CancellationIdentification = message.Name,
        Case = Case(names, message),
        OriginalGroup = names.Group(terms.OriginalMessage),
        OriginalInstructionIdentification = names.Instruction,
        OriginalEndToEndIdentification = names.EndToEnd,
        OriginalTransactionIdentification = names.Instruction,
        OriginalUetr = names.Uetr(terms.GivesUetr),
        OriginalInterbankSettlementAmount = names.Amount,
        OriginalInterbankSettlementDate = context.ValueDate,
        Reasons = [Why(reason)],
    };

    private static InstructionCancellation OfCustomer(SentNames names, ReasonCode reason, CaseTerms terms, AdapterContext context) => new()
    {
        OriginalPaymentInformationIdentification = $"{names.Message}-P",
        OriginalGroup = names.Group(terms.OriginalMessage),
        Transactions =
        [
            new()
            {
                CancellationIdentification = names.Instruction,
                OriginalInstructionIdentification = names.Instruction,
                OriginalEndToEndIdentification = names.EndToEnd,
                OriginalUetr = names.Uetr(terms.GivesUetr),
                OriginalInstructedAmount = names.Amount,
                OriginalRequestedExecutionDate = new() { Date = context.ValueDate },
                Reasons = [Why(reason)],
            },
        ],
    };

    private static InvestigationCase Case(SentNames names, CaseMessage message) =>
        new() { Identification = names.Instruction, Creator = message.Asking };

    /// <summary>Words go with the code that stands for words alone (CBPR+ usage guidelines, camt.056).</summary>
    private static ReasonInformation Why(ReasonCode reason) => new()
    {
        Reason = reason.CodeSet == ReasonCode.Iso20022 ? new() { Code = reason.Code } : new() { Proprietary = reason.Code },
        AdditionalInformation = reason is { Code: Narrative, Text: { } text } ? [.. text.Chunk(105).Select(part => new string(part))] : [],
    };
}
