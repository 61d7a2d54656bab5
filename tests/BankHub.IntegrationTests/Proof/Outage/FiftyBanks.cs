using System.Globalization;
using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Faults;
using BankHub.Simulators;

namespace BankHub.IntegrationTests.Proof.Outage;

/// <summary>Fifty banks of one hub: folders of this machine, and one real server behind a line that can go dead.</summary>
internal sealed class FiftyBanks : IAsyncDisposable
{
    public const int Count = 50, Sessions = 2, ConnectSeconds = 2;

    private readonly TemporaryFolder _folder = new("bankhub-fifty-");
    private readonly MortalServer _server;
    private readonly Orders _orders = new("R6");

    public FiftyBanks(Lab lab, string channel)
    {
        for (var bank = 1; bank <= Count; bank++)
        {
            Directory.CreateDirectory(Path.Combine(Home(bank), "outbound"));
            Directory.CreateDirectory(Inbound(bank));
        }

        _server = MortalServer.Start(channel, _folder.Path, Home(Mortal));
        Line = new FaultProxy(_server.Port);
        var connections = Path.Combine(lab.Folder, "connections");
        Array.ForEach(Directory.GetFiles(connections), File.Delete);
        for (var bank = 1; bank <= Count; bank++)
        {
            File.WriteAllText(Path.Combine(connections, $"{Name(bank)}.json"), Connection(bank).ToJsonString());
        }
    }

    /// <summary>The bank that can go dead.</summary>
    public static int Mortal => Count;

    public static IEnumerable<int> Living => Enumerable.Range(1, Count - 1);

    /// <summary>The way to the bank that can go dead.</summary>
    public FaultProxy Line { get; }

    public static string Name(int bank) => string.Create(CultureInfo.InvariantCulture, $"bank-{bank:00}");

    public string Inbound(int bank) => Path.Combine(Home(bank), "inbound");

    /// <summary>A payment that no other bank of them takes.</summary>
    public (string Key, JsonObject Body) Payment(int bank)
    {
        var order = _orders.Next(Scenarios.FirstCoast, "settles", 1)[0];
        var body = order.Body();
        body["debtorAccount"] = new JsonObject { ["bban"] = Account(bank) };
        body["connection"] = Name(bank);
        return (order.Key, body);
    }

    /// <summary>From now on the bank takes every line and says nothing; what it had open is gone.</summary>
    public void Die()
    {
        Line.Fault = (Way.ToClient, 0, Break.Swallow);
        _server.KillSessions();
    }

    public async ValueTask DisposeAsync()
    {
        await Line.DisposeAsync();
        _server.Dispose();
        _folder.Dispose();
    }

    private string Home(int bank) => Path.Combine(_folder.Path, "banks", Name(bank));

    private static string Account(int bank) => string.Create(CultureInfo.InvariantCulture, $"10002000{bank:00}");

    private JsonObject Connection(int bank) => new()
    {
        ["id"] = Name(bank),
        ["adapter"] = "first-coast-ach",
        ["settings"] = new JsonObject
        {
            ["immediateOrigin"] = $"{987654000 + bank}", ["companyId"] = "1234567890",
            ["traceNumbers"] = string.Create(CultureInfo.InvariantCulture, $"{100_000 * bank:0000000}-{(100_000 * bank) + 99_999:0000000}"),
        },
        ["mostMessagesADay"] = 100_000,
        ["endpoints"] = new JsonObject { ["files-in"] = Door(bank), ["files-out"] = Door(bank) },
        ["accounts"] = new JsonArray(Account(bank)),
        ["holdDuplicates"] = false,
    };

    private JsonObject Door(int bank)
    {
        if (bank != Mortal)
        {
            return new() { ["address"] = new Uri(Home(bank)).AbsoluteUri };
        }

        var door = _server.Door(Line.Port);
        door["options"]!["sessions"] = $"{Sessions}";
        door["options"]!["connectSeconds"] = $"{ConnectSeconds}";
        return door;
    }
}
