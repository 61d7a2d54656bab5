using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>What agents tell each other of a transfer that the payment behind it does not say; codes stand as they are.</summary>
public sealed record InterbankData
{
    /// <summary>The first agent's own reference, unchanged through the chain (TxId).</summary>
    public string? TransactionIdentification { get; init; }

    public string? ClearingSystemReference { get; init; }

    /// <summary>HIGH or NORM.</summary>
    public string? InstructionPriority { get; init; }

    /// <summary>RTGS, RTNS, MPNS or BOOK.</summary>
    public string? ClearingChannel { get; init; }

    /// <summary>The service levels; where there are none, those of the payment's scheme.</summary>
    public ValueList<Word> ServiceLevels { get; init; } = [];

    public Word? LocalInstrument { get; init; }

    /// <summary>URGT, HIGH or NORM.</summary>
    public string? SettlementPriority { get; init; }

    /// <summary>What the debtor asked for, before charges and exchange; the payment's amount is what the agents settle.</summary>
    public Money? InstructedAmount { get; init; }

    public decimal? ExchangeRate { get; init; }

    public ValueList<AgentCharge> Charges { get; init; } = [];

    /// <summary>Up to three, in the order in which the payment passed them.</summary>
    public ValueList<Agent> PreviousInstructingAgents { get; init; } = [];

    public Agent? InstructingAgent { get; init; }

    public Agent? InstructedAgent { get; init; }

    /// <summary>An account that the debtor's agent has with the next one.</summary>
    public Account? DebtorAgentAccount { get; init; }

    /// <summary>An account of the first intermediary agent.</summary>
    public Account? IntermediaryAgentAccount { get; init; }

    public Account? CreditorAgentAccount { get; init; }

    public Party? InitiatingParty { get; init; }

    public ValueList<InstructionForCreditorAgent> InstructionsForNextAgent { get; init; } = [];
}

/// <summary>What an agent took, or is owed, for its part.</summary>
public sealed record AgentCharge(Sum Amount, Agent Agent);
