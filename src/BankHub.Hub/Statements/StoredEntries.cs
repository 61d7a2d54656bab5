using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Statements;
using BankHub.Hub.Decode;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Statements;

/// <summary>Entries: kept once however often they are told; one that is told again otherwise is parked (R28).</summary>
public sealed class StoredEntries(ICipher cipher, RepeatedEntries repeated)
{
    /// <summary>Entries as they are told, with the connection before them: <see cref="Telling"/>.</summary>
    private const string Told =
        """
        unnest($2::text[], $3::text[], $4::numeric[], $5::text[], $6::date[], $7::date[], $8::bool[], $9::uuid[], $10::int[],
          $11::bytea[]) t(identity, side, amount, currency, day, value_date, reversal, inbound, ordinal, document)
        """;

    public async Task AddAsync(Work work, string connection, IReadOnlyList<Found<DecodedEntry>> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        var places = await PlacesAsync(work, found);
        EntryRow[] rows = [.. found.Select((f, i) => new EntryRow(f, f.Item.Statement is null ? null : places[i]))];
        await InsertAsync(work, connection, [.. rows.DistinctBy(r => r.Name.Identity)]);
        await BookAsync(work, connection, rows);
        await MendAsync(work, connection, rows);
        await LinesAsync(work, rows);
        await repeated.JudgeAsync(work, connection, rows, (identity, document) => Open(connection, identity, document));
        work.Wake(StepNames.ReconcileOf(connection));
    }

    /// <summary>An entry as it was stored, as far as it can be read.</summary>
    public StatementEntry? Open(string connection, string identity, byte[] document) =>
        StatementJson.ReadEntry(OpenJson(connection, identity, document)).Entry;

    /// <summary>What an entry's document is sealed with, so that it opens in no other place.</summary>
    internal static byte[] Associated(string connection, string identity) => Encoding.UTF8.GetBytes($"entry:{connection}:{identity}");

    /// <summary>The canonical JSON as stored; throws when it was changed behind the hub.</summary>
    public byte[] OpenJson(string connection, string identity, byte[] document) => cipher.Open(document, Associated(connection, identity));

    private async Task InsertAsync(Work work, string connection, EntryRow[] rows) => await work.PostAsync(
        """
        insert into statement_entry (connection, identity, inbound_id, ordinal, side, amount, currency, booking_date, value_date, status,
          reversal, state, certain, statement_id, kind, account_hash, account_tail, document, named_by, at)
        select $1, t.*, hub_now() from unnest($2::text[], $3::uuid[], $4::int[], $5::text[], $6::numeric[], $7::text[], $8::date[],
          $9::date[], $10::text[], $11::bool[], $12::text[], $13::bool[], $14::uuid[], $15::text[], $16::bytea[], $17::text[],
          $18::bytea[], $19::text[]) t
        on conflict do nothing
        """,
        connection,
        rows.Select(r => r.Name.Identity).ToArray(),
        rows.Select(r => r.Inbound).ToArray(),
        rows.Select(r => r.Found.Ordinal).ToArray(),
        rows.Select(r => r.Entry.Side.ToString()).ToArray(),
        rows.Select(r => r.Entry.Amount.Value).ToArray(),
        rows.Select(r => r.Entry.Amount.Currency.Value).ToArray(),
        rows.Select(r => r.Day).ToArray(),
        rows.Select(r => r.Entry.ValueDate).ToArray(),
        rows.Select(r => r.Entry.Status.ToString()).ToArray(),
        rows.Select(r => r.Entry.Reversal).ToArray(),
        rows.Select(r => r.State).ToArray(),
        rows.Select(r => r.Name.IsCertain).ToArray(),
        rows.Select(r => r.Place?.Statement).ToArray(),
        rows.Select(r => r.Place?.Kind).ToArray(),
        rows.Select(r => r.Place?.Account).ToArray(),
        rows.Select(r => r.Place?.Tail).ToArray(),
        rows.Select(r => Seal(connection, r)).ToArray(),
        rows.Select(r => r.NamedBy).ToArray());

    /// <summary>What was only announced, perhaps with another amount, is booked now.</summary>
    private async Task BookAsync(Work work, string connection, EntryRow[] all)
    {
        EntryRow[] rows = [.. all.Where(r => r.IsBooked && r.Place is not { IsCopy: true })];
        await work.PostAsync(
            $"""
            update statement_entry e set status = 'Booked', state = 'New', side = t.side, amount = t.amount, currency = t.currency,
              booking_date = t.day, value_date = t.value_date, reversal = t.reversal, inbound_id = t.inbound, ordinal = t.ordinal,
              document = t.document
            from {Told}
            where e.connection = $1 and e.identity = t.identity and e.status <> 'Booked'
            """,
            Telling(connection, rows));
    }

