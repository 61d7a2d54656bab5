namespace BankHub.Core.Payments;

/// <summary>
/// The canonical payment instruction, in the words of ISO 20022: one credit transfer or one direct debit, before any bank's
/// format.
/// </summary>
public sealed record Payment
{
    public const int MaxIntermediaryAgents = 3;

    public required Scheme Scheme { get; init; }
    public required PaymentMethod Method { get; init; }

    /// <summary>The caller's own reference, up to 64 characters; it does not travel to the bank.</summary>
    public required string Reference { get; init; }

    /// <summary>Up to 35 characters; goes to the bank only.</summary>
    public string? InstructionIdentification { get; init; }

    /// <summary>Up to 35 characters; goes with the payment to the other side.</summary>
    public required string EndToEndIdentification { get; init; }

    public Uetr? Uetr { get; init; }
    public required Money Amount { get; init; }

    /// <summary>The day on which the caller wants the money to move, at the connection's own calendar.</summary>
    public required DateOnly RequestedExecutionDate { get; init; }

    public Party? UltimateDebtor { get; init; }
    public required Party Debtor { get; init; }
    public required Account DebtorAccount { get; init; }
    public Agent? DebtorAgent { get; init; }

    /// <summary>Up to three, in the order in which the payment passes them.</summary>
    public ValueList<Agent> IntermediaryAgents { get; init; } = [];

    public Agent? CreditorAgent { get; init; }
    public required Party Creditor { get; init; }
    public required Account CreditorAccount { get; init; }
    public Party? UltimateCreditor { get; init; }
    public ChargeBearer? ChargeBearer { get; init; }

    /// <summary>ISO 20022 external category purpose: up to four capitals and digits, such as SALA.</summary>
    public string? CategoryPurpose { get; init; }

    /// <summary>ISO 20022 external purpose: up to four capitals and digits.</summary>
    public string? Purpose { get; init; }

    public ValueList<InstructionForCreditorAgent> InstructionForCreditorAgent { get; init; } = [];
    public ValueList<RegulatoryReporting> RegulatoryReporting { get; init; } = [];
    public RemittanceInformation? RemittanceInformation { get; init; }

    /// <summary>The debtor's permission; only in a direct debit.</summary>
    public Mandate? Mandate { get; init; }

    /// <summary>The creditor's number in the direct debit scheme, such as a SEPA creditor identifier, up to 35 characters.</summary>
    public string? CreditorSchemeIdentification { get; init; }

    /// <summary>The customer's transfer that a cover pays for; only and always in the scheme cover.</summary>
    public UnderlyingTransfer? Underlying { get; init; }

    /// <summary>The id of the connection that the caller wishes for; the router may still refuse it.</summary>
    public string? Connection { get; init; }

    public Metadata Metadata { get; init; } = Metadata.Empty;

    /// <summary>The account at the bank that gets the instruction: the debtor's for a transfer, the creditor's for a collection.</summary>
    public Account OwnAccount => Method == PaymentMethod.CreditTransfer ? DebtorAccount : CreditorAccount;

    public Account CounterpartyAccount => Method == PaymentMethod.CreditTransfer ? CreditorAccount : DebtorAccount;

    public Party Counterparty => Method == PaymentMethod.CreditTransfer ? Creditor : Debtor;

    public Agent? CounterpartyAgent => Method == PaymentMethod.CreditTransfer ? CreditorAgent : DebtorAgent;

    /// <summary>Names no person, account or amount, so that a payment may be printed.</summary>
    public override string ToString() => $"Payment {Scheme} {Method}";
}
