using BankHub.Hub.Decode;
using BankHub.Hub.People;
using BankHub.Hub.Store;

namespace BankHub.Hub.Query;

/// <summary>What a parked record says of one payment, for the people who say which one that is.</summary>
/// <param name="Kind">What it says: Accepted, Rejected, Returned …</param>
/// <param name="References">The names that the bank gives for it, as kind:name.</param>
/// <param name="Within">Names of the message in which the bank says that it stands.</param>
/// <param name="Amount">The amount that it states.</param>
/// <param name="Side">The side of our account that was booked.</param>
/// <param name="Reason">The bank's reason as set:code.</param>
/// <param name="BankWord">The bank's word as it stands in its message.</param>
/// <param name="Named">The attempts that the names stand for, the end-to-end id apart: where there are any, it is of one of them.</param>
public sealed record RecordView(
    string Kind, IReadOnlyList<string> References, IReadOnlyList<string> Within, AmountView? Amount, string? Side, DateOnly? BookingDate,
    string? Reason, string? BankWord, IReadOnlyList<NamedAttemptView> Named);

/// <summary>An attempt of a payment.</summary>
public sealed record NamedAttemptView(Guid PaymentId, int Attempt);

/// <summary>Reads parked records; they belong to the house, so only who sees everyone is shown them.</summary>
public sealed class RecordQueries(Database database, Orphans orphans)
{
    public Task<RecordView?> FindAsync(Caller caller, Guid parked, CancellationToken cancellationToken) => database.ReadAsync(
        async work =>
        {
            var (connection, record) = await work.FirstAsync(
                "select connection, record from parked where id = $1 and state = 'Open' and record is not null and $2 = '*'",
                r => (r.GetString(0), r.GetString(1)), parked, caller.Sees);
            if (record is null || await orphans.FindAsync(work, record) is not { } said)
            {
                return null;
            }

            var named = await NamedAttempts.OfAsync(work, connection, said);
            return new RecordView(
                said.Kind.ToString(), [.. said.References.Select(n => n.ToString())], [.. said.Within.Select(n => n.ToString())],
                said.Amount is { } amount ? AmountView.Of(amount.Value, amount.Currency.Value) : null, said.Side?.ToString(),
                said.BookingDate, said.Reason?.ToString(), said.BankWord, [.. named.Select(n => new NamedAttemptView(n.Payment, n.No))]);
        },
        cancellationToken);
}
