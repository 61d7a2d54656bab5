using BankHub.Host.Problems;
using BankHub.Hub.Intake;
using BankHub.Hub.Query;

namespace BankHub.Host.Api;

/// <summary>The query of a search for statements.</summary>
/// <param name="Connection">A connection's id.</param>
/// <param name="Account">An account's number, whole.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Limit">1 to 500.</param>
/// <param name="Cursor">What the page before named as next.</param>
internal sealed record StatementSearch(string? Connection, string? Account, DateOnly? From, DateOnly? To, int? Limit, string? Cursor)
{
    private const int MaxText = 200;

    /// <summary>Without the account that is looked for.</summary>
    public override string ToString() => "a search for statements";

    public Problem? Wrong()
    {
        string?[] texts = [Connection, Account];
        return texts.Any(t => t is not null && (t.Length > MaxText || t.Any(char.IsControl)))
            ? Answers.BadRequest("query", "text", "A filter has at most 200 characters and no control characters.")
            : null;
    }

    public StatementFilter Filter(Fingerprints fingerprints) =>
        new(Connection, Account is null ? null : fingerprints.OfAccount(Account), From, To);
}

/// <summary>Whose a booking or a parked record is.</summary>
/// <param name="PaymentId">The payment that was booked, that came back, or of which the record speaks.</param>
/// <param name="Note">Why, 1 to 2000 characters.</param>
/// <param name="Attempt">Which of its attempts, from 1; to be given where the payment was sent over this connection more than once.</param>
public sealed record MatchRequest(Guid PaymentId, string Note, int? Attempt = null);

/// <summary>That a booking or a parked record is of no payment, or that a message is left unread.</summary>
/// <param name="Note">Why, 1 to 2000 characters.</param>
public sealed record DismissRequest(string Note);
