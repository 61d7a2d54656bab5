using System.Security.Cryptography;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Ports;
using BankHub.Hub.Intake;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>
/// A covered transfer and its cover are two payments, of one caller and with one UETR: where one of them ends without execution and the
/// other one goes on, people are told. Nothing is stopped by that: the caller may mean to replace the one that ended.
/// </summary>
public sealed class CoverPairs(Documents documents, ICipher cipher, Catalog.Catalog catalog, Alarms alarms)
{
    private static readonly PaymentState[] Dead =
        [PaymentState.Rejected, PaymentState.Failed, PaymentState.Cancelled, PaymentState.Returned, PaymentState.Reversed];

    private readonly Fingerprints _fingerprints = new(cipher);

    /// <summary>Looks at the pairs of what ended, and of covers that are sealed: their transfer may have ended before they came.</summary>
    public async Task LookAsync(Work work, IReadOnlyList<Transition> transitions)
    {
        var moved = transitions.Where(t => t.State == PaymentState.Sealed || Dead.Contains(t.State)).Select(t => t.Row.Id).ToArray();
        var halves = moved.Length == 0 ? [] : await work.QueryAsync(
            """
            select p.id, p.caller, p.connection, p.scheme, p.state, e.body
            from (select * from payment x where x.id = any($1) and x.scheme = any($2) offset 0) p
            join event e on e.payment_id = p.id and e.version = 1 and e.at = p.created_at
            """,
            r => (Half: Read(r), Caller: r.GetString(1), IsCover: r.GetString(3) == Scheme.Cover.Value, Body: r.Bytes(5)),
            moved, new[] { Scheme.CrossBorderCovered.Value, Scheme.Cover.Value });
        foreach (var (half, caller, isCover, body) in halves)
        {
            if (UetrOf(half.Id, body) is { } uetr)
            {
                var transfers = await TransfersAsync(work, caller, uetr);
                await TellAsync(work, uetr, isCover ? transfers : [half, .. transfers], await CoversAsync(work, caller, uetr));
            }
        }
    }

    private async Task TellAsync(Work work, Uetr uetr, IReadOnlyList<Half> transfers, IReadOnlyList<Half> covers)
    {
        if (transfers.Count > 0 && transfers.All(t => t.IsDead))
        {
            // A transfer that came back was paid before: its cover belongs to who paid it, as far as it is not only on its way.
            foreach (var cover in covers.Where(c => !c.IsDead && !(c.IsPaid && transfers.Any(t => t.State == PaymentState.Returned))))
            {
                await alarms.RaiseAsync(
                    work, $"cover-goes-on:{uetr.Value}:{cover.Id}", "high", cover.Connection, "cover-without-transfer",
                    cover.Id.ToString(),
                    $"The transfer {transfers[0].Id} is {transfers[0].State}, and its cover is {cover.State}: cancel the cover, or ask "
                    + "for the money back.");
            }
        }

        if (covers.Count > 0 && covers.All(c => c.IsDead))
        {
            foreach (var transfer in transfers.Where(t => !t.IsDead))
            {
                await alarms.RaiseAsync(
                    work, $"transfer-uncovered:{uetr.Value}:{transfer.Id}", "high", transfer.Connection, "transfer-without-cover",
                    transfer.Id.ToString(),
                    $"The cover {covers[0].Id} is {covers[0].State}, and its transfer is {transfer.State}: cancel the transfer, or "
                    + "cover it anew.");
            }
        }
    }

    /// <summary>In whatever state and over whatever connection: a cover has them all in its fingerprint.</summary>
    private Task<List<Half>> CoversAsync(Work work, string caller, Uetr uetr) => work.QueryAsync(
        """
        select p.id, p.caller, p.connection, p.scheme, p.state
        from (select * from payment x where x.fingerprint = $1 offset 0) p where p.caller = $2 and p.scheme = $3 order by p.id
        """,
        r => Read(r), _fingerprints.OfCover(caller, uetr), caller, Scheme.Cover.Value);

    /// <summary>Those that were sealed once.</summary>
    private Task<List<Half>> TransfersAsync(Work work, string caller, Uetr uetr) => work.QueryAsync(
        """
        select distinct p.id, p.caller, p.connection, p.scheme, p.state from unnest($1::text[]) c(connection)
        cross join lateral (
          select * from reference x where x.connection = c.connection and x.kind = 'uetr' and x.value = $2 offset 0) r
        cross join lateral (select * from payment x where x.id = r.payment_id offset 0) p
        where p.caller = $3 and p.scheme = $4 order by p.id
        """,
        r => Read(r), catalog.Connections.Select(b => b.Connection.Id).ToArray(), uetr.Value, caller,
        Scheme.CrossBorderCovered.Value);

    // What was changed behind the hub is told where it is read for its own sake.
    private Uetr? UetrOf(Guid id, byte[] body)
    {
        try
        {
            return documents.Open(id, body).Uetr;
        }
        catch (Exception e) when (e is CryptographicException or InvalidDataException)
        {
            return null;
        }
    }

    private static Half Read(Npgsql.NpgsqlDataReader r) =>
        new(r.GetGuid(0), r.GetString(2), Enum.Parse<PaymentState>(r.GetString(4)));

    private sealed record Half(Guid Id, string Connection, PaymentState State)
    {
        public bool IsDead => Dead.Contains(State);

        public bool IsPaid => State is PaymentState.Settled or PaymentState.Credited;
    }
}
