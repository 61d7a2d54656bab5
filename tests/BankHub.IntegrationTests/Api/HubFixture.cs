using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Core.Ports;
using BankHub.Host.Composition;
using BankHub.IntegrationTests.Store;
using BankHub.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.Api;

/// <summary>
/// A hub with its API on a real PostgreSQL and one connection to the ACH bank, over channels that lead nowhere. Its steps do not run: a
/// test sees the rows as the API left them.
/// </summary>
public class HubFixture : PostgresFixture
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-api-").FullName;
    private readonly List<HubHost> _nodes = [];
    private readonly List<HttpClient> _clients = [];

    public HubHost Hub => _nodes[0];

    public StubChannels Channels { get; } = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Directory.CreateDirectory(Path.Combine(_folder, "connections"));
        WriteConnection("first-coast", holdDuplicates: true);
        WriteConnection("first-coast-free", holdDuplicates: false);
        WriteMore();
        MasterKeyFile.Create(Path.Combine(_folder, "ring"));
        File.WriteAllText(Path.Combine(_folder, "whsec"), TestKeys.WebhookSecret);
        File.WriteAllText(Path.Combine(_folder, "callers.json"), TestKeys.CallersFile(Path.Combine(_folder, "whsec")).ToJsonString());
        _nodes.Add(await StartNodeAsync("one"));
    }

    /// <summary>One more node on the same database.</summary>
    public async Task<HubHost> AddNodeAsync(string name, Func<HubOptions, HubOptions>? change = null)
    {
        var node = await StartNodeAsync(name, change);
        _nodes.Add(node);
        return node;
    }

    /// <summary>A client with a key; null for none.</summary>
    public HttpClient Client(string? key, HubHost? node = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = (node ?? Hub).Address };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        _clients.Add(client);
        return client;
    }

    /// <summary>A number straight from the database.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public override async Task DisposeAsync()
    {
        _clients.ForEach(c => c.Dispose());
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Where its files lie: the ring, the callers, the connections.</summary>
    protected string Folder => _folder;

    /// <summary>Other options for every node.</summary>
    protected virtual HubOptions Change(HubOptions options) => options;

    /// <summary>Further connections.</summary>
    protected virtual void WriteMore()
    {
    }

    protected void WriteFile(string id, string connection) =>
        File.WriteAllText(Path.Combine(_folder, "connections", $"{id}.json"), connection);

    private Task<HubHost> StartNodeAsync(string name, Func<HubOptions, HubOptions>? change = null)
    {
        var options = new HubOptions
        {
            ConnectionString = ConnectionString,
            ConnectionsFolder = Path.Combine(_folder, "connections"),
            CallersFile = Path.Combine(_folder, "callers.json"),
            MasterKey = $"file:{Path.Combine(_folder, "ring")}",
            Urls = ["http://127.0.0.1:0"],
            NodeName = name,
            RunSteps = false,
            PrivateWebhookHosts = ["127.0.0.1"],
            Replace = services => services.AddSingleton<IChannels>(Channels),
        };
        options = Change(options);
        return HubHost.StartAsync(change?.Invoke(options) ?? options, CancellationToken.None);
    }

    private void WriteConnection(string id, bool holdDuplicates) =>
        WriteFile(id, Connection(id, holdDuplicates).ToJsonString());

    private JsonObject Connection(string id, bool holdDuplicates) => new()
    {
        ["id"] = id,
        ["adapter"] = "first-coast-ach",
        ["settings"] = new JsonObject
        {
            ["immediateOrigin"] = holdDuplicates ? "123456789" : "123456780", ["companyId"] = "1234567890",
            ["traceNumbers"] = holdDuplicates ? "0000000-3999999" : "4000000-7999999",
        },
        ["mostMessagesADay"] = 100_000,
        ["endpoints"] = new JsonObject
        {
            ["files-in"] = Door(),
            ["files-out"] = Door(),
        },
        ["credits"] = new JsonArray("core"),
        ["accounts"] = new JsonArray("111222333"),
        ["holdDuplicates"] = holdDuplicates,
    };

    private JsonObject Door() => new() { ["address"] = new Uri(_folder).AbsoluteUri };
}

/// <summary>The test's callers.</summary>
public static class TestKeys
{
    public const string Core = "bh_core", Other = "bh_other", Reader = "bh_reader", Alice = "bh_alice", Bob = "bh_bob", Robot = "bh_robot";

    public static readonly string WebhookSecret = "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static JsonArray CallersFile(string webhookSecret, string? webhook = null) =>
    [
        Caller("core", "system", Core, ["payments:write", "payments:read", "messages:read"], null, webhook, webhookSecret),
        Caller("other", "system", Other, ["payments:write", "payments:read", "messages:read", "operate"], null, null, ""),
        Caller("reader", "system", Reader, ["payments:read"], "core", null, ""),
        Caller("alice", "person", Alice, ["payments:write", "payments:read", "messages:read", "operate", "resolve"], "*", null, ""),
        Caller("bob", "person", Bob, ["payments:read", "operate", "resolve"], "*", null, ""),
        Caller("robot", "system", Robot, ["operate", "resolve"], "*", null, ""),
    ];

    private static JsonObject Caller(string id, string kind, string key, string[] scopes, string? sees, string? webhook, string secret)
    {
        var caller = new JsonObject
        {
            ["id"] = id,
            ["kind"] = kind,
            ["keyHash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))),
            ["scopes"] = new JsonArray([.. scopes.Select(s => JsonValue.Create(s))]),
        };
        if (sees is not null)
        {
            caller["sees"] = sees;
        }

        if (webhook is not null)
        {
            caller["webhook"] = new JsonObject { ["url"] = webhook, ["secret"] = $"file:{secret}" };
        }

        return caller;
    }
}