    /// <summary>A booking that waits is read anew by a replay, perhaps by a mended adapter, as long as it is the same booking.</summary>
    private async Task MendAsync(Work work, string connection, EntryRow[] all)
    {
        EntryRow[] rows = [.. all.Where(r => r.Found.Claim.Row.Replay && r.IsBooked && r.Place is not { IsCopy: true })];
        if (rows.Length == 0)
        {
            return;
        }

        await work.PostAsync(
            $"""
            update statement_entry e set state = 'New', stalls = 0, document = t.document, value_date = t.value_date
            from {Told}
            where e.connection = $1 and e.identity = t.identity and e.inbound_id = t.inbound and e.state in ('Unmatched', 'Failed')
              and (e.side, e.amount, e.currency, e.booking_date, e.reversal, e.status)
                = (t.side, t.amount, t.currency, t.day, t.reversal, 'Booked')
            """,
            Telling(connection, rows));
    }

    private object?[] Telling(string connection, EntryRow[] rows) =>
    [
        connection,
        rows.Select(r => r.Name.Identity).ToArray(),
        rows.Select(r => r.Entry.Side.ToString()).ToArray(),
        rows.Select(r => r.Entry.Amount.Value).ToArray(),
        rows.Select(r => r.Entry.Amount.Currency.Value).ToArray(),
        rows.Select(r => r.Day).ToArray(),
        rows.Select(r => r.Entry.ValueDate).ToArray(),
        rows.Select(r => r.Entry.Reversal).ToArray(),
        rows.Select(r => r.Inbound).ToArray(),
        rows.Select(r => r.Found.Ordinal).ToArray(),
        rows.Select(r => Seal(connection, r)).ToArray(),
    ];

    private static async Task LinesAsync(Work work, EntryRow[] all)
    {
        EntryRow[] rows = [.. all.Where(r => r.Place is not null)];
        await work.PostAsync(
            """
            insert into statement_line (statement_id, ordinal, identity, amount, booked)
            select * from unnest($1::uuid[], $2::int[], $3::text[], $4::numeric[], $5::bool[]) on conflict do nothing
            """,
            rows.Select(r => r.Place!.Statement).ToArray(),
            rows.Select(r => r.Found.Ordinal).ToArray(),
            rows.Select(r => r.Name.Identity).ToArray(),
            rows.Select(r => r.Entry.Amount.On(r.Entry.Side).Value).ToArray(),
            rows.Select(r => r.IsBooked).ToArray());
    }

    private static async Task<List<EntryPlace>> PlacesAsync(Work work, IReadOnlyList<Found<DecodedEntry>> found)
    {
        if (found.All(f => f.Item.Statement is null))
        {
            return [];
        }

        // An entry stands in the statement that began last before it; what is told again stands in the same place as at first.
        return await work.QueryAsync(
            """
            select s.id, s.ordinal, s.kind, s.account_hash, s.account_tail, concat_ws('|', s.kind, s.identification, s.day, s.page,
                'no ' || case when s.copy_of is null then s.number else (select f.number from statement f where f.id = s.copy_of) end),
              s.copy_of is not null,
              case when s.copy_of is null then s.numbered else (select f.numbered from statement f where f.id = s.copy_of) end
            from unnest($1::uuid[], $2::int[]) with ordinality t(inbound, ordinal, n)
            left join lateral (
              select * from statement x where x.inbound_id = t.inbound and x.ordinal < t.ordinal order by x.ordinal desc limit 1) s on true
            order by t.n
            """,
            r => r.IsDBNull(0) ? null! : new EntryPlace(
                r.GetGuid(0), r.GetInt32(1), r.GetString(2), r.Bytes(3), r.GetString(4), r.GetString(5), r.GetBoolean(6))
            {
                IsNumbered = r.GetBoolean(7),
            },
            found.Select(f => f.Claim.Row.Id).ToArray(), found.Select(f => f.Ordinal).ToArray());
    }

    private byte[] Seal(string connection, EntryRow row) =>
        cipher.Seal(StatementJson.Write(row.Entry), Associated(connection, row.Name.Identity));
}
