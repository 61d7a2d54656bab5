using System.Text.Json;

namespace BankHub.Hub.Query;

/// <summary>A page of a statement; of its account only the last digits.</summary>
/// <param name="State">Receiving, Complete, or Corrected: told again otherwise, and not counted.</param>
/// <param name="Chain">
/// Holds; or what is wrong: SumDiffers, OpeningDiffers, StatementMissing, EntriesMissing; or why nothing can be said: Open, PagesMissing,
/// Unstated.
/// </param>
public sealed record StatementView(
    Guid Id, string Connection, string Account, string Currency, string Kind, string Identification, DateOnly Day, long? SequenceNumber,
    int Page, bool IsLastPage, string State, string Chain, AmountView? Opening, AmountView? Closing, int? Entries, DateTimeOffset At)
{
    /// <summary>All that it states; where one statement is asked for.</summary>
    public IReadOnlyList<BalanceView>? Balances { get; init; }

    internal const string Columns = """
        s.id, s.connection, s.account_tail, s.currency, s.kind, s.identification, s.day, s.sequence, s.page, s.last_page, s.state, s.chain,
        s.opening, s.closing, s.entries, s.at
        """;
}

/// <summary>A balance; what is owed is below zero.</summary>
/// <param name="Type">Such as OPBD or CLBD.</param>
public sealed record BalanceView(string Type, AmountView Amount, DateOnly Date);

/// <summary>A booking as a statement tells it.</summary>
/// <param name="Position">Its place, which orders the entries of a statement.</param>
/// <param name="State">Announced, New, Matched, Unmatched, Credited (it came in), Dismissed, Held, Failed or Before.</param>
/// <param name="Payments">The payments that it is the booking of; empty for all of a message, and for none.</param>
/// <param name="Entry">The canonical entry.</param>
public sealed record EntryView(Guid Id, int Position, string State, IReadOnlyList<Guid> Payments, JsonElement? Entry);

/// <summary>A booking, or one transaction of it, that is nobody's.</summary>
/// <param name="Transaction">Its place in the booking.</param>
/// <param name="References">The names that the bank gives.</param>
/// <param name="ProposedBy">The person who proposed what to do; another one has to say the same.</param>
/// <param name="ProposedPayment">The payment that it was proposed to be of; null with a person: it was proposed to dismiss it.</param>
/// <param name="ProposedAttempt">Which attempt of that payment.</param>
public sealed record UnmatchedView(
    Guid Id, Guid EntryId, int Transaction, string Connection, string Reason, string Side, AmountView Amount, DateOnly BookingDate,
    string? Account, IReadOnlyList<string> References, string? ProposedBy, Guid? ProposedPayment, int? ProposedAttempt,
    DateTimeOffset OpenedAt);
