namespace BankHub.Core.Statements;

/// <summary>Every name that a bank gives for a transaction, as it stands there; a placeholder such as NOTPROVIDED is none.</summary>
public sealed record TransactionReferences
{
    public static readonly TransactionReferences None = new();

    /// <summary>The message that carried it (MsgId).</summary>
    public string? MessageIdentification { get; init; }

    /// <summary>The part of that message (PmtInfId).</summary>
    public string? PaymentInformationIdentification { get; init; }

    /// <summary>The instruction (InstrId, :20: of the instruction).</summary>
    public string? InstructionIdentification { get; init; }

    /// <summary>The owner's reference beside another instruction (:61: and :86: of an MT 940): either may be the instruction.</summary>
    public string? OwnerReference { get; init; }

    /// <summary>The initiator's end-to-end id; it never matches alone.</summary>
    public string? EndToEndIdentification { get; init; }

    public string? Uetr { get; init; }

    /// <summary>The first bank's id of the transaction (TxId).</summary>
    public string? TransactionIdentification { get; init; }

    /// <summary>The bank's own name of the transaction.</summary>
    public string? AccountServicerReference { get; init; }

    public string? MandateIdentification { get; init; }

    public string? ClearingSystemReference { get; init; }

    public string? ChequeNumber { get; init; }

    /// <summary>A NACHA trace number.</summary>
    public string? Trace { get; init; }

    /// <summary>
    /// The owner's reference as whatever he may know the transaction by, where nothing else is named: the instruction, or what went with it
    /// from end to end. So it is looked for among payments; a bank that gives it says neither.
    /// </summary>
    public TransactionReferences WithOwnerMeant() => OwnerReference is not { } owner ? this : this with
    {
        InstructionIdentification = InstructionIdentification ?? owner,
        OwnerReference = InstructionIdentification is null || InstructionIdentification == owner ? null : owner,
        EndToEndIdentification = EndToEndIdentification ?? owner,
    };
}
