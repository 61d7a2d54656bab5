using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Keys;
using BankHub.Simulators;

namespace BankHub.IntegrationTests.Proof;

/// <summary>The configuration that all nodes of a lab share: connections, callers, key ring and secrets.</summary>
internal sealed class LabFiles(string folder)
{
    public string Folder => folder;

    public string Connections => Path.Combine(folder, "connections");

    /// <summary>The file of named keys, where a test wrote one.</summary>
    public string Keys => Path.Combine(folder, "keys.json");

    public string Callers => Path.Combine(folder, "callers.json");

    public string MasterKey => $"file:{Path.Combine(folder, "ring")}";

    public void Write(SimulatedBanks banks, Uri webhook)
    {
        Directory.CreateDirectory(Connections);
        MasterKeyFile.Create(Path.Combine(folder, "ring"));
        Save("first-coast", FirstCoast(banks));
        Save("meridian", Meridian(banks));
        var secret = Secret("webhook", "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        File.WriteAllText(Callers, new JsonArray(
            Caller("core", "system", ApiKeys.Core, ["payments:write", "payments:read", "messages:read"], webhook, secret),
            Caller("alice", "person", ApiKeys.Alice, ["payments:read", "operate", "resolve"], null, secret),
            Caller("bob", "person", ApiKeys.Bob, ["payments:read", "operate", "resolve"], null, secret)).ToJsonString());
    }

    private static JsonObject FirstCoast(SimulatedBanks banks)
    {
        var bank = banks.FirstCoast;
        JsonObject Door() => new()
        {
            ["address"] = $"sftp://{Uri.EscapeDataString(bank.UserName)}@{bank.Host}:{bank.Port}/~/",
            ["options"] = new JsonObject { ["hostKey"] = bank.HostKey, ["privateKey"] = $"file:{bank.UserKeyFile}" },
        };
        return new()
        {
            ["id"] = "first-coast",
            ["adapter"] = "first-coast-ach",
            ["settings"] = new JsonObject { ["immediateOrigin"] = "123456789", ["companyId"] = "1123456789" },
            ["endpoints"] = new JsonObject { ["files-in"] = Door(), ["files-out"] = Door() },
            ["accounts"] = new JsonArray("1000200030"),
            ["gather"] = "PT1S",
            ["mostMessagesADay"] = 100_000,
        };
    }

    private JsonObject Meridian(SimulatedBanks banks)
    {
        var bank = banks.Meridian;
        var secret = Secret("client", bank.ClientSecret);
        JsonObject Door() => new()
        {
            ["address"] = bank.Address.AbsoluteUri,
            ["auth"] = "oauth2",
            ["protection"] = "none",
            ["options"] = new JsonObject
            {
                ["allowPlain"] = "true",
                ["tokenPath"] = "/oauth/token",
                ["clientId"] = bank.ClientId,
                ["clientSecret"] = secret,
            },
        };
        var callbacks = new JsonObject
        {
            ["signatureHeader"] = "Meridian-Signature",
            ["callbackSecret"] = Secret("callback", bank.CallbackSecret),
        };
        return new()
        {
            ["id"] = "meridian",
            ["adapter"] = "meridian-rest",
            ["endpoints"] = new JsonObject
            {
                ["api"] = Door(),
                ["bookings"] = Door(),
                ["callbacks"] = new JsonObject { ["protection"] = "hmac", ["options"] = callbacks },
            },
        };
    }

    private static JsonObject Caller(string id, string kind, string key, string[] scopes, Uri? webhook, string secret)
    {
        var caller = new JsonObject
        {
            ["id"] = id,
            ["kind"] = kind,
            ["keyHash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))),
            ["scopes"] = new JsonArray([.. scopes.Select(s => JsonValue.Create(s))]),
            ["sees"] = kind == "person" ? "*" : id,
        };
        if (webhook is not null)
        {
            caller["webhook"] = new JsonObject { ["url"] = webhook.AbsoluteUri, ["secret"] = secret };
        }

        return caller;
    }

    private void Save(string id, JsonObject connection) =>
        File.WriteAllText(Path.Combine(Connections, $"{id}.json"), connection.ToJsonString());

    private string Secret(string name, string value)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, value);
        return $"file:{file}";
    }
}

/// <summary>The lab's keys: the payment core's, and two people's.</summary>
internal static class ApiKeys
{
    public const string Core = "bh_lab_core", Alice = "bh_lab_alice", Bob = "bh_lab_bob";
}
