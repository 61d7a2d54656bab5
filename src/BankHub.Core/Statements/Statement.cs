using BankHub.Core.Payments;

namespace BankHub.Core.Statements;

/// <summary>
/// What an account servicer tells of an account, without its entries: a report of the day, the statement of a day, or single bookings.
/// One page of it where the bank sends it in pages.
/// </summary>
public sealed record Statement
{
    public required StatementKind Kind { get; init; }

    /// <summary>The servicer's name of the statement, the same on all its pages (Stmt/Id, :20:; of pages the number of :28C:).</summary>
    public required string Identification { get; init; }

    /// <summary>The number that grows by one from statement to statement of an account, so that a missing one shows.</summary>
    public long? ElectronicSequenceNumber { get; init; }

    /// <summary>The number of the statement by the bank's own count, which may begin again each year (LglSeqNb, :28C:).</summary>
    public long? LegalSequenceNumber { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsLastPage { get; init; } = true;

    public required Account Account { get; init; }

    public Agent? Servicer { get; init; }

    /// <summary>The currency of the account.</summary>
    public required Currency Currency { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public DateTimeOffset? Created { get; init; }

    /// <summary>The balances that its beginning tells: all of them where the message is known whole, as camt and MT940 are.</summary>
    public ValueList<Balance> Balances { get; init; } = [];

    /// <summary>Names no account, so that a statement may be printed.</summary>
    public override string ToString() => $"Statement {Kind} {Identification}, page {Page}";
}

/// <summary>What a statement is for.</summary>
public enum StatementKind
{
    /// <summary>What happened so far (camt.052, MT942, BAI2 of the current day): later told again as booked.</summary>
    Intraday,

    /// <summary>What was booked on a day, between two balances (camt.053, MT940, MT950, BAI2 of the prior day).</summary>
    EndOfDay,

    /// <summary>Single bookings (camt.054, MT900, MT910, a settlement report).</summary>
    Notification,
}
