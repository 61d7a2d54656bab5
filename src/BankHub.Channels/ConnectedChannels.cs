using System.Collections.Frozen;
using BankHub.Channels.Files;
using BankHub.Channels.Folder;
using BankHub.Channels.Http;
using BankHub.Channels.Protection;
using BankHub.Channels.Sftp;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Ports;
using Microsoft.Extensions.Logging;

namespace BankHub.Channels;

/// <summary>The channels of all connections, chosen by the manifest's channel name; made once at start.</summary>
public sealed class ConnectedChannels : IChannels, IDisposable
{
    private readonly FrozenDictionary<(string Connection, string Endpoint), ChannelEnd> _ends;
    private readonly IReadOnlyList<IDisposable> _shared;

    private ConnectedChannels(FrozenDictionary<(string, string), ChannelEnd> ends, IReadOnlyList<IDisposable> shared)
    {
        _ends = ends;
        _shared = shared;
    }

    /// <summary>Makes the channels and opens no connection; throws <see cref="ChannelsException"/> with everything that is wrong.</summary>
    public static ConnectedChannels Open(IEnumerable<ChannelSource> sources, ISecrets secrets, TimeProvider clock, ILoggerFactory loggers)
    {
        var ends = new Dictionary<(string, string), ChannelEnd>();
        var findings = new List<(string, Finding)>();
        var files = new FileEnds(loggers, clock);
        var sftp = new SftpChannel(files, secrets);
        var http = new HttpChannel(secrets, clock);
        var channels = new Dictionary<string, Func<Endpoint, OptionReader, ChannelEnd?>>(StringComparer.Ordinal)
        {
            ["sftp"] = (endpoint, options) => IsFolder(options) ? FolderChannel.End(endpoint, options, files) : sftp.End(endpoint, options),
            ["folder"] = (endpoint, options) => FolderChannel.End(endpoint, options, files),
            ["http"] = (endpoint, options) =>
                endpoint.Role == "callback" ? CallbackChannel.End(options, secrets) : http.End(endpoint, options),
        }.ToFrozenDictionary();
        foreach (var (connection, manifest) in sources)
        {
            foreach (var endpoint in manifest.Endpoints)
            {
                var list = new FindingList();
                if (End(channels, connection, endpoint, list) is { } end)
                    ends.Add((connection.Id, endpoint.Id), end);
                findings.AddRange(list.Select(f => (connection.Id, f)));
            }
        }

        var opened = new ConnectedChannels(ends.ToFrozenDictionary(), [sftp, http]);
        if (findings.Count == 0)
            return opened;
        opened.Dispose();
        throw new ChannelsException(findings);
    }

    public ISender Sender(string connection, string endpoint) =>
        End(connection, endpoint).Sender ?? throw Wrong(connection, endpoint, "sender");

    public IPickUp PickUp(string connection, string endpoint) =>
        End(connection, endpoint).PickUp ?? throw Wrong(connection, endpoint, "pick-up");

    public ICallbackVerifier Verifier(string connection, string endpoint) =>
        End(connection, endpoint).Verifier ?? throw Wrong(connection, endpoint, "callback verifier");

    public void Dispose()
    {
        foreach (var shared in _shared)
            shared.Dispose();
    }

    private static ChannelEnd? End(
        FrozenDictionary<string, Func<Endpoint, OptionReader, ChannelEnd?>> channels,
        Connection connection,
        Endpoint endpoint,
        FindingList findings)
    {
        var path = $"$.endpoints.{endpoint.Id}";
        if (!connection.Endpoints.TryGetValue(endpoint.Id, out var target))
        {
            findings.Add(path, ChannelRules.Target);
            return null;
        }

        if (!channels.TryGetValue(endpoint.Channel, out var channel))
        {
            findings.Add(path, ChannelRules.Channel);
            return null;
        }

        var options = new OptionReader(target, path, findings);
        var end = channel(endpoint, options);
        options.RefuseOthers();
        return end;
    }

    // Any file bank may be tried out against a folder.
    private static bool IsFolder(OptionReader options) => options.Address.StartsWith("file:", StringComparison.Ordinal);

    private static InvalidOperationException Wrong(string connection, string endpoint, string what) =>
        new($"The endpoint {endpoint} of connection {connection} has no {what}.");

    private ChannelEnd End(string connection, string endpoint) =>
        _ends.TryGetValue((connection, endpoint), out var end) ? end : throw Wrong(connection, endpoint, "channel");
}
