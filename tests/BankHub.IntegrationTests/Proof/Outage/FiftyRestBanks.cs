using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Faults;
using BankHub.Simulators;
using BankHub.Simulators.MeridianRest;
using BankHub.Simulators.Time;

namespace BankHub.IntegrationTests.Proof.Outage;

/// <summary>
/// Fifty REST banks of one hub: one server of this machine at as many addresses, and one of its own behind a line that can go dead.
/// </summary>
internal sealed class FiftyRestBanks : IAsyncDisposable
{
    public const int Count = 50, FirstByteSeconds = 2;

    private readonly BankClock _clock = new(TimeProvider.System.GetUtcNow(), manual: false);
    private readonly Orders _orders = new("R6H");
    private readonly Meridian _living;
    private readonly Meridian _mortal;

    private FiftyRestBanks()
    {
        _living = new Meridian(new MeridianOptions(), _clock, IPAddress.Any);
        _mortal = new Meridian(new MeridianOptions(), _clock, IPAddress.Loopback);
    }

    /// <summary>The bank that can go dead.</summary>
    public static int Mortal => Count;

    public static IEnumerable<int> Living => Enumerable.Range(1, Count - 1);

    /// <summary>The way to the bank that can go dead.</summary>
    public FaultProxy Line { get; private set; } = null!;

    public static async Task<FiftyRestBanks> StartAsync(Lab lab)
    {
        var banks = new FiftyRestBanks();
        await banks._living.StartAsync();
        await banks._mortal.StartAsync();
        banks._clock.Start();
        banks.Line = new FaultProxy(banks._mortal.Address.Port);
        lab.Advanced = banks._clock.Advance;
        var connections = Path.Combine(lab.Folder, "connections");
        Array.ForEach(Directory.GetFiles(connections), File.Delete);
        File.WriteAllText(Path.Combine(lab.Folder, "rest-client"), banks._living.ClientSecret);
        File.WriteAllText(Path.Combine(lab.Folder, "rest-callback"), banks._living.CallbackSecret);
        for (var bank = 1; bank <= Count; bank++)
        {
            File.WriteAllText(Path.Combine(connections, $"{Name(bank)}.json"), banks.Connection(bank, lab.Folder).ToJsonString());
        }

        return banks;
    }

    public static string Name(int bank) => string.Create(CultureInfo.InvariantCulture, $"rest-{bank:00}");

    /// <summary>A payment for one of them.</summary>
    public (string Key, JsonObject Body) Payment(int bank)
    {
        var order = _orders.Next(Scenarios.Meridian, "credited", 1)[0];
        var body = order.Body();
        body["connection"] = Name(bank);
        return (order.Key, body);
    }

    /// <summary>How often each payment was executed, by its end-to-end id.</summary>
    public IReadOnlyDictionary<string, int> Executed(int bank) => (bank == Mortal ? _mortal : _living).Bank.ExecutionsById;

    /// <summary>From now on the bank takes every line, hears what is said and says nothing; what was open is gone.</summary>
    public async Task DieAsync()
    {
        Line.Fault = (Way.ToClient, 0, Break.Swallow);
        await _mortal.ServerDownAsync();
        await _mortal.ServerUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Line.DisposeAsync();
        await _living.DisposeAsync();
        await _mortal.DisposeAsync();
        _clock.Dispose();
    }

    private JsonObject Connection(int bank, string folder)
    {
        JsonObject Door() => new()
        {
            ["address"] = bank == Mortal ? $"http://127.0.0.1:{Line.Port}/" : $"http://127.0.0.{bank}:{_living.Address.Port}/",
            ["auth"] = "oauth2",
            ["protection"] = "none",
            ["options"] = new JsonObject
            {
                ["tokenPath"] = "/oauth/token",
                ["clientId"] = _living.ClientId,
                ["clientSecret"] = $"file:{Path.Combine(folder, "rest-client")}",
                ["firstByteSeconds"] = $"{FirstByteSeconds}",
            },
        };
        return new()
        {
            ["id"] = Name(bank),
            ["adapter"] = "meridian-rest",
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
                        ["callbackSecret"] = $"file:{Path.Combine(folder, "rest-callback")}",
                    },
                },
            },
        };
    }
}
