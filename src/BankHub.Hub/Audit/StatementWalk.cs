using System.Security.Cryptography;
using BankHub.Core.Ports;
using BankHub.Core.Statements;
using BankHub.Hub.Statements;
using BankHub.Hub.Store;
using Npgsql;
using static BankHub.Hub.Audit.AgainstDocument;

namespace BankHub.Hub.Audit;

/// <summary>
/// Holds every statement's readable columns and balances against its sealed document, and its lines against what it says of itself: none
/// is missing or added, and where it was found to chain it still does.
/// </summary>
internal sealed class StatementWalk(Reading reading, ICipher cipher)
{
    private static readonly string Sql = $"""
        select s.id, s.currency, s.kind, s.identification, s.day, s.page, s.last_page, s.sequence, s.account_hash, s.document, s.state,
          s.opening, s.closing, b.types, b.amounts, b.currencies, b.days,
          s.entries is not null and s.entries <> l.lines, l.strays > 0,
          s.chain = 'Holds' and s.page = 1 and s.last_page and s.opening + {StatementKey.Booked("s")} <> s.closing, s.number
        from statement s
        cross join lateral (
          select array_agg(x.type order by x.position) as types, array_agg(x.amount order by x.position) as amounts,
            array_agg(x.currency order by x.position) as currencies, array_agg(x.day order by x.position) as days
          from statement_balance x where x.statement_id = s.id) b
        cross join lateral (
          select count(*) as lines, count(*) filter (where e.id is null) as strays
          from statement_line x left join statement_entry e on e.connection = s.connection and e.identity = x.identity
          where x.statement_id = s.id) l
        """;

    public IAsyncEnumerable<Fault> FaultsAsync(CancellationToken cancellationToken) =>
        reading.FaultsAsync(Sql, Read, row => Wrong(row) is { } what ? new Fault($"statement {row.Id}", what) : null, cancellationToken);

    private string? Wrong(Row row)
    {
        if (Open(row) is not { } statement)
        {
            return Closed;
        }

        // The document of one that says no day does not know under which it was stored.
        var key = StatementKey.Of(statement, row.Day, cipher);
        string[] changed =
        [
            .. Differs("currency", row.Currency, statement.Currency.Value),
            .. Differs("kind", row.Kind, key.Kind),
            .. Differs("identification", row.Identification, key.Identification),
            .. Differs("day", row.Day, key.Day),
            .. Differs("page", row.Page, key.Page),
            .. Differs("last_page", row.LastPage, statement.IsLastPage),

            // What has only a legal number was stored without any by the versions before.
            .. row.Sequence is null && statement.ElectronicSequenceNumber is null ? []
                : Differs("sequence", row.Sequence, statement.ElectronicSequenceNumber ?? statement.LegalSequenceNumber),

            // What was stored before the number was has none.
            .. row.Number is { } number ? Differs("number", StatementKey.HasNumber(statement, number), true) : [],
            .. Differs("account_hash", row.Account.AsSpan().SequenceEqual(key.Account), true),
            .. row.State == "Receiving" ? [] : Balanced(row, statement),
        ];
        return AgainstDocument.Wrong(changed) is { } what ? what
            : row.HasOtherLines ? "it has not as many lines as were told"
            : row.HasStrays ? "an entry that it tells is missing"
            : row.IsOutOfBalance ? "its lines are not the difference of its balances any more"
            : null;
    }

    // Those that stand behind the entries (MT940) are in no document, and open and close the statement all the same.
    private static IEnumerable<string> Balanced(Row row, Statement statement) =>
    [
        .. Differs("balances", row.Balances.Take(statement.Balances.Count).SequenceEqual(statement.Balances.Select(BalanceRow.Of)), true),
        .. Differs("opening", row.Opening, BalanceRow.Find(Balances.Opening, row.Balances, statement.Currency)),
        .. Differs("closing", row.Closing, BalanceRow.Find(Balances.Closing, row.Balances, statement.Currency)),
    ];

    private Statement? Open(Row row)
    {
        try
        {
            var read = StatementJson.ReadStatement(cipher.Open(row.Document, row.Id.ToByteArray()));
            return read.Findings.Count == 0 ? read.Statement : null;
        }
        catch (Exception e) when (e is CryptographicException or InvalidDataException)
        {
            return null;
        }
    }

    private static Row Read(NpgsqlDataReader r) => new(
        r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Date(4), r.GetInt32(5), r.GetBoolean(6),
        r.IsDBNull(7) ? null : r.GetInt64(7), r.Bytes(8), r.Bytes(9), r.GetString(10), r.Decimal(11), r.Decimal(12), BalanceRow.Read(r, 13),
        !r.IsDBNull(17) && r.GetBoolean(17), r.GetBoolean(18), !r.IsDBNull(19) && r.GetBoolean(19), r.IsDBNull(20) ? null : r.GetInt64(20));

    private sealed record Row(
        Guid Id, string Currency, string Kind, string Identification, DateOnly Day, int Page, bool LastPage, long? Sequence, byte[] Account,
        byte[] Document, string State, decimal? Opening, decimal? Closing, IReadOnlyList<BalanceRow> Balances, bool HasOtherLines,
        bool HasStrays, bool IsOutOfBalance, long? Number);
}
