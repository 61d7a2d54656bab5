using System.Security.Cryptography;
using BankHub.Core.Payments;
using BankHub.Core.Ports;
using BankHub.Hub.Intake;
using BankHub.Hub.Store;
using Npgsql;
using static BankHub.Hub.Audit.AgainstDocument;

namespace BankHub.Hub.Audit;

/// <summary>Holds every payment's readable columns against its sealed document.</summary>
internal sealed class DocumentWalk(Reading reading, ICipher cipher)
{
    private const string Sql = """
        select p.id, p.reference, p.end_to_end, p.scheme, p.method, p.currency, p.amount, p.requested_date, p.debtor_hash,
          p.creditor_hash, e.body
        from payment p join event e on e.payment_id = p.id and e.version = 1
        """;

    private readonly Documents _documents = new(cipher);
    private readonly Fingerprints _fingerprints = new(cipher);

    public IAsyncEnumerable<Fault> FaultsAsync(CancellationToken cancellationToken) =>
        reading.FaultsAsync(Sql, Read, row => Wrong(row) is { } what ? Fault.OfPayment(row.Id, what) : null, cancellationToken);

    private string? Wrong(Row row)
    {
        Payment payment;
        try
        {
            payment = _documents.Open(row.Id, row.Body ?? []);
        }
        catch (Exception e) when (e is CryptographicException or InvalidDataException)
        {
            return Closed;
        }

        string[] changed =
        [
            .. Differs("reference", row.Reference, payment.Reference),
            .. Differs("end_to_end", row.EndToEnd, payment.EndToEndIdentification),
            .. Differs("scheme", row.Scheme, payment.Scheme.Value),
            .. Differs("method", row.Method, payment.Method.ToString()),
            .. Differs("currency", row.Currency, payment.Amount.Currency.Value),
            .. Differs("amount", row.Amount, payment.Amount.Value),
            .. Differs("requested_date", row.RequestedDate, payment.RequestedExecutionDate),
            .. DiffersFrom("debtor_hash", row.Debtor, payment.DebtorAccount),
            .. DiffersFrom("creditor_hash", row.Creditor, payment.CreditorAccount),
        ];
        return AgainstDocument.Wrong(changed);
    }

    private string[] DiffersFrom(string column, byte[]? stored, Account account) =>
        stored is null || stored.AsSpan().SequenceEqual(_fingerprints.OfAccount(account.Number)) ? [] : [column];

    private static Row Read(NpgsqlDataReader r) => new(
        r.GetGuid(0), r.Text(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetDecimal(6), r.Date(7),
        r.IsDBNull(8) ? null : r.Bytes(8), r.IsDBNull(9) ? null : r.Bytes(9), r.IsDBNull(10) ? null : r.Bytes(10));

    private sealed record Row(
        Guid Id, string? Reference, string EndToEnd, string Scheme, string Method, string Currency, decimal Amount, DateOnly RequestedDate,
        byte[]? Debtor, byte[]? Creditor, byte[]? Body);
}
