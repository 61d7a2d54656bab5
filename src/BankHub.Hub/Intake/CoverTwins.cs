using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Payments;
using BankHub.Hub.Store;

namespace BankHub.Hub.Intake;

/// <summary>
/// The second key by which covers are alike: a core that lost its answer may make a new UETR, but the transfer that it names, by the
/// instruction under which that went out, and the amount stay the same.
/// </summary>
internal static class CoverTwins
{
    /// <summary>What ISO 20022 lets stand where there is no name: such covers are told apart by their accounts and day alone.</summary>
    private const string NoName = "NOTPROVIDED";

    // Behind a fence, by the name and the time alone. No batch is an exemption: nobody pays for one transfer twice in one.
    private const string Find = $"""
        select t.id, found.id
        from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::numeric[], $7::bytea[], $8::bytea[], $9::date[])
            t(id, caller, key, end_to_end, currency, amount, debtor, creditor, day)
        cross join lateral (
            select d.id from (
                select * from payment x where x.end_to_end = t.end_to_end and x.created_at > (select hub_now()) - $10::interval offset 0) d
            where d.scheme = $11 and d.caller = t.caller and d.idempotency_key <> t.key
                and d.currency = t.currency and d.amount = t.amount and {Twins.MayMove}
                and (t.end_to_end <> $12
                    or (d.debtor_hash = t.debtor and d.creditor_hash = t.creditor and d.requested_date = t.day))
            limit 1) found
        """;

    public static bool IsCover(NewPayment payment) => payment.Payment.Scheme == Scheme.Cover;

    /// <summary>Equal for two covers that are alike; null for any other payment.</summary>
    public static string? Of(NewPayment payment)
    {
        if (!IsCover(payment))
        {
            return null;
        }

        var name = payment.Payment.EndToEndIdentification;
        string[] rest = name == NoName
            ? [payment.Payment.RequestedExecutionDate.ToString("O"), Convert.ToHexString(payment.DebtorHash),
                Convert.ToHexString(payment.CreditorHash)]
            : [];
        return string.Join('\n', [payment.Caller, name, payment.Payment.Amount.ToString(), .. rest]);
    }

    /// <summary>Where two nodes meet that take the same cover at the same moment.</summary>
    public static long? Lock(NewPayment payment) =>
        Of(payment) is { } key ? BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes("cover\n" + key))) : null;

    /// <summary>Adds what each cover of the group is a second one of, of those that are stored.</summary>
    public static async Task FindAsync(Work work, IReadOnlyList<NewPayment> group, TimeSpan window, Dictionary<Guid, Guid> known)
    {
        NewPayment[] covers = [.. group.Where(p => IsCover(p) && !known.ContainsKey(p.Id))];
        if (covers.Length == 0)
        {
            return;
        }

        var found = await work.QueryAsync(
            Find,
            r => (Cover: r.GetGuid(0), First: r.GetGuid(1)),
            Column(p => p.Id),
            Column(p => p.Caller),
            Column(p => p.Key),
            Column(p => p.Payment.EndToEndIdentification),
            Column(p => p.Payment.Amount.Currency.Value),
            Column(p => p.Payment.Amount.Value),
            Column(p => p.DebtorHash),
            Column(p => p.CreditorHash),
            Column(p => p.Payment.RequestedExecutionDate),
            window,
            Scheme.Cover.Value,
            NoName);
        foreach (var (cover, first) in found)
        {
            known.Add(cover, first);
        }

        T[] Column<T>(Func<NewPayment, T> value) => [.. covers.Select(value)];
    }
}
