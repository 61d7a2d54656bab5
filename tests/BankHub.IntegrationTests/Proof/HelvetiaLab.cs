using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Proof.Transfers;
using BankHub.Simulators.Helvetia;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>A real hub with a connection to the pretend correspondent, on a morning on which that works.</summary>
internal sealed class HelvetiaLab : TransferLab
{
    private HelvetiaLab(Lab lab, HelvetiaServer server)
        : base(lab) => Server = server;

    public HelvetiaServer Server { get; }

    public HelvetiaBank Bank => Server.Bank;

    protected override bool BankHasSaidAll =>
        Bank.Bookings.Count == Bank.Stated && Directory.GetFiles(Server.Files.OutboundFolder).Length == 0;

    public static async Task<HelvetiaLab> StartAsync(ITestOutputHelper output, HelvetiaOptions? options = null)
    {
        var helvetia = new HelvetiaLab(
            await Lab.StartAsync(1, output), HelvetiaServer.Start((options ?? new()) with { SchemasFolder = Schemas() }));
        await helvetia.ConnectAsync(helvetia.Connection());
        return helvetia;
    }

    public Task<BankTransfer> PayAsync(
        string rule, decimal amount, string currency = "CHF", string? bearer = null, string? purpose = null) => PayAsync(
        rule,
        ("amount", new JsonObject { ["value"] = currency == "JPY" ? $"{amount:0}" : $"{amount:0.00}", ["currency"] = currency }),
        ("chargeBearer", bearer), ("categoryPurpose", purpose));

    /// <summary>A customer's transfer whose money goes apart.</summary>
    public Task<BankTransfer> PayCoveredAsync(string rule, decimal amount, string uetr) => PayAsync(
        rule, ("scheme", "cross-border-covered"), ("uetr", uetr),
        ("amount", new JsonObject { ["value"] = $"{amount:0.00}", ["currency"] = "CHF" }));

    /// <summary>The cover of a transfer, which is named by the instruction under which it went out.</summary>
    public Task<BankTransfer> CoverAsync(string rule, decimal amount, string uetr, string instruction) => PayAsync(
        rule, ("scheme", "cover"), ("uetr", uetr), ("endToEndIdentification", instruction), ("underlying", Underlying()),
        ("amount", new JsonObject { ["value"] = $"{amount:0.00}", ["currency"] = "CHF" }));

    /// <summary>Lays out a file as if the bank had written it.</summary>
    public void Say(string name, byte[] message)
    {
        var file = Path.Combine(Server.Files.OutboundFolder, $"HV_SAID_{name}");
        File.WriteAllBytes(file, message);
        File.Move(file, $"{file}.xml");
    }

    private static JsonObject Underlying() => new()
    {
        ["debtor"] = Party("Harbour Lights Trading", "ACMECHZZXXX"),
        ["debtorAgent"] = new JsonObject { ["bic"] = "ACMECHZZXXX" },
        ["creditorAgent"] = new JsonObject { ["bic"] = "BOLNGB2LXXX" },
        ["creditor"] = new JsonObject { ["name"] = "Jane Roe" },
    };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
    }

    protected override JsonObject Transfer(string key, string account) => new()
    {
        ["scheme"] = "cross-border",
        ["method"] = "creditTransfer",
        ["reference"] = key,
        ["endToEndIdentification"] = key,
        ["requestedExecutionDate"] = Day.ToString("yyyy-MM-dd"),
        ["debtor"] = Party("Harbour Lights Trading", "ACMECHZZXXX"),
        ["debtorAccount"] = new JsonObject { ["iban"] = Server.Options.Account },
        ["creditor"] = Party("Jane Roe", "BOLNGB2LXXX"),
        ["creditorAccount"] = new JsonObject { ["bban"] = account },
        ["creditorAgent"] = new JsonObject { ["bic"] = "BOLNGB2LXXX" },
    };

    // Private persons have no BIC; both sides have one here, and only their purpose tells institutions from customers.
    private static JsonObject Party(string name, string bic) => new()
    {
        ["name"] = name,
        ["identification"] = new JsonObject { ["type"] = "organisation", ["bic"] = bic },
    };

    /// <summary>The official schemas, by which the bank judges what we send, in the folder beside the checkout where it is there.</summary>
    private static string? Schemas()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BankHub.sln")))
        {
            folder = folder.Parent;
        }

        var shared = Environment.GetEnvironmentVariable("BANKHUB_SHARED") ?? Path.Combine(folder?.Parent?.FullName ?? "/", "shared");
        var schemas = Path.Combine(shared, "iso20022-xsd");
        return Directory.Exists(schemas) ? schemas : null;
    }

    private JsonObject Connection()
    {
        JsonObject Door() => new()
        {
            ["address"] = $"sftp://{Uri.EscapeDataString(Server.Files.UserName)}@127.0.0.1:{Server.Files.Port}/~/",
            ["options"] = new JsonObject { ["hostKey"] = Server.Files.HostKey, ["privateKey"] = $"file:{Server.Files.UserKeyFile}" },
        };
        return new()
        {
            ["id"] = "helvetia",
            ["adapter"] = "helvetia",
            ["settings"] = new JsonObject
            {
                ["bic"] = Server.Options.CustomerBic, ["account"] = Server.Options.Account, ["reimbursementAgent"] = "CHASUS33XXX",
            },
            ["endpoints"] = new JsonObject { ["files-in"] = Door(), ["files-out"] = Door() },
            ["gather"] = "PT2S",
        };
    }
}
