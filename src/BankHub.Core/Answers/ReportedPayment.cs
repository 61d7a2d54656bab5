using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Core.Answers;

/// <summary>What a status report says of one payment.</summary>
public sealed record ReportedPayment
{
    /// <summary>The reporter's own name for this (StsId).</summary>
    public string? Identification { get; init; }

    public OriginalReferences Original { get; init; } = OriginalReferences.None;

    /// <summary>The code of the status, such as ACSP or RJCT.</summary>
    public string? Status { get; init; }

    public ValueList<StatedReason> Reasons { get; init; } = [];

    public ValueList<Charge> Charges { get; init; } = [];

    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The day on which the agents settled (FctvIntrBkSttlmDt).</summary>
    public DateOnly? SettlementDate { get; init; }

    /// <summary>The bank's own name of the payment.</summary>
    public string? AccountServicerReference { get; init; }

    public string? ClearingSystemReference { get; init; }

    public Agent? InstructingAgent { get; init; }

    public Agent? InstructedAgent { get; init; }

    public OriginalPayment? Payment { get; init; }
}
