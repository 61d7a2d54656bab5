using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Ports;
using BankHub.Core.Statements;
using BankHub.Hub.Statements;
using BankHub.Hub.Store;
using Npgsql;
using static BankHub.Hub.Audit.AgainstDocument;

namespace BankHub.Hub.Audit;

/// <summary>Holds every booking's readable columns, by which it is matched, against its sealed document.</summary>
internal sealed class EntryWalk(Reading reading, ICipher cipher)
{
    // What nodes of the schema before statements wrote has no document, and stands in no statement.
    private const string Sql = """
        select e.id, e.connection, e.identity, e.side, e.amount, e.currency, e.booking_date, e.value_date, e.status, e.reversal, e.document,
          s.account_hash is not null and s.account_hash <> e.account_hash, s.id is not null and s.kind <> e.kind
        from statement_entry e left join statement s on s.id = e.statement_id
        where e.document is not null or e.statement_id is not null
        """;

    public IAsyncEnumerable<Fault> FaultsAsync(CancellationToken cancellationToken) =>
        reading.FaultsAsync(Sql, Read, row => Wrong(row) is { } what ? new Fault($"entry {row.Id}", what) : null, cancellationToken);

    private string? Wrong(Row row)
    {
        if (Open(row) is not { } entry)
        {
            return Closed;
        }

        string[] changed =
        [
            .. Differs("side", row.Side, entry.Side.ToString()),
            .. Differs("amount", row.Amount, entry.Amount.Value),
            .. Differs("currency", row.Currency, entry.Amount.Currency.Value),
            .. (entry.BookingDate ?? entry.ValueDate) is { } day ? Differs("booking_date", row.BookingDate, day) : [],
            .. Differs("value_date", row.ValueDate, entry.ValueDate),
            .. Differs("status", row.Status, entry.Status.ToString()),
            .. Differs("reversal", row.Reversal, entry.Reversal),
            .. Differs("account_hash", row.IsOfOtherAccount, false),
            .. Differs("kind", row.IsOfOtherKind, false),
        ];
        return AgainstDocument.Wrong(changed);
    }

    private StatementEntry? Open(Row row)
    {
        try
        {
            var sealedBy = StoredEntries.Associated(row.Connection, row.Identity);
            return StatementJson.ReadEntry(cipher.Open(row.Document ?? [], sealedBy)) is { Findings: [] } read ? read.Entry : null;
        }
        catch (Exception e) when (e is CryptographicException or InvalidDataException)
        {
            return null;
        }
    }

    private static Row Read(NpgsqlDataReader r) => new(
        r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetDecimal(4), r.GetString(5), r.Date(6),
        r.IsDBNull(7) ? null : r.Date(7), r.GetString(8), r.GetBoolean(9), r.IsDBNull(10) ? null : r.Bytes(10),
        !r.IsDBNull(11) && r.GetBoolean(11), !r.IsDBNull(12) && r.GetBoolean(12));

    private sealed record Row(
        Guid Id, string Connection, string Identity, string Side, decimal Amount, string Currency, DateOnly BookingDate,
        DateOnly? ValueDate, string Status, bool Reversal, byte[]? Document, bool IsOfOtherAccount, bool IsOfOtherKind);
}
