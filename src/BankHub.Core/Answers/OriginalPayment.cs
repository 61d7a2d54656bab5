using BankHub.Core.Payments;

namespace BankHub.Core.Answers;

/// <summary>What an answer repeats of the payment that it is about.</summary>
public sealed record OriginalPayment
{
    /// <summary>What the agents settled.</summary>
    public Money? Amount { get; init; }

    /// <summary>The day on which they settled it.</summary>
    public DateOnly? SettlementDate { get; init; }

    /// <summary>What the customer asked for.</summary>
    public Money? InstructedAmount { get; init; }

    /// <summary>The day that the customer asked for, of a transfer.</summary>
    public DateOnly? RequestedExecutionDate { get; init; }

    /// <summary>The day that the customer asked for, of a collection.</summary>
    public DateOnly? RequestedCollectionDate { get; init; }

    public PartyOrAgent? UltimateDebtor { get; init; }

    public PartyOrAgent? Debtor { get; init; }

    public Account? DebtorAccount { get; init; }

    public Agent? DebtorAgent { get; init; }

    public Agent? CreditorAgent { get; init; }

    public PartyOrAgent? Creditor { get; init; }

    public Account? CreditorAccount { get; init; }

    public PartyOrAgent? UltimateCreditor { get; init; }

    /// <summary>ISO 20022 external purpose.</summary>
    public string? Purpose { get; init; }

    public RemittanceInformation? RemittanceInformation { get; init; }

    /// <summary>The id of the debtor's permission for a collection.</summary>
    public string? MandateIdentification { get; init; }
}
