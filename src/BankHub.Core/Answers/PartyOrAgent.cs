using BankHub.Core.Payments;

namespace BankHub.Core.Answers;

/// <summary>A party, one of which only its identification is told, or a financial institution in its place: exactly one of them.</summary>
public sealed record PartyOrAgent
{
    public Party? Party { get; init; }

    /// <summary>What a party without a name is known by.</summary>
    public PartyIdentification? Nameless { get; init; }

    public Agent? Agent { get; init; }

    public static PartyOrAgent Of(Party party) => new() { Party = party };

    public static PartyOrAgent Of(PartyIdentification nameless) => new() { Nameless = nameless };

    public static PartyOrAgent Of(Agent agent) => new() { Agent = agent };
}
