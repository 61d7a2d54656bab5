using System.Text;
using System.Text.Json.Nodes;
using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Corrections, disputes and refused cancellations are cases: children of a payment, for people, without a state.</summary>
public sealed class Cases(IIdSource ids, ICipher cipher)
{
    public async Task OpenAsync(Work work, IReadOnlyList<EvidenceRow> rows)
    {
        foreach (var row in rows.Where(r => r.PaymentId is not null))
        {
            var kind = row.Evidence.Kind switch
            {
                EvidenceKind.Correction => "correction",
                EvidenceKind.CancellationRefused => "cancellation-refused",
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
