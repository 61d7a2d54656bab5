using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Hub.Reconcile;

/// <summary>A payment that a booking may be of, with what is known of its bookings; its row is locked.</summary>
internal sealed record Candidate(Guid PaymentId, int Attempt, Guid Outbound, Money Amount, BookingSide OwnSide, string State)
{
    /// <summary>Its money goes apart, as a cover: no booking takes it from our account.</summary>
    public bool IsCovered { get; init; }

    /// <summary>The account that it is paid from, or into; read where a booking stands on one that the connection does not name.</summary>
    public Account? OwnAccount { get; init; }

    /// <summary>Names of the bookings that are known.</summary>
    public HashSet<string> Booked { get; } = new(StringComparer.Ordinal);

    /// <summary>What came back, by the name of the return.</summary>
    public Dictionary<string, decimal> Returned { get; } = new(StringComparer.Ordinal);

    public bool IsIn(Sum amount) => amount == Sum.Of(Amount);
}
