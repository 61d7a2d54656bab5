using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using BankHub.Keys;
using BankHub.Simulators;
using BankHub.Simulators.Helvetia;

namespace BankHub.Cli.Stage;

/// <summary>Writes what a hub is configured with: the key ring, the callers and a file a connection, with secrets by reference.</summary>
internal sealed class SandboxFiles(string folder)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public string Connections => Path.Combine(folder, "connections");

    public string Callers => Path.Combine(folder, "callers.json");

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
        if (banks.Helvetia is { } server)
        {
            Write(Helvetia(server));
        }
    }

    private static JsonObject FirstCoast(BankDoors bank, SandboxOptions options)
    {
        var settings = new JsonObject { ["immediateOrigin"] = "123456789", ["companyId"] = "1123456789" };
        foreach (var (name, value) in options.AchSettings)
        {
            settings[name] = value;
        }

        JsonObject Door() => Sftp(bank.SftpUser, bank.SftpHost, bank.SftpPort, bank.HostKey, bank.UserKeyFile);
        return new()
        {
            ["id"] = Scenarios.FirstCoast,
            ["adapter"] = "first-coast-ach",
            ["settings"] = settings,
            ["endpoints"] = new JsonObject { ["files-in"] = Door(), ["files-out"] = Door() },
            ["accounts"] = new JsonArray([.. options.AchAccounts.Select(account => JsonValue.Create(account))]),
            ["gather"] = "PT2S",

            // The simulated bank tells files apart by their names, and is played with all day.
            ["mostMessagesADay"] = 100_000,
        };
    }

    private static JsonObject Helvetia(HelvetiaServer bank)
    {
        var files = bank.Files;
        JsonObject Door() => Sftp(files.UserName, files.Host, files.Port, files.HostKey, files.UserKeyFile);
        return new()
        {
            ["id"] = Scenarios.Helvetia,
            ["adapter"] = "helvetia",
            ["settings"] = new JsonObject { ["bic"] = bank.Options.CustomerBic, ["account"] = bank.Options.Account },
            ["endpoints"] = new JsonObject { ["files-in"] = Door(), ["files-out"] = Door() },
            ["accounts"] = new JsonArray(bank.Options.Account),
            ["gather"] = "PT2S",
        };
    }

    private static JsonObject Sftp(string user, string host, int port, string hostKey, string userKeyFile) => new()
    {
        ["address"] = $"sftp://{Uri.EscapeDataString(user)}@{host}:{port}/~/",
        ["options"] = new JsonObject { ["hostKey"] = hostKey, ["privateKey"] = $"file:{userKeyFile}" },
    };

    private JsonObject Meridian(BankDoors bank)
    {
        var secret = Secret("meridian-client", bank.Contract.ClientSecret);
        JsonObject Door() => new()
        {
            ["address"] = bank.Meridian.AbsoluteUri,
            ["options"] = new JsonObject
            {
                // The simulator speaks plain HTTP on loopback; a real bank's connection has no such option.
                ["allowPlain"] = "true",
                ["tokenPath"] = "/oauth/token",
                ["clientId"] = bank.Contract.ClientId,
                ["clientSecret"] = secret,
            },
        };
        return new()
        {
            ["id"] = Scenarios.Meridian,
            ["adapter"] = "meridian-rest",
            ["endpoints"] = new JsonObject
            {
                ["api"] = Door(),
                ["bookings"] = Door(),
                ["callbacks"] = new JsonObject
                {
                    ["options"] = new JsonObject
                    {
                        ["signatureHeader"] = "Meridian-Signature",
                        ["callbackSecret"] = Secret("meridian-callback", bank.Contract.CallbackSecret),
                    },
                },
            },
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
