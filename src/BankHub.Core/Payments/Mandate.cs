namespace BankHub.Core.Payments;

/// <summary>The debtor's permission for a direct debit.</summary>
public sealed record Mandate
{
    /// <summary>Up to 35 characters.</summary>
    public required string MandateIdentification { get; init; }

    public DateOnly? DateOfSignature { get; init; }

    public SequenceType? SequenceType { get; init; }

    /// <summary>What it said before it was changed; null where it was not changed since the last direct debit.</summary>
    public MandateAmendment? Amendment { get; init; }
}
