using System.Net;
using System.Text.Json.Nodes;
using BankHub.Hub.Calendars;
using BankHub.Simulators.Helvetia;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>A transfer of a run.</summary>
/// <param name="Key">Idempotency key, reference and end-to-end id in one.</param>
/// <param name="Id">The hub's id.</param>
internal sealed record HelvetiaTransfer(string Key, Guid Id);

/// <summary>A real hub with a connection to the pretend correspondent, on a morning on which that works.</summary>
internal sealed class HelvetiaLab : IAsyncDisposable
{
    private readonly Lab _lab;
    private DateOnly _day;
    private int _number;

    private HelvetiaLab(Lab lab, HelvetiaServer server) => (_lab, Server) = (lab, server);

    public Lab Lab => _lab;

    public HelvetiaServer Server { get; }

    public HelvetiaBank Bank => Server.Bank;

    public HubProcess Node { get; private set; } = null!;

    public static async Task<HelvetiaLab> StartAsync(ITestOutputHelper output, HelvetiaOptions? options = null)
    {
        var lab = await Lab.StartAsync(1, output);
        var server = HelvetiaServer.Start((options ?? new()) with { SchemasFolder = Schemas() });
        var helvetia = new HelvetiaLab(lab, server);
        File.WriteAllText(Path.Combine(lab.Folder, "connections", "helvetia.json"), helvetia.Connection().ToJsonString());
        helvetia.Node = await lab.StartReadyAsync(0);
        helvetia._day = BusinessCalendar.Named("target").Next(DateOnly.FromDateTime(DateTime.UtcNow));
        await lab.AdvanceAsync(helvetia._day.ToDateTime(new TimeOnly(7, 0)) - DateTime.UtcNow);
        return helvetia;
    }

    /// <summary>The node dies, and another takes up what it left.</summary>
    public async Task RestartAsync()
    {
        await Node.KillAsync();
        await _lab.AdvanceAsync(TimeSpan.FromSeconds(70));
        Node = await _lab.StartReadyAsync(0);
    }

    /// <summary>Hands in a transfer whose account asks for a rule of the sandbox.</summary>
    public async Task<HelvetiaTransfer> PayAsync(
        string rule, decimal amount, string currency = "CHF", string? bearer = null, string? purpose = null)
    {
        var number = ++_number;
        var key = $"H-{number}-{rule}";
        var body = new JsonObject
        {
            ["scheme"] = "cross-border",
            ["method"] = "creditTransfer",
            ["reference"] = key,
            ["endToEndIdentification"] = key,
            ["amount"] = new JsonObject
            {
                ["value"] = currency == "JPY" ? $"{amount:0}" : $"{amount:0.00}", ["currency"] = currency,
            },
            ["requestedExecutionDate"] = _day.ToString("yyyy-MM-dd"),
            ["debtor"] = Party("Harbour Lights Trading", "ACMECHZZXXX"),
            ["debtorAccount"] = new JsonObject { ["iban"] = Server.Options.Account },
            ["creditor"] = Party("Jane Roe", "BOLNGB2LXXX"),
            ["creditorAccount"] = new JsonObject { ["bban"] = rule == "" ? $"{number:D6}112233" : $"{number:D6}9900{rule}" },
            ["creditorAgent"] = new JsonObject { ["bic"] = "BOLNGB2LXXX" },
        };
        Set("chargeBearer", bearer);
        Set("categoryPurpose", purpose);
        var (status, answer) = await _lab.Core.CallAsync(HttpMethod.Post, "/v1/payments", ApiKeys.Core, body, key);
        Assert.True(status == HttpStatusCode.Accepted, $"{status} {answer}");
        return new(key, Guid.Parse((string)answer!["id"]!));

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                body[name] = value;
            }
        }
    }

    public async Task CancelAsync(HelvetiaTransfer transfer)
    {
        var (status, _) = await _lab.Core.CallAsync(HttpMethod.Post, $"/v1/payments/{transfer.Id}/cancel", ApiKeys.Core);
        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    public async Task<(string State, decimal Returned)> StandingAsync(HelvetiaTransfer transfer)
    {
        await using var command = _lab.Source.CreateCommand($"select state, returned from payment where id = '{transfer.Id}'");
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? (reader.GetString(0), reader.GetDecimal(1)) : ("", 0);
    }

    public Task UntilAsync(HelvetiaTransfer transfer, string state, decimal returned = 0) => Wait.UntilAsync(
        async () => await StandingAsync(transfer) == (state, returned), $"{transfer.Key} is {state}, returned {returned}");

    /// <summary>Until everything that the bank says was taken and dealt with.</summary>
    public Task QuietAsync() => Wait.UntilAsync(
        async () => Bank.Bookings.Count == Bank.Stated && Directory.GetFiles(Server.Files.OutboundFolder).Length == 0
            && await _lab.CountAsync("select count(*) from inbound where state = 'Received'") == 0
            && await _lab.CountAsync("select count(*) from statement_entry where state = 'New'") == 0,
        "the bank has said all, and the hub has heard it");

    public async ValueTask DisposeAsync()
    {
        await _lab.DisposeAsync();
        await Server.DisposeAsync();
    }

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
            ["settings"] = new JsonObject { ["bic"] = Server.Options.CustomerBic, ["account"] = Server.Options.Account },
            ["endpoints"] = new JsonObject { ["files-in"] = Door(), ["files-out"] = Door() },
            ["gather"] = "PT2S",
        };
    }
}
