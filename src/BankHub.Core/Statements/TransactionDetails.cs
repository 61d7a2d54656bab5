using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;

namespace BankHub.Core.Statements;

/// <summary>One transaction of a booking: its names, its amount, who is behind it and what for.</summary>
public sealed record TransactionDetails
{
    public TransactionReferences References { get; init; } = TransactionReferences.None;

    /// <summary>Zero or more; null where only the entry has an amount.</summary>
    public Sum? Amount { get; init; }

    /// <summary>The side of our account; null where it is the entry's.</summary>
    public BookingSide? Side { get; init; }

    public AmountDetails? AmountDetails { get; init; }

    public BankTransactionCode? BankTransactionCode { get; init; }

    public ValueList<Charge> Charges { get; init; } = [];

    public Party? UltimateDebtor { get; init; }
    public Party? Debtor { get; init; }
    public Account? DebtorAccount { get; init; }
    public Agent? DebtorAgent { get; init; }
    public Agent? CreditorAgent { get; init; }
    public Party? Creditor { get; init; }
    public Account? CreditorAccount { get; init; }
    public Party? UltimateCreditor { get; init; }

    /// <summary>ISO 20022 external purpose, such as SALA.</summary>
    public string? Purpose { get; init; }

    public RemittanceInformation? RemittanceInformation { get; init; }

    /// <summary>Why the money came back; null where it did not.</summary>
    public ReasonCode? ReturnReason { get; init; }

    public string? AdditionalInformation { get; init; }

    /// <summary>Names no party or account, so that a transaction may be printed.</summary>
    public override string ToString() => $"Transaction {Side} {Amount}";
}
