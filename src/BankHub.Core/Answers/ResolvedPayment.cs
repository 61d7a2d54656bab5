using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Core.Answers;

/// <summary>What became of the request to cancel one payment.</summary>
public sealed record ResolvedPayment
{
    /// <summary>The name of this part of the answer (CxlStsId).</summary>
    public string? Identification { get; init; }

    public CaseReference? Case { get; init; }

    public OriginalReferences Original { get; init; } = OriginalReferences.None;

    /// <summary>ACCR, RJCR or PDCR.</summary>
    public string? Status { get; init; }

    public ValueList<StatedReason> Reasons { get; init; } = [];

    public SettlingPayment? SettledBy { get; init; }

    public PartyOrAgent? Assigner { get; init; }

    public PartyOrAgent? Assignee { get; init; }

    public OriginalPayment? Payment { get; init; }
}

/// <summary>The payment by which a case's money comes back (RsltnRltdInf).</summary>
public sealed record SettlingPayment
{
    public string? EndToEndIdentification { get; init; }

    public string? TransactionIdentification { get; init; }

    public string? Uetr { get; init; }

    public Money? Amount { get; init; }

    public DateOnly? SettlementDate { get; init; }

    /// <summary>RTGS, RTNS, MPNS or BOOK.</summary>
    public string? ClearingChannel { get; init; }

    public ValueList<Charge> Charges { get; init; } = [];
}
