using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;

namespace BankHub.Core.Statements;

/// <summary>What a bank took for a booking.</summary>
public sealed record Charge
{
    public required Sum Amount { get; init; }

    public BookingSide? Side { get; init; }

    /// <summary>Whether the booked amount contains it.</summary>
    public bool? Included { get; init; }

    public ChargeBearer? Bearer { get; init; }

    /// <summary>The bank's word for it.</summary>
    public string? Type { get; init; }

    public Agent? Agent { get; init; }
}
