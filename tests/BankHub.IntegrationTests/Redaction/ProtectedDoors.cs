using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BankHub.IntegrationTests.Channels.Ftps;
using BankHub.IntegrationTests.Faults;
using BankHub.IntegrationTests.Keys;
using BankHub.IntegrationTests.Proof;
using BankHub.IntegrationTests.Proof.Signed;
using BankHub.IntegrationTests.Protection.Banks;
using BankHub.Simulators;
using BankHub.Simulators.Exchange;

namespace BankHub.IntegrationTests.Redaction;

/// <summary>
/// Three banks behind every protection there is: files as OpenPGP over FTPS with a password, requests over mTLS with assertions and
/// signatures by a key in a token, SOAP signed and with a username token. It knows every secret of theirs.
/// </summary>
internal sealed class ProtectedDoors : IDisposable
{
    private const string SoapPassword = "soap-canary-0815", WrongPassword = "ftps-canary-0815", WrongPin = "wrong-canary-pin-0815";
    private const string Creditor = "DE89370400440532013000", Debtor = "DE02120300000000202051";

    private readonly PgpDesk _desk = new(gzip: true);
    private readonly SignedContract _contract = new();
    private readonly SoftToken _token = new(), _shut = new();
    private readonly TemporaryFolder _ftps = new("bankhub-guarded-");
    private readonly List<string> _files = [];
    private string _folder = "";
    private FtpServer? _server;
    private Authority? _authority;

    public SimulatorOptions Options => _contract.Options with
    {
        FirstCoast = new() { Desk = _desk },
        Castellan = new() { Enabled = true },
    };

