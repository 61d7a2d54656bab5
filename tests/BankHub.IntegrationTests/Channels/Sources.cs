using BankHub.Channels;
using BankHub.Core.Adapters;

namespace BankHub.IntegrationTests.Channels;

/// <summary>The smallest manifests and connections that channels can be opened from.</summary>
internal static class Sources
{
    public static ChannelSource Of(string connection, EndpointTarget target, params Endpoint[] endpoints) => new(
        new Connection
        {
            Id = connection,
            Adapter = "test-bank",
            Settings = new Dictionary<string, string>(),
            Endpoints = endpoints.ToDictionary(e => e.Id, _ => target),
            Accounts = [],
            HoldDuplicates = false,
            Gather = TimeSpan.Zero,
        },
        new AdapterManifest
        {
            Id = "test-bank",
            Name = "Test Bank",
            Contract = AdapterManifest.CurrentContract,
            TimeZone = "UTC",
            Calendar = "none",
            Products = [],
            Endpoints = endpoints,
            Settings = new Dictionary<string, SettingRule>(),
            Acknowledgements = [],
        });

    public static Endpoint Send(string id, string channel, TimeSpan timeout, string? path = null) => new()
    {
        Id = id,
        Channels = [channel],
        Role = "send",
        Path = path ?? "/" + id,
        Parallel = 8,
        Timeout = timeout,
        Answers = [],
    };

    public static Endpoint PickUp(string id, string channel, string pattern, TimeSpan timeout) =>
        Send(id, channel, timeout) with { Role = "pickUp", Pattern = pattern };
}
