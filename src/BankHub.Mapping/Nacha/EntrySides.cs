using BankHub.Core.Payments;

namespace BankHub.Mapping.Nacha;

/// <summary>What an existing entry says about the two sides of a payment.</summary>
/// <param name="Initiator">Who sent it.</param>
/// <param name="Receiver">The other side.</param>
/// <param name="Account">The other side's account.</param>
/// <param name="Agent">The other side's bank.</param>
/// <param name="Identification">What stands for an end-to-end id; empty where nothing does.</param>
/// <param name="Remittance">A text for each record.</param>
internal sealed record EntrySides(
    Party Initiator, Party Receiver, Account Account, Agent Agent, string Identification, ValueList<string> Remittance)
{
    public string? CategoryPurpose { get; init; }

    public Mandate? Mandate { get; init; }

    public ValueList<Agent> Intermediaries { get; init; } = [];

    /// <summary>A bank by its ABA routing number.</summary>
    public static Agent Bank(string routing) => new()
    {
        ClearingSystemMemberIdentification = new() { ClearingSystem = ClearingSystem.Usaba, MemberIdentification = routing },
    };
}
