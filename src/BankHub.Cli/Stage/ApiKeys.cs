using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BankHub.Cli.Stage;

/// <summary>The sandbox's callers: the payment core, which is a system, and two persons, since some decisions need two.</summary>
internal sealed record ApiKeys(string Core, string Alice, string Bob)
{
    private static readonly string[] OfSystem = ["payments:write", "payments:read", "messages:read"];
    private static readonly string[] OfPerson = ["payments:read", "messages:read", "operate", "resolve"];

    public static ApiKeys Make() => new(NewKey(), NewKey(), NewKey());

    public static string NewKey() => "bh_" + RandomNumberGenerator.GetHexString(40, lowercase: true);

    /// <summary>A key is stored by its hash alone.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The callers file that the host reads at start.</summary>
    public JsonArray CallersFile(Uri? webhook, string webhookSecret) =>
    [
        Caller("payment-core", "system", Core, OfSystem, null, webhook is null ? null : new JsonObject
        {
            ["url"] = webhook.AbsoluteUri,
            ["secret"] = webhookSecret,
        }),
        Caller("alice", "person", Alice, OfPerson, "*", null),
        Caller("bob", "person", Bob, OfPerson, "*", null),
    ];

    private static JsonObject Caller(string id, string kind, string key, string[] scopes, string? sees, JsonObject? webhook)
    {
        var caller = new JsonObject
        {
            ["id"] = id,
            ["kind"] = kind,
            ["keyHash"] = Hash(key),
            ["scopes"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(scope))]),
        };
        if (sees is not null)
        {
            caller["sees"] = sees;
        }

        if (webhook is not null)
        {
            caller["webhook"] = webhook;
        }

        return caller;
    }
}
