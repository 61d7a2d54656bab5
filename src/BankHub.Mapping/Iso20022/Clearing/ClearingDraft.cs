using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>A payment on its way into a message between agents: the transfer, with all that the agents' terms add to it.</summary>
internal sealed class ClearingDraft : IDraft
{
    public ClearingDraft(PaymentToEncode attempt, DateOnly day, ClearingTerms terms, Outgoing to)
    {
        var payment = attempt.Payment;
        (Attempt, To) = (attempt, to);
        Payment = payment with
        {
            InstructionIdentification = attempt.InstructionId,
            Uetr = payment.Uetr ?? (terms.GivesUetr && terms.Version.Dialect >= Dialect.Year2019 ? UetrOfAttempt.Make(attempt) : null),
            RequestedExecutionDate = day,
            DebtorAgent = payment.DebtorAgent ?? terms.OwnAgent ?? (terms.IsOfCustomers ? terms.Sender : null),
            ChargeBearer = payment.ChargeBearer ?? (terms.IsOfCustomers ? terms.ChargeBearer : null),
        };
        if (payment.Uetr is null && (payment.Scheme == Scheme.Cover || payment.Scheme == Scheme.CrossBorderCovered))
        {
            to.Problem("$.uetr", "cover-uetr", "A transfer and its cover go under one UETR, which must be given for both.");
        }

        var data = new InterbankData
        {
            TransactionIdentification = attempt.InstructionId,
            InstructedAmount = terms.IsOfCustomers ? payment.Amount : null,
            InstructingAgent = terms.IsSingle ? terms.Sender : null,
            InstructedAgent = terms.IsSingle ? terms.Receiver : null,
        };
        if (terms.IsOfCustomers)
        {
            OfCustomer = CustomerTransfers.Write(Payment, data, terms.Mapping, to);
            OfCustomer.InterbankSettlementDate = terms.IsSingle ? day : null;
        }
        else
        {
            Transferable.CheckInstitutions(Payment, to);
            OfInstitution = InstitutionTransfers.Write(new(Payment, data), terms.Mapping, to);
            OfInstitution.InterbankSettlementDate = terms.IsSingle ? day : null;
        }
    }

    public PaymentToEncode Attempt { get; }

    public Outgoing To { get; }

    public Payment Payment { get; }

    public CreditTransfer? OfCustomer { get; }

    public InstitutionTransfer? OfInstitution { get; }
}
