using BankHub.Core.Findings;
using BankHub.Core.Payments;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>A payment on its way between agents, with what they tell each other beyond it.</summary>
/// <param name="Payment">The payment; its amount and day are those of settlement.</param>
/// <param name="Data">The rest.</param>
public sealed record InterbankTransfer(Payment Payment, InterbankData Data)
{
    /// <summary>What the message says and neither has a place for.</summary>
    public IReadOnlyList<Finding> LeftOut { get; init; } = [];
}
