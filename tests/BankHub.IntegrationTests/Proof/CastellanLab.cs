using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Proof.Transfers;
using BankHub.Simulators.Castellan;
using BankHub.Simulators.Nordbank;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>A real hub with a connection to the pretend SOAP bank, whose messages both sides sign.</summary>
internal sealed class CastellanLab : TransferLab
{
    private readonly CastellanServer _server;

    private readonly (X509Certificate2 Ours, X509Certificate2 Authority)? _identity;

    private CastellanLab(Lab lab, CastellanServer server, (X509Certificate2 Ours, X509Certificate2 Authority)? identity)
        : base(lab) => (_server, _identity) = (server, identity);

    public CastellanServer Server => _server;

    public CastellanBank Bank => _server.Bank;

    protected override bool BankHasSaidAll => Bank.Files is var (laidOut, fetched) && laidOut == fetched;

    /// <param name="output">Where the run is told.</param>
    /// <param name="options">The contract.</param>
    /// <param name="identity">What the customer shows where that asks for a certificate, and whom he believes; null for no TLS.</param>
    public static async Task<CastellanLab> StartAsync(
        ITestOutputHelper output, CastellanOptions? options = null, (X509Certificate2 Ours, X509Certificate2 Authority)? identity = null)
    {
        var inner = await Lab.StartAsync(1, output);
        options = (options ?? new()) with { NoticeUrl = new($"http://127.0.0.1:{inner.Ports[0]}/v1/callbacks/castellan/notices") };
        var lab = new CastellanLab(inner, await CastellanServer.StartAsync(options), identity);
        inner.Advanced = lab.Server.Clock.Advance;
        lab.WriteKeys();
        await lab.ConnectAsync(lab.Connection());
        return lab;
    }

    /// <summary>Hands in a transfer; by a rule of the sandbox its amount is exactly 9,900.NN, else what is given.</summary>
    public async Task<BankTransfer> PayAsync(string rule, decimal amount)
    {
        var before = await SealedAsync();
        var transfer = await PayAsync("", [(
            "amount", new JsonObject { ["value"] = rule == "" ? $"{amount:0.00}" : $"9900.{rule}", ["currency"] = "EUR" })]);

        // Each in a message of its own: a rule of the sandbox may be one for all that travel together.
        await Wait.UntilAsync(async () => await SealedAsync() > before, $"{transfer.Key} is sealed");
        return transfer;
    }

    /// <summary>How often each of these was executed, by the bank's own ledger.</summary>
    public int Executions(BankTransfer transfer) => Bank.Payments.Ledger.Count(
        line => line.Asked.EndToEndId == transfer.Key && line.State is not (TransferState.Refused or TransferState.Cancelled));

    /// <summary>Lets the hub's clock run ahead while it waits: an inquiry has its delays.</summary>
    public async Task UntilAfterDoubtAsync(BankTransfer transfer, string state)
    {
        for (var round = 0; round < 100 && (await StandingAsync(transfer)).State != state; round++)
        {
            // Less than the clocks may differ by: a question may be under way meanwhile.
            await Lab.AdvanceAsync(TimeSpan.FromSeconds(4));
            await Task.Delay(300);
        }

        await UntilAsync(transfer, state);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }

    protected override JsonObject Transfer(string key, string account) => new()
    {
        ["scheme"] = "sepa-credit-transfer",
        ["method"] = "creditTransfer",
        ["reference"] = key,
        ["endToEndIdentification"] = key,
        ["requestedExecutionDate"] = Day.ToString("yyyy-MM-dd"),
        ["debtor"] = new JsonObject { ["name"] = "Harbour Lights Trading" },
        ["debtorAccount"] = new JsonObject { ["iban"] = "DE02120300000000202051" },
        ["creditor"] = new JsonObject { ["name"] = "Jürgen Roe" },
        ["creditorAccount"] = new JsonObject { ["iban"] = "DE89370400440532013000" },
    };

    private Task<long> SealedAsync() => Lab.CountAsync("select count(*) from outbound where effect = 'Execute'");

    private void WriteKeys()
    {
        var folder = Lab.Folder;
        File.WriteAllText(Path.Combine(folder, "customer.pem"), _server.Keys.CustomerPem);
        File.WriteAllText(Path.Combine(folder, "bank.pem"), _server.Keys.BankPem);
        JsonObject Key(string name, string use, string file) => new()
        {
            ["name"] = name, ["uses"] = new JsonArray(use), ["provider"] = "pem", ["key"] = $"file:{Path.Combine(folder, file)}",
        };
        var keys = new JsonArray(Key("acme", "sign", "customer.pem"), Key("castellan", "verify", "bank.pem"));
        if (_identity is var (ours, authority))
        {
            var pem = ours.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem() + "\n" + ours.ExportCertificatePem();
            File.WriteAllText(Path.Combine(folder, "tls.pem"), pem);
            File.WriteAllText(Path.Combine(folder, "ca.pem"), authority.ExportCertificatePem());
            keys.Add(Key("acme-tls", "tls", "tls.pem"));
        }

        File.WriteAllText(Path.Combine(folder, "keys.json"), new JsonObject { ["keys"] = keys }.ToJsonString());
    }

    /// <summary>Gives the door of files another bound of answers, with which a new node starts.</summary>
    public async Task BoundAsync(int maxReplyBytes)
    {
        var connection = Connection();
        connection["endpoints"]!["files"]!["options"]!["maxReplyBytes"] = $"{maxReplyBytes}";
        File.WriteAllText(Path.Combine(Lab.Folder, "connections", "castellan.json"), connection.ToJsonString());
        await RestartAsync();
    }

    private JsonObject Connection()
    {
        JsonObject Door() => Secured(new()
        {
            ["address"] = _server.Address.AbsoluteUri,
            ["options"] = new JsonObject
            {
                ["allowPlain"] = "true", ["signKey"] = "key:acme", ["verifyKey"] = "key:castellan",

                // Until the bank could take it no more, "unknown" proves nothing: 10 s to leave, 10 s to arrive, 5 s between the clocks.
                ["lifetimeSeconds"] = "10", ["toleranceSeconds"] = "5",
            },
        });
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
            ["holdDuplicates"] = false,
        };
    }

    private JsonObject Secured(JsonObject door)
    {
        door["auth"] = _identity is null ? "none" : "mtls";
        if (_identity is not null)
        {
            door["options"]!["tlsKey"] = "key:acme-tls";
            door["options"]!["caFile"] = Path.Combine(Lab.Folder, "ca.pem");
        }

        return door;
    }
}
