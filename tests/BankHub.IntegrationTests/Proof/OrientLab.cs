using System.Net;
using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Proof.Transfers;
using BankHub.IntegrationTests.Protection.Banks;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.OrientSwift;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>A real hub with a connection to the pretend SWIFT bank, whose gateway is a directory here, on a working morning.</summary>
internal sealed class OrientLab : TransferLab
{
    private readonly OrientServer _server;

    private OrientLab(Lab lab, OrientServer server)
        : base(lab) => _server = server;

    public OrientBank Bank => _server.Bank;

    protected override bool BankHasSaidAll =>
        Bank.Bookings.Count == Bank.Stated && Directory.GetFiles(_server.Files.OutboundFolder).Length == 0;

    /// <param name="output">Where the run is told.</param>
    /// <param name="overSftp">Whether files go over SFTP in place of the directory.</param>
    /// <param name="desk">Where the bank protects files by CMS; null for nowhere.</param>
    public static async Task<OrientLab> StartAsync(ITestOutputHelper output, bool overSftp = false, CmsDesk? desk = null)
    {
        var orient = new OrientLab(await Lab.StartAsync(1, output), OrientServer.Start(new() { Desk = desk }));
        var connection = orient.Connection(overSftp);
        if (desk is not null)
        {
            CmsContract.Write(orient.Lab, desk, connection);
        }

        await orient.ConnectAsync(connection);
        return orient;
    }

    /// <summary>Lays something out as the bank does.</summary>
    public void Put(string name, byte[] bytes) => _server.Files.Publish(name, bytes);

    /// <summary>Hands in a transfer; one with a purpose is of institutions, whose parties have a BIC.</summary>
    public Task<BankTransfer> PayAsync(string rule, decimal amount, string? purpose = null, string bearer = "SHAR")
    {
        (string, JsonNode?) money =
            ("amount", new JsonObject { ["value"] = $"{amount:0.00}", ["currency"] = OrientBank.Currency });
        return purpose is null
            ? PayAsync(rule, money, ("chargeBearer", bearer))
            : PayAsync(
                rule, money, ("categoryPurpose", purpose), ("debtor", Institution("Harbour Lights Trading", "ACMEAEAAXXX")),
                ("creditor", Institution("Jane Roe", "BOLNGB2LXXX")));
    }

    /// <summary>A customer's transfer whose money goes apart.</summary>
    public Task<BankTransfer> PayCoveredAsync(string rule, decimal amount, string uetr) => PayAsync(
        rule, ("scheme", "cross-border-covered"), ("uetr", uetr), ("chargeBearer", "SHAR"),
        ("amount", new JsonObject { ["value"] = $"{amount:0.00}", ["currency"] = OrientBank.Currency }));

    /// <summary>The cover of a transfer, which is named by the instruction under which it went out.</summary>
    public Task<BankTransfer> CoverAsync(string rule, decimal amount, string uetr, string instruction) => PayAsync(
        rule, ("scheme", "cover"), ("uetr", uetr), ("endToEndIdentification", instruction),
        ("debtor", Institution("ACMEAEAAXXX", "ACMEAEAAXXX")), ("creditor", Institution("BOLNGB2LXXX", "BOLNGB2LXXX")),
        ("amount", new JsonObject { ["value"] = $"{amount:0.00}", ["currency"] = OrientBank.Currency }),
        ("underlying", new JsonObject
        {
            ["debtor"] = new JsonObject { ["name"] = "Harbour Lights Trading" },
            ["debtorAgent"] = new JsonObject { ["bic"] = "ACMEAEAAXXX" },
            ["creditorAgent"] = new JsonObject { ["bic"] = "BOLNGB2LXXX" },
            ["creditor"] = new JsonObject { ["name"] = "Jane Roe" },
        }));

    /// <summary>Two persons say the same of a doubt.</summary>
    public async Task ResolveAsync(BankTransfer transfer, string outcome)
    {
        var version = await Lab.CountAsync($"select version::bigint from payment where id = '{transfer.Id}'");
        foreach (var (key, expected) in new[] { (ApiKeys.Alice, HttpStatusCode.Accepted), (ApiKeys.Bob, HttpStatusCode.OK) })
        {
            var finding = new JsonObject { ["outcome"] = outcome, ["evidence"] = "the bank was asked", ["version"] = version };
            var (status, _) = await Lab.Core.CallAsync(HttpMethod.Post, $"/v1/payments/{transfer.Id}/resolve", key, finding);
            Assert.Equal(expected, status);
        }
    }

    /// <summary>What waits for people, but for the bank's own charges, which no payment stands behind.</summary>
    public Task<List<string>> OpenAsync() => ReadAsync(
        "select 'parked ' || rule from parked where state = 'Open' union all "
        + "select reason || ' ' || side || ' ' || amount from unmatched where state = 'Open' and reason <> 'no-reference'",
        reader => reader.GetString(0));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }

    protected override JsonObject Transfer(string key, string account) => new()
    {
        ["scheme"] = "cross-border",
        ["method"] = "creditTransfer",
        ["reference"] = key,
        ["endToEndIdentification"] = key,
        ["requestedExecutionDate"] = Day.ToString("yyyy-MM-dd"),
        ["debtor"] = new JsonObject { ["name"] = "Harbour Lights Trading" },
        ["debtorAccount"] = new JsonObject { ["iban"] = _server.Options.Account },
        ["creditor"] = new JsonObject { ["name"] = "Jane Roe" },
        ["creditorAccount"] = new JsonObject { ["bban"] = account },
        ["creditorAgent"] = new JsonObject { ["bic"] = "BOLNGB2LXXX" },
    };

    private static JsonObject Institution(string name, string bic) =>
        new() { ["name"] = name, ["identification"] = new JsonObject { ["type"] = "organisation", ["bic"] = bic } };

    private JsonObject Connection(bool overSftp)
    {
        var files = _server.Files;
        JsonObject Door() => overSftp
            ? new()
            {
                ["address"] = $"sftp://{Uri.EscapeDataString(files.UserName)}@127.0.0.1:{files.Port}/~/",
                ["protection"] = "none",
                ["options"] = new JsonObject { ["hostKey"] = files.HostKey, ["privateKey"] = $"file:{files.UserKeyFile}" },
            }
            : new() { ["address"] = new Uri(files.Home).AbsoluteUri, ["protection"] = "none" };
        return new()
        {
            ["id"] = "orient",
            ["adapter"] = "orient-swift",
            ["settings"] = new JsonObject
            {
                ["bic"] = _server.Options.CustomerBic, ["account"] = _server.Options.Account, ["reimbursementAgent"] = "CHASUS33XXX",
            },
            ["endpoints"] = new JsonObject { ["gateway-in"] = Door(), ["gateway-out"] = Door() },
            ["gather"] = "PT0S",
        };
    }
}
