using System.Text.Json;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Hub.Store;

namespace BankHub.Hub.Reconcile;

/// <summary>
/// Takes back what was told as money that came in, once it is known to be a payment's: a webhook account.credit.matched. A payment core
/// that credited somebody on account.credited must undo that, for the payment's own event now tells of the same money.
/// </summary>
public sealed class MatchedCredits(AccountNotices notices)
{
    /// <param name="work">The transaction in which they were matched.</param>
    /// <param name="connection">Of the bookings.</param>
    /// <param name="units">Bookings, or transactions of bookings, that were told of and whose matches are stored.</param>
    internal async Task TellAsync(Work work, string connection, IReadOnlyCollection<(Guid Entry, int Detail)> units)
    {
        if (units.Count == 0)
        {
            return;
        }

        var matched = await work.QueryAsync(
            """
            select u.entry_id, u.detail, u.amount, u.currency, e.booking_date, e.account_tail, m.kind, m.payments, m.payment_id,
              (select p.caller from payment p where p.id = m.payment_id)
            from unnest($1::uuid[], $2::int[]) t(entry, detail)
            cross join lateral (select * from unmatched x where x.entry_id = t.entry and x.detail = t.detail offset 0) u
            cross join lateral (select * from statement_entry x where x.id = t.entry offset 0) e
            cross join lateral (
              select min(x.kind) as kind, (array_agg(x.payment_id))[1] as payment_id, sum(case when x.payment_id is null
                then (select count(*) from attempt a where a.outbound_id = x.outbound_id) else 1 end)::int as payments
              from entry_match x where x.entry_id = t.entry and x.detail = t.detail) m
            where m.kind is not null
            """,
            r => new Matched(
                r.GetGuid(0), r.GetInt32(1), Sum.Of(r.GetDecimal(2), Currency.Parse(r.GetString(3))), r.Date(4), r.Text(5), r.GetString(6),
                r.GetInt32(7), r.Id(8), r.Text(9)),
            units.Select(u => u.Entry).ToArray(), units.Select(u => u.Detail).ToArray());
        await notices.TellAsync(
            work, connection, matched, 2, m => (m.Entry, m.Detail), (json, credit, listener) => Write(json, connection, credit, listener));
    }

    private static void Write(Utf8JsonWriter json, string connection, Matched credit, Listener listener)
    {
        json.WriteString("type", "account.credit.matched");
        json.WriteString("entryId", credit.Entry);
        json.WriteNumber("transaction", credit.Detail);
        json.WriteString("connection", connection);
        AccountNotices.Text(json, "account", credit.Account);
        AccountNotices.Amount(json, credit.Amount);
        json.WriteString("bookingDate", credit.BookingDate.ToString("O"));
        json.WriteString("matchedAs", credit.Kind == "Returned" ? "return" : "settlement");
        json.WriteNumber("payments", credit.Payments);

        // Whose payment it is concerns nobody who is not shown it.
        AccountNotices.Text(json, "paymentId", credit.Payments == 1 && listener.Sees(credit.Owner) ? credit.Payment?.ToString() : null);
    }

    private sealed record Matched(
        Guid Entry, int Detail, Sum Amount, DateOnly BookingDate, string? Account, string Kind, int Payments, Guid? Payment,
        string? Owner);
}
