using BankHub.Hub.People;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Query;

/// <summary>A proposal to let go many payments that a restore held, and what became of it.</summary>
/// <param name="State">Proposed, Expired, Withdrawn, Confirmed (under way) or Done.</param>
/// <param name="Payments">How many payments were proposed.</param>
/// <param name="Totals">What they come to, a currency each.</param>
/// <param name="Digest">SHA-256 of the lines "id version" of the proposed payments, in the order of their ids.</param>
/// <param name="LeftOut">How many within the bounds were not proposed, because they may be at the bank: each is decided by itself.</param>
/// <param name="Released">How many were let go; the others were no longer as proposed.</param>
public sealed record ReleaseView(
    Guid Id, string State, string Connection, Guid? Restore, string? Product, string? Caller, DateTimeOffset? From, DateTimeOffset? To,
    string Note, int Payments, IReadOnlyList<AmountView> Totals, string Digest, int LeftOut, int Released, string ProposedBy,
    DateTimeOffset ProposedAt, DateTimeOffset ExpiresAt, string? ConfirmedBy, DateTimeOffset? ConfirmedAt, string? ClosedBy,
    DateTimeOffset? ClosedAt)
{
    internal const string Columns = """
        id, case when state = 'Proposed' and expires_at <= hub_now() then 'Expired' else state end, connection, restore, product, caller,
        from_at, to_at, note, payments, currencies, amounts, digest, left_out, released, proposed_by, proposed_at, expires_at,
        confirmed_by, confirmed_at, closed_by, closed_at
        """;

    internal static ReleaseView Read(NpgsqlDataReader r) => new(
        r.GetGuid(0), r.GetString(1), r.GetString(2), r.Id(3), r.Text(4), r.Text(5), r.MaybeTime(6), r.MaybeTime(7), r.GetString(8),
        r.GetInt32(9),
        [.. r.GetFieldValue<decimal[]>(11).Zip(r.GetFieldValue<string[]>(10), AmountView.Of)],
        r.GetString(12), r.GetInt32(13), r.GetInt32(14), r.GetString(15), r.Time(16), r.Time(17), r.Text(18), r.MaybeTime(19),
        r.Text(20), r.MaybeTime(21));
}

/// <summary>Reads proposals to let go many payments: they belong to the house, so only who sees everyone is shown them.</summary>
public sealed class ReleaseQueries(Database database)
{
    public Task<Page<ReleaseView>> ListAsync(Caller caller, Cursor after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async work => Page<ReleaseView>.Of(
                await work.QueryAsync(
                    $"""
                    select {ReleaseView.Columns} from release where (proposed_at, id) < ($1, $2) and $3 = '*'
                    order by proposed_at desc, id desc limit {limit + 1}
                    """,
                    ReleaseView.Read, after.At, after.Id, caller.Sees),
                limit, v => new Cursor(v.ProposedAt, v.Id).ToString()),
            cancellationToken);

    public Task<ReleaseView?> FindAsync(Guid id, CancellationToken cancellationToken) => database.ReadAsync(
        work => work.FirstAsync($"select {ReleaseView.Columns} from release where id = $1", ReleaseView.Read, id), cancellationToken);
}
