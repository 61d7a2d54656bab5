using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Mapping.Iso20022.Initiation;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Draft = BankHub.Mapping.Iso20022.Initiation.InitiationDraft<
    BankHub.Mapping.Iso20022.Collections.CollectionKey, BankHub.Formats.Iso20022.Messages.Initiation.InitiatedDirectDebit>;

namespace BankHub.Mapping.Iso20022.Collections;

/// <summary>Makes pain.008 of a batch of direct debits: a message for each account, day, kind and place in the sequence.</summary>
public sealed class PaymentsToCollection(CreditTransferTerms terms, AdapterContext context)
{
    public InitiationFiles Encode(PaymentBatch batch) =>
        new InitiationMessages<CollectionKey, InitiatedDirectDebit>(terms, context, Write, Message).Encode(batch);

    private Draft Write(PaymentToEncode attempt, Outgoing to)
    {
        var payment = attempt.Payment;
        return new(
            attempt, to, CollectionKey.Of(payment, context.ValueDate),
            AccountOwner.Write(payment.Creditor, payment.CreditorAccount, payment.CreditorAgent ?? terms.OwnAgent, "$.creditor", to),
            InitiatedCollections.Write(payment, attempt.InstructionId, to));
    }

    private CustomerDirectDebitInitiation Message(IReadOnlyList<Draft> drafts, InitiationGroupHeader header, string instruction)
    {
        var (key, creditor) = (drafts[0].Key, drafts[0].Owner);
        var type = PaymentTypes.Write(key.Scheme, key.CategoryPurpose, terms.Mapping);
        if (key.SequenceType is not null)
        {
            (type ??= new()).SequenceType = Mandates.Write(key.SequenceType);
        }

        return new()
        {
            GroupHeader = header,
            Payments =
            [
                new()
                {
                    PaymentInformationIdentification = instruction,
                    PaymentMethod = "DD",
                    BatchBooking = terms.BatchBooking,
                    PaymentTypeInformation = type,
                    RequestedCollectionDate = key.CollectionDate,
                    Creditor = creditor.Party,
                    CreditorAccount = creditor.Account,
                    CreditorAgent = creditor.Agent,
                    ChargeBearer = PaymentTypes.Write(key.ChargeBearer),
                    CreditorScheme = CreditorSchemes.Write(key.CreditorScheme, key.Scheme),
                    Transactions = drafts.Select(draft => draft.Transaction),
                },
            ],
        };
    }
}
