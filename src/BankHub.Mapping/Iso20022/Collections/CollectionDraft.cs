using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Collections;

/// <summary>A direct debit on its way into a message, and the creditor's side that its payment information will have.</summary>
internal sealed class CollectionDraft
{
    public CollectionDraft(PaymentToEncode attempt, DateOnly day, CreditTransferTerms terms, Outgoing to)
    {
        var payment = attempt.Payment;
        (Attempt, To, Key) = (attempt, to, CollectionKey.Of(payment, day));
        Creditor = Parties.Write(payment.Creditor, "$.creditor", to)!;
        CreditorAccount = Accounts.Write(payment.CreditorAccount, "$.creditorAccount", to);
        CreditorAgent = Agents.WriteAlways(payment.CreditorAgent ?? terms.OwnAgent, "$.creditorAgent", to);
        Debit = InitiatedCollections.Write(payment, attempt.InstructionId, to);
        if (payment.InstructionIdentification is { } own && own != attempt.InstructionId)
        {
            to.Note("$.instructionIdentification", "left-out", "The attempt's own id stands in its place.");
        }
    }

    public PaymentToEncode Attempt { get; }

    public Outgoing To { get; }

    public CollectionKey Key { get; }

    public Iso.Parties.PartyIdentification Creditor { get; }

    public Iso.Accounts.CashAccount CreditorAccount { get; }

    public Iso.Agents.Agent CreditorAgent { get; }

    public InitiatedDirectDebit Debit { get; }
}
