using BankHub.Core.Lifecycle;
using BankHub.Host.Problems;
using BankHub.Hub.Intake;
using BankHub.Hub.Query;

namespace BankHub.Host.Api;

/// <summary>The query of a search.</summary>
/// <param name="State">A state, such as Settled.</param>
/// <param name="Connection">A connection's id.</param>
/// <param name="Scheme">A scheme, such as ach-ppd.</param>
/// <param name="Reference">The caller's reference.</param>
/// <param name="EndToEnd">The end-to-end identification.</param>
/// <param name="Account">An account's number on either side, whole.</param>
/// <param name="From">The first requested execution date.</param>
/// <param name="To">The last requested execution date.</param>
/// <param name="Batch">A batch's id.</param>
/// <param name="Limit">1 to 500.</param>
/// <param name="Cursor">What the page before named as next.</param>
internal sealed record PaymentSearch(
    string? State, string? Connection, string? Scheme, string? Reference, string? EndToEnd, string? Account, DateOnly? From, DateOnly? To,
    Guid? Batch, int? Limit, string? Cursor)
{
    private const int MaxText = 200;

    /// <summary>Without the account that is looked for.</summary>
    public override string ToString() => "a search for payments";

    public Problem? Wrong()
    {
        if (State is not null && (!Enum.TryParse<PaymentState>(State, out var state) || state.ToString() != State))
        {
            return Answers.BadRequest("state", "state", $"A state is one of {string.Join(", ", Enum.GetNames<PaymentState>())}.");
        }

        string?[] texts = [Connection, Scheme, Reference, EndToEnd, Account];
        return texts.Any(t => t is not null && (t.Length > MaxText || t.Any(char.IsControl)))
            ? Answers.BadRequest("query", "text", "A filter has at most 200 characters and no control characters.")
            : null;
    }

    public PaymentFilter Filter(Fingerprints fingerprints) => new()
    {
        State = State,
        Connection = Connection,
        Scheme = Scheme,
        Reference = Reference,
        EndToEnd = EndToEnd,
        Account = Account is null ? null : fingerprints.OfAccount(Account),
        From = From,
        To = To,
        Batch = Batch,
    };
}
