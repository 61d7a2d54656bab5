using BankHub.Core.Payments;

namespace BankHub.Core.Answers;

/// <summary>
/// One bank asks another to cancel payments that it sent, or to get their money back (camt.056, MT192, MT292), or a customer asks his
/// bank (camt.055).
/// </summary>
public sealed record CancellationRequest : Answer
{
    /// <summary>The name of the request (Assgnmt/Id, :20:).</summary>
    public required string Identification { get; init; }

    /// <summary>When it was made; a writer that is not told takes its own time.</summary>
    public DateTimeOffset? Created { get; init; }

    public PartyOrAgent? Assigner { get; init; }

    public PartyOrAgent? Assignee { get; init; }

    public CaseReference? Case { get; init; }

    public ValueList<PaymentToCancel> Payments { get; init; } = [];
}

/// <summary>A payment that is to be cancelled, and why.</summary>
public sealed record PaymentToCancel
{
    /// <summary>The name of this part of the request (CxlId).</summary>
    public string? Identification { get; init; }

    public CaseReference? Case { get; init; }

    public OriginalReferences Original { get; init; } = OriginalReferences.None;

    public ValueList<StatedReason> Reasons { get; init; } = [];

    public OriginalPayment? Payment { get; init; }
}
