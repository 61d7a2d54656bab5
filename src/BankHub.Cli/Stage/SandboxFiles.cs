using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using BankHub.Keys;
using BankHub.Simulators;

namespace BankHub.Cli.Stage;

/// <summary>Writes what a hub is configured with: the key ring, the callers and a file a connection, with secrets by reference.</summary>
internal sealed class SandboxFiles(string folder)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public string Connections => Path.Combine(folder, "connections");

    public string Callers => Path.Combine(folder, "callers.json");

    /// <summary>The file of named keys.</summary>
    public string Keys => Path.Combine(folder, "keys.json");

    public string MasterKey => $"file:{Path.Combine(folder, "master-key")}";

    private string Secrets => Path.Combine(folder, "secrets");

    public void WriteKeys()
    {
        Directory.CreateDirectory(folder);
        var ring = Path.Combine(folder, "master-key");
        if (!File.Exists(ring))
        {
            MasterKeyFile.Create(ring);
        }
    }

    /// <summary>The secret that signs webhooks, as the Standard Webhooks convention writes it.</summary>
    public byte[] WriteCallers(ApiKeys keys, Uri? webhook)
    {
        Directory.CreateDirectory(folder);
        var secret = RandomNumberGenerator.GetBytes(32);
        var reference = Secret("webhook", "whsec_" + Convert.ToBase64String(secret));
        File.WriteAllText(Callers, keys.CallersFile(webhook, reference).ToJsonString(Indented));
        return secret;
    }

    public void WriteConnections(BankDoors banks, SandboxOptions options)
    {
        Directory.CreateDirectory(Connections);
        Write(FirstCoast(banks, options));
        Write(Meridian(banks));
        Write(Castellan(banks));
        Write(OfAccount(Scenarios.Helvetia, "helvetia", banks.Helvetia, "files", banks.OfHelvetia.CustomerBic, banks.OfHelvetia.Account));
        Write(OfAccount(Scenarios.Orient, "orient-swift", banks.Orient, "gateway", banks.OfOrient.CustomerBic, banks.OfOrient.Account));
    }

    private static JsonObject FirstCoast(BankDoors bank, SandboxOptions options)
    {
        var settings = new JsonObject { ["immediateOrigin"] = "123456789", ["companyId"] = "1123456789" };
        foreach (var (name, value) in options.AchSettings)
        {
            settings[name] = value;
        }

        return new()
        {
            ["id"] = Scenarios.FirstCoast,
            ["adapter"] = "first-coast-ach",
            ["settings"] = settings,
            ["endpoints"] = new JsonObject { ["files-in"] = bank.FirstCoast.Endpoint(), ["files-out"] = bank.FirstCoast.Endpoint() },
            ["accounts"] = new JsonArray([.. options.AchAccounts.Select(account => JsonValue.Create(account))]),
            ["gather"] = "PT2S",

            // The simulated bank tells files apart by their names, and is played with all day.
            ["mostMessagesADay"] = 100_000,
        };
    }

    /// <summary>A bank that settles over one account: only what is paid from that account goes there.</summary>
    private static JsonObject OfAccount(string id, string adapter, FileDoor door, string endpoints, string bic, string account) => new()
    {
        ["id"] = id,
        ["adapter"] = adapter,
        ["settings"] = new JsonObject { ["bic"] = bic, ["account"] = account },
        ["endpoints"] = new JsonObject { [$"{endpoints}-in"] = Plain(door), [$"{endpoints}-out"] = Plain(door) },
        ["accounts"] = new JsonArray(account),
        ["gather"] = "PT2S",
    };

    private static JsonObject Plain(FileDoor door)
    {
        var endpoint = door.Endpoint();
        endpoint["protection"] = "none";
        return endpoint;
    }

    private JsonObject Meridian(BankDoors bank)
    {
        var secret = Secret("meridian-client", bank.OfMeridian.ClientSecret);
        JsonObject Door() => new()
        {
            ["address"] = bank.Meridian.AbsoluteUri,
            ["auth"] = "oauth2",
            ["protection"] = "none",
            ["options"] = new JsonObject
            {
                // The simulator speaks plain HTTP on loopback; a real bank's connection has no such option.
                ["allowPlain"] = "true",
                ["tokenPath"] = "/oauth/token",
                ["clientId"] = bank.OfMeridian.ClientId,
                ["clientSecret"] = secret,
            },
        };
        return new()
        {
            ["id"] = Scenarios.Meridian,
            ["adapter"] = "meridian-rest",

            // Instant transfers go over two banks: each pays from its own accounts.
            ["accounts"] = new JsonArray([.. bank.MeridianAccounts.Select(account => JsonValue.Create(account))]),
            ["endpoints"] = new JsonObject
            {
                ["api"] = Door(),
                ["bookings"] = Door(),
                ["callbacks"] = new JsonObject
                {
                    ["protection"] = "hmac",
                    ["options"] = new JsonObject
                    {
                        ["signatureHeader"] = "Meridian-Signature",
                        ["callbackSecret"] = Secret("meridian-callback", bank.OfMeridian.CallbackSecret),
                    },
                },
            },
        };
    }

    private JsonObject Castellan(BankDoors bank)
    {
        JsonObject Key(string name, string use, string pem) => new()
        {
            ["name"] = name, ["uses"] = new JsonArray(use), ["provider"] = "pem", ["key"] = Secret(name, pem),
        };
        File.WriteAllText(Keys, new JsonObject
        {
            ["keys"] = new JsonArray(
                Key("castellan-ours", "sign", bank.CastellanKeys.CustomerPem), Key("castellan-bank", "verify", bank.CastellanKeys.BankPem)),
        }.ToJsonString(Indented));
        JsonObject Door() => new()
        {
            ["address"] = bank.Castellan.AbsoluteUri,
            ["auth"] = "none",
            ["options"] = new JsonObject
            {
                ["allowPlain"] = "true", ["signKey"] = "key:castellan-ours", ["verifyKey"] = "key:castellan-bank",

                // What the bank says it does not have must not come to it later: it is asked while its time for that is short.
                ["lifetimeSeconds"] = "10", ["toleranceSeconds"] = "5",
            },
        };
        return new()
        {
            ["id"] = Scenarios.Castellan,
            ["adapter"] = "castellan-soap",
            ["settings"] = new JsonObject { ["customerId"] = bank.OfCastellan.CustomerId },
            ["endpoints"] = new JsonObject
            {
                ["service"] = Door(),
                ["files"] = Door(),
                ["notices"] = new JsonObject { ["options"] = new JsonObject { ["verifyKey"] = "key:castellan-bank" } },
            },
            ["accounts"] = new JsonArray(bank.OfCastellan.Account),
        };
    }

    private void Write(JsonObject connection) =>
        File.WriteAllText(Path.Combine(Connections, (string)connection["id"]! + ".json"), connection.ToJsonString(Indented));

    private string Secret(string name, string value)
    {
        Directory.CreateDirectory(Secrets);
        var file = Path.Combine(Secrets, name);
        File.WriteAllText(file, value);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return $"file:{file}";
    }
}
