using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Mandates;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Components.Settlement;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Market.Transactions;

/// <summary>
/// A payment as market rules see it, whichever message it stands in: what its group or its header says for it counts as said by it, and
/// keeps its place.
/// </summary>
internal sealed record Transaction
{
    /// <summary>The business header of the message, if there is one.</summary>
    public BusinessHeader? Header { get; init; }

    /// <summary>What the message is called.</summary>
    public string? MessageName { get; init; }

    /// <summary>What its group is called.</summary>
    public Element<string?> GroupName { get; init; }

    public Element<PaymentIdentification?> Names { get; init; }

    public Element<PaymentTypeInformation?> Type { get; init; }

    /// <summary>What is paid: instructed by a customer, settled between agents.</summary>
    public Element<Amount?> Amount { get; init; }

    /// <summary>What the customer instructed, where agents may settle another amount.</summary>
    public Element<Amount?> InstructedAmount { get; init; }

    public Element<decimal?> ExchangeRate { get; init; }

    public Element<string?> Method { get; init; }

    public Element<string?> ChargeBearer { get; init; }

    /// <summary>How many charges are stated.</summary>
    public Element<int> Charges { get; init; }

    public Element<PartyIdentification?> Debtor { get; init; }

    public Element<CashAccount?> DebtorAccount { get; init; }

    public Element<Agent?> DebtorAgent { get; init; }

    public Element<PartyIdentification?> Creditor { get; init; }

    public Element<CashAccount?> CreditorAccount { get; init; }

    public Element<Agent?> CreditorAgent { get; init; }

    /// <summary>The first agent between those of the debtor and the creditor.</summary>
    public Element<Agent?> Intermediary { get; init; }

    public Element<Agent?> InstructingAgent { get; init; }

    public Element<Agent?> InstructedAgent { get; init; }

    public Element<SettlementInstruction?> Settlement { get; init; }

    /// <summary>The day of settlement, in the header for all or in each transaction.</summary>
    public Element<DateOnly?> SettlementDate { get; init; }

    public Element<IsoDateTime?> AcceptanceTime { get; init; }

    /// <summary>What the agent of the creditor is asked to do; null where the message has no words for it.</summary>
    public Element<IReadOnlyList<InstructionForAgent>?> Instructions { get; init; }

    public Element<RemittanceInformation?> Remittance { get; init; }

    /// <summary>How many places elsewhere are named where the remittance is.</summary>
    public Element<int> RelatedRemittance { get; init; }

    /// <summary>The transfer of a customer that this one covers.</summary>
    public Element<UnderlyingCreditTransfer?> Underlying { get; init; }

    public Element<DirectDebitMandate?> Mandate { get; init; }

    public Element<PartyIdentification?> CreditorScheme { get; init; }

    /// <summary>The payment that an item is, or null where it is none (a status, an entry).</summary>
    public static Transaction? Of(object item, object? group, IMessage whole) => (item, group, whole) switch
    {
        (InitiatedCreditTransfer transfer, CreditTransferInstruction of, CustomerCreditTransferInitiation message) =>
            Initiated.Of(transfer, of) with { MessageName = message.GroupHeader?.MessageIdentification },
        (InitiatedDirectDebit debit, DirectDebitInstruction of, _) => Initiated.Of(debit, of),
        (CreditTransfer transfer, _, CustomerCreditTransfer of) => Cleared.Of(transfer, of.GroupHeader),
        (InstitutionTransfer transfer, _, InstitutionCreditTransfer of) => Cleared.Of(transfer, of.GroupHeader),
        (DirectDebit debit, _, CustomerDirectDebit of) => Cleared.Of(debit, of.GroupHeader),
        _ => null,
    };
}
