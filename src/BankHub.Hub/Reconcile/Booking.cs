using BankHub.Core.Statements;

namespace BankHub.Hub.Reconcile;

/// <summary>A stored booking that was claimed; with a doubt, why people must look at it whatever it names.</summary>
internal sealed record Booking(
    Guid Id, string Identity, Guid Inbound, int Ordinal, DateOnly BookingDate, string? Doubt, StatementEntry Entry)
{
    /// <summary>The hash of the account that its statement is of; null where it stands in none.</summary>
    public byte[]? Account { get; init; }

    /// <summary>The name of the booking, or of one transaction of it, as evidence.</summary>
    public string NameOf(Unit unit) => NameOf(Identity, unit.Detail);

    public static string NameOf(string identity, int detail) => detail == 0 ? identity : $"{identity}#{detail}";
}
