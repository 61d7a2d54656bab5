using BankHub.Core.Adapters;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Booked entries that name no payment of ours: kept, once each, for reconciliation.</summary>
internal static class Entries
{
    public static Task AddAsync(Work work, string connection, Guid inbound, IReadOnlyList<DecodedEntry> entries) => entries.Count == 0
        ? Task.CompletedTask
        : work.ExecuteAsync(
            """
            insert into statement_entry (connection, identity, inbound_id, side, amount, currency, booking_date, text, at)
            select $1, t.identity, $2, t.side, t.amount, t.currency, t.day, t.text, hub_now()
            from unnest($3::text[], $4::text[], $5::numeric[], $6::text[], $7::date[], $8::text[])
              t(identity, side, amount, currency, day, text)
            on conflict do nothing
            """,
            connection, inbound,
            entries.Select(e => e.Identity).ToArray(),
            entries.Select(e => e.Side.ToString()).ToArray(),
            entries.Select(e => e.Amount.Value).ToArray(),
            entries.Select(e => e.Amount.Currency.ToString()).ToArray(),
            entries.Select(e => e.BookingDate).ToArray(),
            entries.Select(e => e.Text).ToArray());
}
