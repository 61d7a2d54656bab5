using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Notify;
using BankHub.Hub.Store;

namespace BankHub.Host.Auth;

/// <summary>
/// Brings the configured callers into the database at start; one that left the file is no longer let in. Throws
/// <see cref="CatalogException"/> with every webhook secret that cannot sign.
/// </summary>
public static class CallerRows
{
    private static readonly Rule Secret =
        new("caller-webhook-secret-value", "A webhook's secret that begins with whsec_ goes on in Base64.");

    public static Task SaveAsync(
        Database database, ISecrets secrets, ICipher cipher, IReadOnlyList<ConfiguredCaller> callers,
        CancellationToken cancellationToken)
    {
        var findings = new FindingList();
        for (var i = 0; i < callers.Count; i++)
        {
            if (callers[i].Webhook is { } webhook && !WebhookSecret.CanSign(secrets.Get(webhook.Secret)))
            {
                findings.Add($"$[{i}].webhook.secret", Secret);
            }
        }

        return findings.HasAny
            ? throw new CatalogException([.. findings.Select(f => new FileFinding("callers", f))])
            : StoreAsync(database, secrets, cipher, callers, cancellationToken);
    }

    private static Task StoreAsync(
        Database database, ISecrets secrets, ICipher cipher, IReadOnlyList<ConfiguredCaller> callers,
        CancellationToken cancellationToken) =>
        database.TransactAsync(
            async work =>
            {
                // Frees the key hashes first: two callers may have changed keys with each other.
                await work.ExecuteAsync("update caller set active = false, key_hash = sha256(convert_to('none:' || id, 'UTF8'))");
                foreach (var caller in callers)
                {
                    await work.ExecuteAsync(
                        """
                        insert into caller (id, kind, key_hash, scopes, sees, webhook_url, webhook_secret, active)
                        values ($1, $2, $3, $4, $5, $6, $7, true)
                        on conflict (id) do update set kind = $2, key_hash = $3, scopes = $4, sees = $5, webhook_url = $6,
                            webhook_secret = $7, active = true
                        """,
                        caller.Id, caller.Kind, Convert.FromHexString(caller.KeyHash), caller.Scopes.ToArray(), caller.Sees ?? caller.Id,
                        caller.Webhook?.Url, caller.Webhook is { } w ? WebhookSecret.Seal(cipher, caller.Id, secrets.Get(w.Secret)) : null);
                }
            },
            cancellationToken);
}
