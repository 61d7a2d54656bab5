using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>What a return and a refusal have in common on their way into a message.</summary>
/// <param name="Mark">RETN or REJT.</param>
/// <param name="Reference">Field 20.</param>
/// <param name="Amount">Field 32A, with the day.</param>
/// <param name="Words">Field 72.</param>
internal sealed record BackwardMessage(string Mark, string Reference, Money Amount, ReturnedWords Words)
{
    /// <summary>Where its parties stand in the value.</summary>
    public required string Way { get; init; }

    /// <summary>Where its day stands in the value.</summary>
    public required string DayPath { get; init; }

    public DateOnly? Day { get; init; }

    public Money? InstructedAmount { get; init; }

    public decimal? ExchangeRate { get; init; }

    public ChargeBearer? ChargeBearer { get; init; }

    public Settlement? Settlement { get; init; }

    public ReturnChain Chain { get; init; } = new();
}
