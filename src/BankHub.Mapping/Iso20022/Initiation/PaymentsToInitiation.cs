using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Draft = BankHub.Mapping.Iso20022.Initiation.InitiationDraft<
    BankHub.Mapping.Iso20022.Initiation.InstructionKey, BankHub.Formats.Iso20022.Messages.Initiation.InitiatedCreditTransfer>;

namespace BankHub.Mapping.Iso20022.Initiation;

/// <summary>Makes pain.001 of a batch: a message for each account, day and kind of payment.</summary>
public sealed class PaymentsToInitiation(CreditTransferTerms terms, AdapterContext context)
{
    public InitiationFiles Encode(PaymentBatch batch) =>
        new InitiationMessages<InstructionKey, InitiatedCreditTransfer>(terms, context, Write, Message).Encode(batch);

    private Draft Write(PaymentToEncode attempt, Outgoing to)
    {
        var payment = attempt.Payment;
        return new(
            attempt, to, InstructionKey.Of(payment, context.ValueDate),
            AccountOwner.Write(payment.Debtor, payment.DebtorAccount, payment.DebtorAgent ?? terms.OwnAgent, "$.debtor", to),
            InitiatedTransfers.Write(payment, attempt.InstructionId, to));
    }

    private CustomerCreditTransferInitiation Message(IReadOnlyList<Draft> drafts, InitiationGroupHeader header, string instruction)
    {
        var (key, debtor) = (drafts[0].Key, drafts[0].Owner);
        return new()
        {
            GroupHeader = header,
            Payments =
            [
                new()
                {
                    PaymentInformationIdentification = instruction,
                    PaymentMethod = "TRF",
                    BatchBooking = terms.BatchBooking,
                    PaymentTypeInformation = PaymentTypes.Write(key.Scheme, key.CategoryPurpose, terms.Mapping),
                    RequestedExecutionDate = new() { Date = key.ExecutionDate },
                    Debtor = debtor.Party,
                    DebtorAccount = debtor.Account,
                    DebtorAgent = debtor.Agent,
                    ChargeBearer = PaymentTypes.Write(key.ChargeBearer),
                    Transactions = drafts.Select(draft => draft.Transaction),
                },
            ],
        };
    }
}
