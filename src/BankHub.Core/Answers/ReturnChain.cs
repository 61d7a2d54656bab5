using BankHub.Core.Payments;

namespace BankHub.Core.Answers;

/// <summary>The parties and agents of a return: who sends back is its debtor.</summary>
public sealed record ReturnChain
{
    public PartyOrAgent? UltimateDebtor { get; init; }

    public PartyOrAgent? Debtor { get; init; }

    public Account? DebtorAccount { get; init; }

    public PartyOrAgent? InitiatingParty { get; init; }

    public Agent? DebtorAgent { get; init; }

    /// <summary>Up to three, in the order in which the return passed them.</summary>
    public ValueList<Agent> PreviousInstructingAgents { get; init; } = [];

    /// <summary>Up to three, in the order in which the return passes them.</summary>
    public ValueList<Agent> IntermediaryAgents { get; init; } = [];

    public Agent? CreditorAgent { get; init; }

    public PartyOrAgent? Creditor { get; init; }

    public Account? CreditorAccount { get; init; }

    public PartyOrAgent? UltimateCreditor { get; init; }
}
