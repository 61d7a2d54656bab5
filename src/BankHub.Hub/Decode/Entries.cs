using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Booked entries that name no payment of ours: kept, once each, for reconciliation.</summary>
internal static class Entries
{
    public static Task AddAsync(Work work, string connection, IReadOnlyList<Found<DecodedEntry>> entries) => entries.Count == 0
        ? Task.CompletedTask
        : work.PostAsync(
            """
            insert into statement_entry (connection, identity, inbound_id, side, amount, currency, booking_date, text, at)
            select $1, t.identity, t.inbound, t.side, t.amount, t.currency, t.day, t.text, hub_now()
            from unnest($2::uuid[], $3::text[], $4::text[], $5::numeric[], $6::text[], $7::date[], $8::text[])
              t(inbound, identity, side, amount, currency, day, text)
            on conflict do nothing
            """,
            connection,
            entries.Select(e => e.Claim.Row.Id).ToArray(),
            entries.Select(e => e.Item.Identity).ToArray(),
            entries.Select(e => e.Item.Side.ToString()).ToArray(),
            entries.Select(e => e.Item.Amount.Value).ToArray(),
            entries.Select(e => e.Item.Amount.Currency.ToString()).ToArray(),
            entries.Select(e => e.Item.BookingDate).ToArray(),
            entries.Select(e => e.Item.Text is { } text ? Mask.Text(text) : null).ToArray());
}
