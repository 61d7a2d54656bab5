using System.Globalization;
using System.Security.Cryptography;
using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Keys;
using BankHub.Keys.Named;
using Microsoft.Extensions.Logging.Abstractions;
using Endpoint = BankHub.Core.Adapters.Endpoint;

namespace BankHub.Cli.Bench.Channels;

/// <summary>The hub's own channel to one server, without a hub: what is sent is really there, or the measurement ends.</summary>
internal sealed class BenchDoor : IDisposable
{
    private const string Out = "in", Back = "out", Connection = "bench";

    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    private readonly ConnectedChannels _channels;
    private int _messages;

    public BenchDoor(string channel, string address, Dictionary<string, string> options)
    {
        Endpoint[] endpoints = channel == "http"
            ? [Door(Out, channel, "send")]
            : [Door(Out, channel, "send"), Door(Back, channel, "pickUp") with { Pattern = "*" }];
        _channels = ConnectedChannels.Open(
            [new(Contract(endpoints, new(address, options)), Manifest(endpoints))],
            new ReferencedSecrets(), NamedKeys.None, TimeProvider.System, NullLoggerFactory.Instance);
    }

    /// <summary>Drops a file; gives its final name.</summary>
    public async Task<string> DropAsync(BenchLoad load)
    {
        var id = NextId();
        await SendAsync(new FileDrop(Out, $"bench-{id}.bin", load.Bytes), id, load);
        return $"bench-{id}.bin";
    }

    public Task PostAsync(BenchLoad load)
    {
        var headers = new Header[] { new("Content-Type", "application/octet-stream") };
        return SendAsync(new Request(Out, Effect.Execute, "POST", "/", headers, load.Bytes), NextId(), load);
    }

    /// <summary>Fetches the one file that lies ready; gives its length.</summary>
    public async Task<long> FetchAsync()
    {
        var pickUp = _channels.PickUp(Connection, Back);
        var file = (await pickUp.ListAsync(default))[0];
        var bytes = await pickUp.FetchAsync(file, int.MaxValue, default)
            ?? throw new InvalidDataException("The file that was to be fetched changed or is gone.");
        return bytes.Length;
    }

    public void Dispose() => _channels.Dispose();

    private async Task SendAsync(OutboundMessage message, string id, BenchLoad load)
    {
        var ticket = new SendTicket(id, 1, load.Sha256, Most, _ => Task.FromResult(true));
        var delivery = await _channels.Sender(Connection, Out).SendAsync(message, ticket, default);
        if (delivery is not Delivery.Done)
        {
            throw new InvalidDataException($"A message of the measurement did not get through: {delivery}");
        }
    }

    private string NextId() => "BENCH" + Interlocked.Increment(ref _messages).ToString("D10", CultureInfo.InvariantCulture);

    private static Endpoint Door(string id, string channel, string role) => new()
    {
        Id = id, Channels = [channel], Role = role, Path = channel == "http" ? "/" : $"/{id}", Parallel = 16, Timeout = Most, Answers = [],
    };

    private static Connection Contract(Endpoint[] endpoints, EndpointTarget target) => new()
    {
        Id = Connection, Adapter = Connection, Settings = new Dictionary<string, string>(), Accounts = [], HoldDuplicates = false,
        Endpoints = endpoints.ToDictionary(endpoint => endpoint.Id, _ => target), Gather = TimeSpan.Zero,
    };

    private static AdapterManifest Manifest(Endpoint[] endpoints) => new()
    {
        Id = Connection, Name = "Bench", Contract = AdapterManifest.CurrentContract, TimeZone = "UTC", Calendar = "none",
        Products = [], Endpoints = endpoints, Settings = new Dictionary<string, SettingRule>(), Acknowledgements = [],
    };
}

/// <summary>What is carried, with the hash that a sealed message has before it is sent.</summary>
internal sealed class BenchLoad(byte[] bytes)
{
    public byte[] Bytes { get; } = bytes;

    public byte[] Sha256 { get; } = SHA256.HashData(bytes);

    public static BenchLoad Of(int size) => new(RandomNumberGenerator.GetBytes(size));
}
