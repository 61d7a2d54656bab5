using BankHub.Core.Payments;

namespace BankHub.Core.Answers;

/// <summary>A party, or a financial institution in its place: exactly one of the two.</summary>
public sealed record PartyOrAgent
{
    public Party? Party { get; init; }

    public Agent? Agent { get; init; }

    public static PartyOrAgent Of(Party party) => new() { Party = party };

    public static PartyOrAgent Of(Agent agent) => new() { Agent = agent };
}
