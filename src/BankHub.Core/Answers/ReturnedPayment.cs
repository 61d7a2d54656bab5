using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Core.Answers;

/// <summary>A payment that goes back, wholly or in part.</summary>
public sealed record ReturnedPayment
{
    /// <summary>The return's own name, which no other return has (RtrId, RvslId).</summary>
    public string? Identification { get; init; }

    public OriginalReferences Original { get; init; } = OriginalReferences.None;

    /// <summary>What the agents settle of it; less than the payment for a return in part or after charges.</summary>
    public Money? Amount { get; init; }

    public DateOnly? SettlementDate { get; init; }

    /// <summary>URGT, HIGH or NORM.</summary>
    public string? SettlementPriority { get; init; }

    /// <summary>What goes back in the currency that the customer had asked for, before charges and exchange.</summary>
    public Money? InstructedAmount { get; init; }

    public decimal? ExchangeRate { get; init; }

    public Money? CompensationAmount { get; init; }

    public ChargeBearer? ChargeBearer { get; init; }

    public ValueList<Charge> Charges { get; init; } = [];

    public string? ClearingSystemReference { get; init; }

    public Agent? InstructingAgent { get; init; }

    public Agent? InstructedAgent { get; init; }

    /// <summary>The parties that the money goes through on its way back, in the roles that they have in the return.</summary>
    public ReturnChain? Chain { get; init; }

    public ValueList<StatedReason> Reasons { get; init; } = [];

    public OriginalPayment? Payment { get; init; }
}
