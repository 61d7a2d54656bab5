using BankHub.Core.Adapters;
using BankHub.Core.Statements;
using BankHub.Hub.Decode;

namespace BankHub.Hub.Statements;

/// <summary>An entry on its way into the tables, with the statement that it stands in.</summary>
internal sealed record EntryRow(Found<DecodedEntry> Found, EntryPlace? Place)
{
    public StatementEntry Entry => Found.Item.Entry;

    public Guid Inbound => Found.Claim.Row.Id;

    public BookingName Name { get; } = BookingName.Of(
        Found.Item.Entry, Place?.AccountName, Place is null ? $"{Found.Claim.Row.Id}/{Found.Ordinal}" : Place.Of(Found),
        isMadeUp: Found.Item.NamedBy is not null);

    /// <summary>Whose name it is, where it is not the bank's own: empty where it is.</summary>
    public string NamedBy => Found.Item.NamedBy ?? "";

    /// <summary>An announcement without a day of booking is of the day on which it came.</summary>
    public DateOnly Day => Entry.Day ?? DateOnly.FromDateTime(Found.Claim.Row.At.UtcDateTime);

    public bool IsBooked => Entry.Status == EntryStatus.Booked;

    /// <summary>What only a copy of a statement tells is not counted until the copy is compared.</summary>
    public string State => Place is { IsCopy: true } ? "Held" : IsBooked ? "New" : "Announced";
}

/// <summary>The page of a statement that an entry stands in.</summary>
internal sealed record EntryPlace(Guid Statement, int Begin, string Kind, byte[] Account, string Tail, string Label, bool IsCopy)
{
    /// <summary>Whether its entries are numbered as in the message; an earlier version counted all that was told before them.</summary>
    public required bool IsNumbered { get; init; }

    public string AccountName => Convert.ToHexStringLower(Account.AsSpan(0, 8));

    /// <summary>The same for the same place in the same statement, whatever file it comes in.</summary>
    public string Of(Found<DecodedEntry> entry) =>
        $"{Label}|{(IsNumbered ? entry.Item.Number : null) ?? entry.Ordinal - Begin}|{AccountName}";
}
