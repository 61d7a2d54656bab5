using System.Text;
using System.Text.Json.Nodes;
using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Corrections, disputes and refused cancellations are cases: children of a payment, for people, without a state.</summary>
public sealed class Cases(IIdSource ids, ICipher cipher, Alarms alarms)
{
    public async Task OpenAsync(Work work, IReadOnlyList<EvidenceRow> rows)
    {
        foreach (var row in rows.Where(r => r.PaymentId is not null))
        {
            var isDenied = row.Evidence.Kind is EvidenceKind.CancellationRefused or EvidenceKind.CancellationPending
                && await AlarmAsync(work, row);
            var kind = row.Evidence.Kind switch
            {
                EvidenceKind.Correction => "correction",
                EvidenceKind.CancellationRefused => "cancellation-refused",
                EvidenceKind.CancellationPending when isDenied => "cancellation-pending",
                EvidenceKind.Disputed => "disputed",
                // Of a message in doubt this is judged elsewhere; of one that the bank had, it is a contradiction that people look into.
                EvidenceKind.NotFound when await WasThereAsync(work, row.Outbound) => "unknown-to-the-bank",
                _ => null,
            };
            if (kind is null)
            {
                continue;
            }

            var id = ids.NewId();
            await work.PostAsync(
                """
                insert into payment_case (id, key, payment_id, attempt, caller, kind, detail, opened_at)
                select $1, $2, p.id, $4, p.caller, $5, $6, hub_now() from payment p where p.id = $3 on conflict (key) do nothing
                """,
                id, Key(row), row.PaymentId, row.Attempt, kind, cipher.Seal(Detail(row.Evidence), id.ToByteArray()));
        }
    }

    /// <summary>
    /// Whether only people hold the payment to be refused: a bank that keeps it, or has yet to give it back, speaks as if it had it. It may
    /// mean that it never did, so the state stays; whoever was told that it is refused must not pay again before people know.
    /// </summary>
    private async Task<bool> AlarmAsync(Work work, EvidenceRow row)
    {
        var held = await work.QueryAsync(
            """
            select p.connection from payment p where p.id = $1 and p.state = 'Rejected'
              and exists (select from evidence e
                where e.payment_id = p.id and e.attempt = p.attempt and e.finer in ('SaidRefused', 'SaidDropped'))
              and not exists (select from evidence e
                where e.payment_id = p.id and e.attempt = p.attempt and e.kind = 'Rejected' and e.finer is null)
            """,
            r => r.GetString(0), row.PaymentId);
        foreach (var connection in held)
        {
            await alarms.RaiseAsync(
                work, $"held-refused:{Key(row)}", "highest", connection, "held-refused-at-the-bank", row.PaymentId.ToString()!,
                "The bank answers a request to cancel as of a payment that it has, and people said that it refused it: call the bank.");
        }

        return held.Count > 0;
    }

    /// <summary>The same event told twice, in two files, is one case.</summary>
    private static string Key(EvidenceRow row) => row.Evidence.Identity is { } identity ? $"{row.PaymentId}:{identity}" : row.Key;

    private static Task<bool> WasThereAsync(Work work, Guid root) => work.FirstAsync(
        "select true from outbound where root_id = $1 and effect = 'Execute' and state = 'Sent' limit 1", r => r.GetBoolean(0), root);

    // Corrected account numbers stand here: encrypted, never in a plain column.
    private static byte[] Detail(Evidence evidence)
    {
        var detail = new JsonObject { ["reason"] = evidence.Reason?.ToString(), ["text"] = evidence.Reason?.Text };
        foreach (var (field, value) in evidence.Corrections ?? new Dictionary<string, string>())
        {
            detail[field] = value;
        }

        return Encoding.UTF8.GetBytes(detail.ToJsonString());
    }
}
