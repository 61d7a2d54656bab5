using BankHub.Core.Payments;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>How two agents settle what a message moves (SettlementInstruction).</summary>
public sealed record Settlement
{
    /// <summary>SettlementMethod1Code: INDA and INGA over an account, CLRG in a clearing system, COVE by a cover payment.</summary>
    public required string Method { get; init; }

    /// <summary>The account that one of the two keeps for the other.</summary>
    public Account? Account { get; init; }

    /// <summary>The clearing system, by its code of three characters or under a name of its own.</summary>
    public Word? ClearingSystem { get; init; }

    public Agent? InstructingReimbursementAgent { get; init; }

    public Account? InstructingReimbursementAgentAccount { get; init; }

    public Agent? InstructedReimbursementAgent { get; init; }

    public Account? InstructedReimbursementAgentAccount { get; init; }

    public Agent? ThirdReimbursementAgent { get; init; }

    public Account? ThirdReimbursementAgentAccount { get; init; }
}
