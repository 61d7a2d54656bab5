using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Initiation;

/// <summary>A payment on its way into a message: its transfer, and the debtor's side that its payment information will have.</summary>
internal sealed class TransferDraft
{
    public TransferDraft(PaymentToEncode attempt, DateOnly executionDate, CreditTransferTerms terms, Outgoing to)
    {
        var payment = attempt.Payment;
        (Attempt, To, Key) = (attempt, to, InstructionKey.Of(payment, executionDate));
        Debtor = Parties.Write(payment.Debtor, "$.debtor", to)!;
        DebtorAccount = Accounts.Write(payment.DebtorAccount, "$.debtorAccount", to);
        DebtorAgent = Agents.WriteAlways(payment.DebtorAgent ?? terms.OwnAgent, "$.debtorAgent", to);
        Transfer = InitiatedTransfers.Write(payment, attempt.InstructionId, to);
        if (payment.InstructionIdentification is { } own && own != attempt.InstructionId)
        {
            to.Note("$.instructionIdentification", "left-out", "The attempt's own id stands in its place.");
        }
    }

    public PaymentToEncode Attempt { get; }

    public Outgoing To { get; }

    public InstructionKey Key { get; }

    public Iso.Parties.PartyIdentification Debtor { get; }

    public Iso.Accounts.CashAccount DebtorAccount { get; }

    public Iso.Agents.Agent DebtorAgent { get; }

    public InitiatedCreditTransfer Transfer { get; }
}
