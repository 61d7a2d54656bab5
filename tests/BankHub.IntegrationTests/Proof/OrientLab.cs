using System.Net;
using System.Text.Json.Nodes;
using BankHub.Hub.Calendars;
using BankHub.Simulators.OrientSwift;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>A real hub with a connection to the pretend SWIFT bank, whose gateway is a directory here, on a working morning.</summary>
internal sealed class OrientLab : IAsyncDisposable
{
    private readonly OrientServer _server;
    private HubProcess _node = null!;
    private DateOnly _day;
    private int _number;

    private OrientLab(Lab lab, OrientServer server) => (Lab, _server) = (lab, server);

    public Lab Lab { get; }

    public OrientBank Bank => _server.Bank;

    /// <param name="output">Where the run is told.</param>
    /// <param name="overSftp">Whether files go over SFTP in place of the directory.</param>
    public static async Task<OrientLab> StartAsync(ITestOutputHelper output, bool overSftp = false)
    {
        var orient = new OrientLab(await Lab.StartAsync(1, output), OrientServer.Start());
        File.WriteAllText(
            Path.Combine(orient.Lab.Folder, "connections", "orient.json"), orient.Connection(overSftp).ToJsonString());
        orient._node = await orient.Lab.StartReadyAsync(0);
        orient._day = BusinessCalendar.Named("target").Next(DateOnly.FromDateTime(DateTime.UtcNow));
        await orient.Lab.AdvanceAsync(orient._day.ToDateTime(new TimeOnly(7, 0)) - DateTime.UtcNow);
        return orient;
    }

    /// <summary>The node dies, and another takes up what it left.</summary>
    public async Task RestartAsync()
    {
        await _node.KillAsync();
        await Lab.AdvanceAsync(TimeSpan.FromSeconds(70));
        _node = await Lab.StartReadyAsync(0);
    }

    /// <summary>Hands in a transfer whose account asks for a rule of the sandbox.</summary>
    public async Task<BankTransfer> PayAsync(string rule, decimal amount, string? purpose = null, string bearer = "SHAR")
    {
        var number = ++_number;
        var key = $"O-{number}-{rule}";
        var body = new JsonObject
        {
            ["scheme"] = "cross-border",
            ["method"] = "creditTransfer",
            ["reference"] = key,
            ["endToEndIdentification"] = key,
            ["amount"] = new JsonObject { ["value"] = $"{amount:0.00}", ["currency"] = OrientBank.Currency },
            ["requestedExecutionDate"] = _day.ToString("yyyy-MM-dd"),
            ["debtor"] = Party("Harbour Lights Trading", "ACMEAEAAXXX", purpose),
            ["debtorAccount"] = new JsonObject { ["iban"] = _server.Options.Account },
            ["creditor"] = Party("Jane Roe", "BOLNGB2LXXX", purpose),
            ["creditorAccount"] = new JsonObject { ["bban"] = rule == "" ? $"{number:D6}112233" : $"{number:D6}9900{rule}" },
            ["creditorAgent"] = new JsonObject { ["bic"] = "BOLNGB2LXXX" },
        };
        if (purpose is null)
        {
            body["chargeBearer"] = bearer;
        }
        else
        {
            body["categoryPurpose"] = purpose;
        }

        var (status, answer) = await Lab.Core.CallAsync(HttpMethod.Post, "/v1/payments", ApiKeys.Core, body, key);
        Assert.True(status == HttpStatusCode.Accepted, $"{status} {answer}");
        return new(key, Guid.Parse((string)answer!["id"]!));
    }

    public async Task CancelAsync(BankTransfer transfer)
    {
        var (status, _) = await Lab.Core.CallAsync(HttpMethod.Post, $"/v1/payments/{transfer.Id}/cancel", ApiKeys.Core);
        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    public async Task<(string State, decimal Returned)> StandingAsync(BankTransfer transfer)
    {
        await using var command = Lab.Source.CreateCommand($"select state, returned from payment where id = '{transfer.Id}'");
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? (reader.GetString(0), reader.GetDecimal(1)) : ("", 0);
    }

    public async Task UntilAsync(BankTransfer transfer, string state, decimal returned = 0)
    {
        var last = ("", 0m);
        try
        {
            await Wait.UntilAsync(async () => (last = await StandingAsync(transfer)) == (state, returned), transfer.Key);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new InvalidOperationException($"{transfer.Key} is {last} and not {(state, returned)}", e);
        }
    }

    /// <summary>What waits for people, but for the bank's own charges, which no payment stands behind.</summary>
    public async Task<List<string>> OpenAsync()
    {
        await using var command = Lab.Source.CreateCommand(
            "select 'parked ' || rule from parked where state = 'Open' union all "
            + "select reason || ' ' || side || ' ' || amount from unmatched where state = 'Open' and reason <> 'no-reference'");
        await using var reader = await command.ExecuteReaderAsync();
        var open = new List<string>();
        while (await reader.ReadAsync())
        {
            open.Add(reader.GetString(0));
        }

        return open;
    }

    /// <summary>Until everything that the bank says was taken and dealt with.</summary>
    public Task QuietAsync() => Wait.UntilAsync(
        async () => Bank.Bookings.Count == Bank.Stated && Directory.GetFiles(_server.Files.OutboundFolder).Length == 0
            && await Lab.CountAsync("select count(*) from inbound where state = 'Received'") == 0
            && await Lab.CountAsync("select count(*) from statement_entry where state = 'New'") == 0,
        "the bank has said all, and the hub has heard it");

    public async ValueTask DisposeAsync()
    {
        await Lab.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static JsonObject Party(string name, string bic, string? purpose) => purpose is null
        ? new() { ["name"] = name }
        : new() { ["name"] = name, ["identification"] = new JsonObject { ["type"] = "organisation", ["bic"] = bic } };

    private JsonObject Connection(bool overSftp)
    {
        var files = _server.Files;
        JsonObject Door() => overSftp
            ? new()
            {
                ["address"] = $"sftp://{Uri.EscapeDataString(files.UserName)}@127.0.0.1:{files.Port}/~/",
                ["options"] = new JsonObject { ["hostKey"] = files.HostKey, ["privateKey"] = $"file:{files.UserKeyFile}" },
            }
            : new() { ["address"] = new Uri(files.Home).AbsoluteUri };
        return new()
        {
            ["id"] = "orient",
            ["adapter"] = "orient-swift",
            ["settings"] = new JsonObject { ["bic"] = _server.Options.CustomerBic, ["account"] = _server.Options.Account },
            ["endpoints"] = new JsonObject { ["gateway-in"] = Door(), ["gateway-out"] = Door() },
            ["gather"] = "PT0S",
        };
    }
}

/// <summary>A transfer of a run.</summary>
/// <param name="Key">Idempotency key, reference and end-to-end id in one.</param>
/// <param name="Id">The hub's id.</param>
internal sealed record BankTransfer(string Key, Guid Id);
