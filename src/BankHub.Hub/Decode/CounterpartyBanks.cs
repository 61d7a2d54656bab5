using System.Security.Cryptography;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>
/// Holds the counterparty's bank that a return names against that of the payment: a return of another entry under our reference gives no
/// money back.
/// </summary>
public sealed class CounterpartyBanks(Documents documents)
{
    /// <summary>The pieces of evidence, by their number, that name another bank than their payment does.</summary>
    internal async Task<HashSet<int>> OthersAsync(Work work, IReadOnlyList<(Evidence Evidence, Match Match)> said)
    {
        var asked = said.Index().Where(s => s.Item is { Evidence.CounterpartyBank: not null, Match.PaymentId: not null }).ToArray();
        if (asked.Length == 0)
        {
            return [];
        }

        var stored = (await work.QueryAsync(
            """
            select p.id, e.body from unnest($1::uuid[]) t(id)
            cross join lateral (select * from payment x where x.id = t.id offset 0) p
            cross join lateral (select * from event x where x.payment_id = p.id and x.version = 1 and x.at = p.created_at offset 0) e
            """,
            r => (Id: r.GetGuid(0), Body: r.Bytes(1)), asked.Select(a => a.Item.Match.PaymentId!.Value).Distinct().ToArray()))
            .ToDictionary(r => r.Id, r => Open(r.Id, r.Body));
        return
        [
            .. asked.Where(a => stored.GetValueOrDefault(a.Item.Match.PaymentId!.Value) is not { } payment
                || IsAnother(a.Item.Evidence.CounterpartyBank!, payment)).Select(a => a.Index),
        ];
    }

    /// <summary>The payment; one that was changed behind the hub is none, and people look at what is said of it.</summary>
    private Payment? Open(Guid id, byte[] body)
    {
        try
        {
            return documents.Open(id, body);
        }
        catch (Exception e) when (e is CryptographicException or InvalidDataException)
        {
            return null;
        }
    }

    // A payment that does not name its counterparty's bank in that clearing system says nothing against it.
    private static bool IsAnother(ClearingSystemMemberIdentification named, Payment payment) =>
        payment.CounterpartyAgent?.MemberOf(named.ClearingSystem) is { } own
        && !own.StartsWith(named.MemberIdentification, StringComparison.Ordinal);
}
