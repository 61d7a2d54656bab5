using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Status;

/// <summary>A piece of evidence on its way into the table; the key makes it count once however often it is told.</summary>
/// <param name="Key">"in:inbound:ordinal:…" for a bank's word, "send:…" for a transport's, "people:…" for a decision.</param>
/// <param name="Outbound">The root of the chain that carried the payment.</param>
/// <param name="PaymentId">The member, or null for the whole message.</param>
/// <param name="Attempt">The member's attempt.</param>
/// <param name="Inbound">Where it was said.</param>
/// <param name="Source">Who said it: bank, transport, inquiry, people.</param>
/// <param name="Evidence">What was said.</param>
public sealed record EvidenceRow(
    string Key, Guid Outbound, Guid? PaymentId, int? Attempt, Guid? Inbound, string Source, Evidence Evidence)
{
    /// <summary>The source of what people decided.</summary>
    public const string People = "people";

    internal const string Columns =
        "e.kind, e.identity, e.reason_set, e.reason_code, e.reason_text, e.amount, e.currency, e.side, e.booking_date, e.finer, e.as_of, "
        + "e.payment_id is null";

    /// <summary>Inserts what is not known yet.</summary>
    public static Task InsertAsync(Work work, IReadOnlyList<EvidenceRow> rows) =>
        rows.Count == 0 ? Task.CompletedTask : work.PostAsync(
        """
        insert into evidence (key, outbound_id, payment_id, attempt, inbound_id, kind, identity, reason_set, reason_code, reason_text,
                              amount, currency, side, booking_date, bank_word, source, finer, as_of, at)
        select t.*, hub_now() from unnest($1::text[], $2::uuid[], $3::uuid[], $4::int[], $5::uuid[], $6::text[], $7::text[], $8::text[],
          $9::text[], $10::text[], $11::numeric[], $12::text[], $13::text[], $14::date[], $15::text[], $16::text[], $17::text[],
          $18::timestamptz[]) t
        on conflict (key) do nothing
        """,
        rows.Select(r => r.Key).ToArray(),
        rows.Select(r => r.Outbound).ToArray(),
        rows.Select(r => r.PaymentId).ToArray(),
        rows.Select(r => r.Attempt).ToArray(),
        rows.Select(r => r.Inbound).ToArray(),
        rows.Select(r => StoredKind.Plain(r.Evidence.Kind).ToString()).ToArray(),
        rows.Select(r => r.Evidence.Identity).ToArray(),
        rows.Select(r => r.Evidence.Reason?.CodeSet).ToArray(),
        rows.Select(r => r.Evidence.Reason?.Code).ToArray(),
        rows.Select(r => Masked(r.Evidence.Reason?.Text)).ToArray(),
        rows.Select(r => r.Evidence.Amount?.Value).ToArray(),
        rows.Select(r => r.Evidence.Amount?.Currency.ToString()).ToArray(),
        rows.Select(r => r.Evidence.Side?.ToString()).ToArray(),
        rows.Select(r => r.Evidence.BookingDate).ToArray(),
        rows.Select(r => Masked(r.Evidence.BankWord)).ToArray(),
        rows.Select(r => r.Source).ToArray(),
        rows.Select(r => StoredKind.Finer(r.Evidence.Kind)).ToArray(),
        rows.Select(r => r.Evidence.AsOf?.ToUniversalTime()).ToArray());

    // The columns are not encrypted, and a bank may write whatever it likes.
    private static string? Masked(string? text) => text is null ? null : Mask.Text(text);

    internal static Evidence Read(NpgsqlDataReader r, int first) => new(
        StoredKind.Of(Enum.Parse<EvidenceKind>(r.GetString(first)), r.Text(first + 9)),
        r.GetBoolean(first + 11) ? EvidenceScope.Message : EvidenceScope.Payment, [])
    {
        Identity = r.Text(first + 1),
        Reason = r.Text(first + 2) is { } set ? new ReasonCode(set, r.GetString(first + 3), r.Text(first + 4)) : null,
        Amount = r.Decimal(first + 5) is { } amount ? PaymentRow.MoneyOf(amount, r.GetString(first + 6)) : null,
        Side = r.Text(first + 7) is { } side ? Enum.Parse<BookingSide>(side) : null,
        BookingDate = r.MaybeDate(first + 8),
        AsOf = r.MaybeTime(first + 10),
    };
}
