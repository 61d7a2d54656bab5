using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Statements;
using BankHub.Hub.Decode;
using BankHub.Hub.Store;

namespace BankHub.Hub.Statements;

/// <summary>
/// Statements as they are read: begun, filled by their entries, ended. What is told again, in another file, stands beside the first telling
/// as its copy until both are read and can be compared.
/// </summary>
public sealed class StoredStatements(ICipher cipher, IIdSource ids, Copies copies, BalanceChain chain)
{
    /// <summary>Behind everything that one message tells.</summary>
    private const int Behind = 1_000_000_000;

    /// <summary>
    /// What messages told when they were read before, before they are read anew: a mended adapter tells more or less than the one before
    /// it, and no booking is placed in a statement because of where that once began.
    /// </summary>
    public static Task SetAsideAsync(Work work, IEnumerable<Guid> messages) => work.PostAsync(
        "update statement set ordinal = ordinal + $2 where inbound_id = any($1) and ordinal < $2", messages.ToArray(), Behind);

    public async Task BeginAsync(Work work, string connection, IReadOnlyList<Found<DecodedStatement>> begun)
    {
        foreach (var (claim, item, ordinal) in begun)
        {
            var key = StatementKey.Of(item, claim.Row.At, cipher);
            var known = await FindAsync(work, connection, key, item.Statement, claim, ordinal);
            if (known.Mine is { } again)
            {
                // The same bytes read once more, perhaps by a mended adapter: they begin anew.
                claim.Begun[again] = ordinal;
                await work.PostAsync("update statement set state = 'Receiving', ordinal = $2 where id = $1", again, ordinal);
                await work.PostAsync("delete from statement_line where statement_id = $1", again);
            }
            else if (known.First is { } first || !await InsertAsync(work, connection, key, item.Statement, claim, ordinal, null))
            {
                first = known.First ?? (await FindAsync(work, connection, key, item.Statement, claim, ordinal)).First!.Value;
                await InsertAsync(work, connection, key, item.Statement, claim, ordinal, first);
            }
        }
    }

    public async Task EndAsync(Work work, string connection, IReadOnlyList<Found<DecodedStatementEnd>> ended)
    {
        foreach (var (claim, item, ordinal) in ended)
        {
            var (id, first) = await work.FirstAsync(
                """
                select id, coalesce(copy_of, id) from statement where inbound_id = $1 and ordinal < $2 order by ordinal desc limit 1
                """,
                r => (r.GetGuid(0), r.GetGuid(1)), claim.Row.Id, ordinal);
            if (id == Guid.Empty)
            {
                throw new InvalidOperationException("A statement ended that never began: the adapter must say both.");
            }

            // It is held against itself in the currency of its account, whatever others it has balances in.
            var balances = item.Statement.Balances.Concat(item.Balances).ToArray();
            Balance[] own = [.. balances.Where(balance => balance.Amount.Currency == item.Statement.Currency)];
            await SaveAsync(work, id, balances);
            await work.PostAsync(
                """
                update statement set state = 'Complete', opening = $2, closing = $3,
                  entries = (select count(*) from statement_line l where l.statement_id = $1), stated = $4
                where id = $1
                """,
                id, Balances.Opening(own)?.Amount.Value, Balances.Closing(own)?.Amount.Value, item.NumberOfEntries);
            await copies.JudgeAsync(work, connection, first);
            await chain.JudgeAsync(work, connection, first);
        }
    }

    /// <summary>
    /// The statement as this message told it when it was read before, and as it was told first. A second one of the same name in the same
    /// message is none of these: it is told again, as by another message.
    /// </summary>
    private static async Task<(Guid? Mine, Guid? First)> FindAsync(
        Work work, string connection, StatementKey key, Statement statement, DecodeClaim claim, int ordinal)
    {
        // Stored before the number within a number counted: under the one, with the other beside it. Or while it had no day at all.
        var isJoined = key.Number != statement.LegalSequenceNumber;
        var rows = await work.QueryAsync(
            $"""
            select id, inbound_id, copy_of, ordinal from statement
            where connection = $1 and account_hash = $2 and kind = $3 and identification = $4 and page = $6
              and (day = $5 or day = '-infinity' and inbound_id = $10)
              and ({StatementKey.MayBeOne("number", "$7::bigint")} or number = $8 and sequence = $9)
            order by number is distinct from $7::bigint
            """,
            r => (Id: r.GetGuid(0), Inbound: r.GetGuid(1), CopyOf: r.Id(2), Ordinal: r.GetInt32(3)),
            connection, key.Account, key.Kind, key.Identification, key.Day, key.Page, key.Number,
            isJoined ? statement.LegalSequenceNumber : null, isJoined ? statement.ElectronicSequenceNumber : null, claim.Row.Id);
        return (rows.Where(r => r.Inbound == claim.Row.Id && !claim.HasBegun(r.Id, r.Ordinal, ordinal))
                .OrderBy(r => r.Ordinal).Select(r => (Guid?)r.Id).FirstOrDefault(),
            rows.Where(r => r.CopyOf is null).Select(r => (Guid?)r.Id).FirstOrDefault());
    }

    private async Task<bool> InsertAsync(
        Work work, string connection, StatementKey key, Statement statement, DecodeClaim claim, int ordinal, Guid? copyOf)
    {
        var (id, inbound) = (ids.NewId(), claim.Row.Id);
        claim.Begun[id] = ordinal;
        return await work.ExecuteAsync(
            """
            insert into statement (id, connection, account_hash, account_tail, currency, kind, identification, day, page, last_page,
              sequence, inbound_id, ordinal, copy_of, document, number, numbered, state, at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, true, 'Receiving', hub_now())
            on conflict do nothing
            """,
            id, connection, key.Account, key.Tail, statement.Currency.Value, key.Kind, key.Identification, key.Day, key.Page,
            statement.IsLastPage, statement.ElectronicSequenceNumber ?? statement.LegalSequenceNumber, inbound, ordinal, copyOf,
            cipher.Seal(StatementJson.Write(statement), id.ToByteArray()), key.Number) == 1;
    }

    private static async Task SaveAsync(Work work, Guid id, Balance[] balances)
    {
        await work.PostAsync("delete from statement_balance where statement_id = $1", id);
        await work.PostAsync(
            """
            insert into statement_balance (statement_id, position, type, amount, currency, day)
            select $1, t.* from unnest($2::int[], $3::text[], $4::numeric[], $5::text[], $6::date[]) t
            """,
            id, Enumerable.Range(0, balances.Length).ToArray(), balances.Select(b => b.Type).ToArray(),
            balances.Select(b => b.Amount.Value).ToArray(), balances.Select(b => b.Amount.Currency.Value).ToArray(),
            balances.Select(b => b.Date).ToArray());
    }
}