    public static JsonObject Transfer() => new()
    {
        ["amount"] = new JsonObject { ["value"] = "100.10", ["currency"] = "EUR" },
        ["scheme"] = "sepa-instant",
        ["method"] = "creditTransfer",
        ["reference"] = "GUARDED-SOAP",
        ["endToEndIdentification"] = "GUARDED-SOAP",
        ["requestedExecutionDate"] = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}",
        ["debtor"] = new JsonObject { ["name"] = "Harbour Lights Trading" },
        ["debtorAccount"] = new JsonObject { ["iban"] = Debtor },
        ["creditor"] = new JsonObject { ["name"] = "Joan Roe" },
        ["creditorAccount"] = new JsonObject { ["iban"] = Creditor },
    };

    /// <summary>Starts the FTPS server, and writes connections and keys.</summary>
    public void Open(Lab lab)
    {
        _folder = lab.Folder;
        _contract.Write(lab);
        var signed = JsonNode.Parse(File.ReadAllText(Place("keys.json")))!["keys"]!.AsArray();
        PgpContract.WriteKeys(lab, _desk, _desk.BankFingerprint);
        var keys = JsonNode.Parse(File.ReadAllText(Place("keys.json")))!["keys"]!.AsArray();
        _token.Import(_contract.Ours, "sign", "01");
        _shut.Import(_contract.Ours, "sign", "01");
        File.Delete(Place("hub-sign.pem"));
        keys.Add(new JsonObject
        {
            ["name"] = "hub-sign", ["id"] = "hub-2026", ["uses"] = new JsonArray("sign"), ["provider"] = "pkcs11",
            ["uri"] = _token.Uri("sign"), ["pin"] = _token.PinReference,
        });
        foreach (var key in signed.Where(key => (string?)key!["name"] != "hub-sign").ToList())
            keys.Add(key!.DeepClone());
        var castellan = lab.Banks.Castellan.Keys;
        keys.Add(Key("acme", "sign", Secret("customer.pem", castellan.CustomerPem)));
        keys.Add(Key("castellan", "verify", Save("castellan.pem", castellan.BankPem)));
        Save("keys.json", new JsonObject { ["keys"] = keys.DeepClone() }.ToJsonString());
        Save("connections/castellan.json", Castellan(lab).ToJsonString());
        _files.AddRange([Place("us.asc"), Place("hub-tls.pem")]);
        Serve(lab);
    }

    /// <summary>The password is another one from now on, and a key is to be had whose token refuses the PIN.</summary>
    public void Lock()
    {
        var keys = JsonNode.Parse(File.ReadAllText(Place("keys.json")))!;
        keys["keys"]!.AsArray().Add(new JsonObject
        {
            ["name"] = "shut", ["uses"] = new JsonArray("sign"), ["provider"] = "pkcs11",
            ["uri"] = _shut.Uri("sign").Split("&pin-source")[0], ["pin"] = $"file:{Save("wrong-pin", WrongPin)}",
        });
        Save("keys.json", keys.ToJsonString());
        Save("ftps-password", WrongPassword);
        _server!.KillSessions();
    }

    /// <summary>Every secret that a connection or a key refers to.</summary>
    public IEnumerable<string> Secrets() =>
    [
        FtpServer.Password, WrongPassword, SoapPassword, SoftToken.Pin, WrongPin, Creditor, Debtor,
        .. Canaries.Words(_contract.Ours.ExportPkcs8PrivateKeyPem()), .. _files.SelectMany(file => Canaries.Words(Private(file))),
    ];

    public void Dispose()
    {
        _server?.Dispose();
        _authority?.Dispose();
        _ftps.Dispose();
        _desk.Dispose();
    }

    /// <summary>A certificate beside a key is no secret.</summary>
    private static string Private(string file) =>
        Regex.Match(File.ReadAllText(file), "-----BEGIN [A-Z ]*PRIVATE KEY.*?-----END [A-Z ]*PRIVATE KEY", RegexOptions.Singleline).Value;

    private void Serve(Lab lab)
    {
        _authority = new Authority(Path.Combine(_ftps.Path, "ca"));
        _server = new Proftpd(_ftps.Path, lab.Banks.FirstCoast.Home, _authority.Make(), []);
        _server.Start();
        var file = Path.Combine(_folder, "connections", "first-coast.json");
        var connection = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        foreach (var (_, door) in connection["endpoints"]!.AsObject())
        {
            door!["address"] = $"ftps://{_server.User}@localhost:{_server.Port}{lab.Banks.FirstCoast.Home}";
            door["auth"] = "password";
            door["options"] = new JsonObject
            {
                ["caFile"] = _authority.File, ["password"] = $"file:{Save("ftps-password", FtpServer.Password)}",
            };
        }

        Save("connections/first-coast.json", PgpContract.Protect(connection, "").ToJsonString());
    }

    private JsonObject Castellan(Lab lab)
    {
        JsonObject Door() => new()
        {
            ["address"] = lab.Banks.Castellan.Address.AbsoluteUri,
            ["auth"] = "none",
            ["options"] = new JsonObject
            {
                ["signKey"] = "key:acme", ["verifyKey"] = "key:castellan", ["lifetimeSeconds"] = "10", ["toleranceSeconds"] = "5",
                ["userName"] = "acme", ["password"] = $"file:{Save("soap-password", SoapPassword)}",
            },
        };
        return new()
        {
            ["id"] = "castellan",
            ["adapter"] = "castellan-soap",
            ["settings"] = new JsonObject { ["customerId"] = "K4711" },
            ["endpoints"] = new JsonObject
            {
                ["service"] = Door(),
                ["files"] = Door(),
                ["notices"] = new JsonObject { ["options"] = new JsonObject { ["verifyKey"] = "key:castellan" } },
            },
            ["gather"] = "PT0S",
        };
    }

    private static JsonObject Key(string name, string use, string file) => new()
    {
        ["name"] = name, ["uses"] = new JsonArray(use), ["provider"] = "pem", ["key"] = $"file:{file}",
    };

    private string Secret(string name, string text)
    {
        _files.Add(Save(name, text));
        return Place(name);
    }

    private string Save(string name, string text)
    {
        File.WriteAllText(Place(name), text);
        return Place(name);
    }

    private string Place(string name) => Path.Combine(_folder, name);
}
