using BankHub.Core.Payments;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>A bank as a field names it.</summary>
/// <param name="Agent">The bank; null where the field names only an account.</param>
/// <param name="Account">The account that stands beside it.</param>
internal sealed record MtBank(Agent? Agent, Account? Account)
{
    /// <summary>Which side of the account is meant: C or D; null where that is not said.</summary>
    public string? Side { get; init; }

    /// <summary>Whether settlement in real time is asked for (//RT).</summary>
    public bool AsksForGross { get; init; }
}
