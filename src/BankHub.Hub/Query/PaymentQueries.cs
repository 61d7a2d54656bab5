using BankHub.Hub.Calendars;
using BankHub.Hub.People;
using BankHub.Hub.Store;

namespace BankHub.Hub.Query;

/// <summary>Reads payments for the API; only rows that the caller sees.</summary>
public sealed class PaymentQueries(Database database, Documents documents, Catalog.Catalog catalog)
{
    public Task<PaymentView?> FindAsync(Caller caller, Guid id, CancellationToken cancellationToken) => database.ReadAsync(
        async work => await work.FirstAsync(
            $"select {PaymentView.Columns} from payment p where p.id = $1 and ($2 = '*' or p.caller = $2)",
            PaymentView.Read, id, caller.Sees) is { } found
                ? found with { Finality = await FinalityAsync(work, found) }
                : null,
        cancellationToken);

    private async Task<IReadOnlyList<Finality>?> FinalityAsync(Work work, PaymentView payment)
    {
        if (catalog.Find(payment.Connection) is not { } bank
            || bank.Manifest.Product(payment.Product) is not { Finality.Count: > 0 } product
            || payment.State is not ("Settled" or "Credited" or "Returned"))
        {
            return null;
        }

        var settled = await work.FirstAsync(
            """
            select e.booking_date, e.at from evidence e join attempt a on a.payment_id = $1 and a.no = $2
            where e.kind = 'Settled' and ((e.payment_id = a.payment_id and e.attempt = a.no)
              or (e.payment_id is null and e.outbound_id = a.outbound_id))
            order by e.booking_date nulls last, e.at limit 1
            """,
            r => r.MaybeDate(0) ?? bank.Clock.LocalDate(r.Time(1)), payment.Id, payment.Attempt);
        return settled == default ? null : Finality.Of(product, payment.Method, settled, bank.Clock.CalendarOf(product));
    }

    /// <summary>The canonical document as it was taken in; null when there is none to be seen.</summary>
    public Task<byte[]?> DocumentAsync(Caller caller, Guid id, CancellationToken cancellationToken) => database.ReadAsync(
        async work => await work.FirstAsync(
            """
            select e.body from payment p join event e on e.payment_id = p.id and e.version = 1 and e.at = p.created_at
            where p.id = $1 and ($2 = '*' or p.caller = $2)
            """,
            r => r.Bytes(0), id, caller.Sees) is { } body ? documents.OpenJson(id, body) : null,
        cancellationToken);

    /// <summary>
    /// Newest first. The cursor is a row's time and id, so that pages neither repeat nor skip what was there when they began.
    /// </summary>
    public Task<Page<PaymentView>> SearchAsync(
        Caller caller, PaymentFilter filter, Cursor after, int limit, CancellationToken cancellationToken)
    {
        var (sql, arguments) = PaymentSearchSql.Of(caller, filter, after, limit + 1);
        return database.ReadAsync(
            async work => Page<PaymentView>.Of(
                await work.QueryAsync(sql, PaymentView.Read, arguments), limit, p => new Cursor(p.CreatedAt, p.Id).ToString()),
            cancellationToken);
    }
}
