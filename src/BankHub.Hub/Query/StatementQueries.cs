using System.Text.Json;
using BankHub.Hub.People;
using BankHub.Hub.Statements;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Query;

/// <summary>What a search for statements asks for; null for any.</summary>
/// <param name="Account">The keyed hash of the account's number.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record StatementFilter(string? Connection, byte[]? Account, DateOnly? From, DateOnly? To);

/// <summary>Reads statements. Accounts belong to the house, not to a caller: only who sees everyone is shown them.</summary>
public sealed class StatementQueries(Database database, StoredEntries entries)
{
    /// <summary>Those that came last first.</summary>
    public Task<Page<StatementView>> SearchAsync(
        Caller caller, StatementFilter filter, Cursor after, int limit, CancellationToken cancellationToken)
    {
        var query = new Conditions();
        query.Add("(s.at, s.id) < (?, ?)", after.At, after.Id);
        query.AddIf(caller.Sees != Caller.Everyone, "?::bool", false);
        query.AddIf(filter.Connection is not null, "s.connection = ?", filter.Connection);
        query.AddIf(filter.Account is not null, "s.account_hash = ?", filter.Account);
        query.AddIf(filter.From is not null, "s.day >= ?", filter.From);
        query.AddIf(filter.To is not null, "s.day <= ?", filter.To);
        return database.ReadAsync(
            async work => Page<StatementView>.Of(
                await work.QueryAsync(
                    $"select {StatementView.Columns} from statement s {query.Where} order by s.at desc, s.id desc limit {limit + 1}", Read,
                    query.Arguments),
                limit, s => new Cursor(s.At, s.Id).ToString()),
            cancellationToken);
    }

    /// <summary>With its balances; null when there is none to be seen.</summary>
    public Task<StatementView?> FindAsync(Caller caller, Guid id, CancellationToken cancellationToken) => database.ReadAsync(
        async work =>
        {
            var (found, balances) = await work.QueryAsync(
                new Query<StatementView>(
                    $"select {StatementView.Columns} from statement s where s.id = $1 and $2 = '*'", Read, id, caller.Sees),
                new Query<BalanceView>(
                    "select type, amount, currency, day from statement_balance where statement_id = $1 order by position",
                    r => new BalanceView(r.GetString(0), AmountView.Of(r.GetDecimal(1), r.GetString(2)), r.Date(3)), id));
            return found is [var statement] ? statement with { Balances = balances } : null;
        },
        cancellationToken);

    /// <summary>In the order of the statement, from the one after <paramref name="after"/>.</summary>
    public Task<Page<EntryView>> EntriesAsync(Guid statement, int after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
        async work => Page<EntryView>.Of(
            await work.QueryAsync(
                $"""
                select e.id, l.ordinal, e.state, e.connection, e.identity, e.document,
                  array(select m.payment_id from entry_match m where m.entry_id = e.id and m.payment_id is not null limit 1000)
                from statement_line l
                cross join lateral (select s.connection from statement s where s.id = l.statement_id offset 0) s
                cross join lateral (
                  select * from statement_entry x where x.connection = s.connection and x.identity = l.identity offset 0) e
                where l.statement_id = $1 and l.ordinal > $2 order by l.ordinal limit {limit + 1}
                """,
                r => new EntryView(
                    r.GetGuid(0), r.GetInt32(1), r.GetString(2), r.GetFieldValue<Guid[]>(6),
                    r.MaybeBytes(5) is { } document ? Json(entries.OpenJson(r.GetString(3), r.GetString(4), document)) : null),
                statement, after),
            limit, e => e.Position.ToString()),
        cancellationToken);

    private static StatementView Read(NpgsqlDataReader r) => new(
        r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.Date(6),
        r.IsDBNull(7) ? null : r.GetInt64(7), r.GetInt32(8), r.GetBoolean(9), r.GetString(10), r.GetString(11),
        r.Decimal(12) is { } opening ? AmountView.Of(opening, r.GetString(3)) : null,
        r.Decimal(13) is { } closing ? AmountView.Of(closing, r.GetString(3)) : null, r.Number(14), r.Time(15));

    private static JsonElement Json(byte[] document)
    {
        using var json = JsonDocument.Parse(document);
        return json.RootElement.Clone();
    }
}
