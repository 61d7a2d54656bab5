using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Statements;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Booked entries that name no payment of ours: kept, once each; one that is told again otherwise is parked (R28).</summary>
internal static class Entries
{
    public static async Task AddAsync(Work work, Parking parking, string connection, IReadOnlyList<Found<DecodedEntry>> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        await work.PostAsync(
            """
            insert into statement_entry (connection, identity, inbound_id, side, amount, currency, booking_date, text, at)
            select $1, t.identity, t.inbound, t.side, t.amount, t.currency, t.day, t.text, hub_now()
            from unnest($2::uuid[], $3::text[], $4::text[], $5::numeric[], $6::text[], $7::date[], $8::text[])
              t(inbound, identity, side, amount, currency, day, text)
            on conflict do nothing
            """,
            connection,
            entries.Select(e => e.Claim.Row.Id).ToArray(),
            entries.Select(e => IdentityOf(e)).ToArray(),
            entries.Select(e => e.Item.Entry.Side.ToString()).ToArray(),
            entries.Select(e => e.Item.Entry.Amount.Value).ToArray(),
            entries.Select(e => e.Item.Entry.Amount.Currency.ToString()).ToArray(),
            entries.Select(e => e.Item.Entry.BookingDate ?? DateOnly.FromDateTime(e.Claim.Row.At.UtcDateTime)).ToArray(),
            entries.Select(e => e.Item.Entry.AdditionalInformation is { } text ? Mask.Text(text) : null).ToArray());
        var stored = await StoredAsync(work, connection, entries);
        foreach (var (claim, _, ordinal) in entries.Where(e => stored[IdentityOf(e)] != Facts(e.Item.Entry)))
        {
            await parking.ParkAsync(
                work, "record", claim.Row.Id, ordinal, connection, "entry-told-otherwise",
                "A booked entry was told before with another amount or on the other side.");
        }
    }

    private static string IdentityOf(Found<DecodedEntry> found) =>
        found.Item.Entry.AccountServicerReference ?? $"{found.Claim.Row.Id}/{found.Ordinal}";

    private static (string Side, decimal Amount, string Currency) Facts(StatementEntry entry) =>
        (entry.Side.ToString(), entry.Amount.Value, entry.Amount.Currency.ToString());

    private static async Task<Dictionary<string, (string Side, decimal Amount, string Currency)>> StoredAsync(
        Work work, string connection, IReadOnlyList<Found<DecodedEntry>> entries)
    {
        var rows = await work.QueryAsync(
            "select identity, side, amount, currency from statement_entry where connection = $1 and identity = any($2)",
            r => (Identity: r.GetString(0), Facts: (r.GetString(1), r.GetDecimal(2), r.GetString(3))),
            connection, entries.Select(e => IdentityOf(e)).Distinct().ToArray());
        return rows.ToDictionary(r => r.Identity, r => r.Facts, StringComparer.Ordinal);
    }
}
