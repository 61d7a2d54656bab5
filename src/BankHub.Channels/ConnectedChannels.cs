using System.Collections.Frozen;
using BankHub.Channels.Examining;
using BankHub.Channels.Protection;
using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Keys;
using BankHub.Keys.Named;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.Channels;

/// <summary>The channels of all connections, chosen by the manifest's channel name; made once at start.</summary>
public sealed class ConnectedChannels : IChannels, IDisposable
{
    private readonly FrozenDictionary<(string Connection, string Endpoint), ChannelEnd> _ends;
    private readonly ChannelKinds _kinds;
    private readonly ISecrets _secrets;
    private readonly NamedKeys _keys;
    private readonly TimeProvider _clock;

    private ConnectedChannels(
        FrozenDictionary<(string, string), ChannelEnd> ends, ChannelKinds kinds, ISecrets secrets, NamedKeys keys, TimeProvider clock) =>
        (_ends, _kinds, _secrets, _keys, _clock) = (ends, kinds, secrets, keys, clock);

    /// <summary>Makes the channels and opens no connection; throws <see cref="ChannelsException"/> with everything that is wrong.</summary>
    /// <param name="sources">The connections.</param>
    /// <param name="secrets">Read at each use.</param>
    /// <param name="keys">The named keys.</param>
    /// <param name="clock">The time.</param>
    /// <param name="loggers">Say what happens.</param>
    /// <param name="seen">What the banks signed before, for all nodes; null for a process that is alone and has its own memory.</param>
    public static ConnectedChannels Open(
        IEnumerable<ChannelSource> sources, ISecrets secrets, NamedKeys keys, TimeProvider clock, ILoggerFactory loggers,
        ISeenSignatures? seen = null)
    {
        var ends = new Dictionary<(string, string), ChannelEnd>();
        var findings = new List<(string, Finding)>();
        var kinds = new ChannelKinds(secrets, keys, seen ?? new OwnMemory(clock), clock, loggers);
        foreach (var (connection, manifest) in sources)
        {
            foreach (var endpoint in manifest.Endpoints)
            {
                var list = new FindingList();
                if (kinds.End(new(connection, manifest), endpoint, list) is { } end)
                    ends.Add((connection.Id, endpoint.Id), end);
                findings.AddRange(list.Select(f => (connection.Id, f)));
            }
        }

        if (findings.Count == 0)
            return new ConnectedChannels(ends.ToFrozenDictionary(), kinds, secrets, keys, clock);
        kinds.Dispose();
        throw new ChannelsException(findings);
    }

    /// <summary>Everything that the channels find wrong with a connection, without opening anything.</summary>
    /// <param name="source">The connection and its bank's manifest.</param>
    /// <param name="lookUp">Where to look whether the secrets are there that it refers to; null for a machine that has none.</param>
    /// <param name="keys">The named keys that it may refer to; a machine without secrets has their descriptions.</param>
    public static IReadOnlyList<Finding> Check(ChannelSource source, ISecrets? lookUp, NamedKeys keys)
    {
        var findings = new FindingList();
        using var kinds = new ChannelKinds(
            lookUp ?? new ReferencedSecrets(), keys, new OwnMemory(TimeProvider.System), TimeProvider.System, NullLoggerFactory.Instance);
        foreach (var endpoint in source.Manifest.Endpoints)
        {
            // Of its own, since a channel that saw a finding says no more.
            var own = new FindingList();
            kinds.End(source, endpoint, own, lookUp);
            findings.AddRange(own);
        }

        return findings;
    }

    public ISender Sender(string connection, string endpoint) =>
        End(connection, endpoint).Sender ?? throw Wrong(connection, endpoint, "sender");

    public IPickUp PickUp(string connection, string endpoint) =>
        End(connection, endpoint).PickUp ?? throw Wrong(connection, endpoint, "pick-up");

    public ICallbackVerifier Verifier(string connection, string endpoint) =>
        End(connection, endpoint).Verifier ?? throw Wrong(connection, endpoint, "callback verifier");

    public IReadOnlyList<WatchedCertificate> Certificates =>
    [
        .. from end in _ends
           from shown in end.Value.Shown?.All ?? []
           select new WatchedCertificate(end.Key.Connection, end.Key.Endpoint, null, shown.Subject, shown.Thumbprint, shown.Until),

        // Of one that lies in several files, what is told is where it has no successor.
        .. (from end in _ends
            from file in end.Value.Files
            group end.Key.Endpoint by (end.Key.Connection, File: file) into doors
            from held in doors.Key.File.Ends(_secrets, _keys, _clock.GetUtcNow())
            select new WatchedCertificate(
                doors.Key.Connection, doors.Min()!, doors.Key.File.Option, held.Subject, held.Thumbprint, held.Until, held.HasSuccessor))
            .GroupBy(c => (c.Connection, c.Thumbprint), (_, same) => same.MinBy(c => (c.HasSuccessor, c.Endpoint, c.Option))!),
    ];

    public IOpener? Opener(string connection, string endpoint) => End(connection, endpoint).Opener;

    /// <summary>Looks at one door of a bank: what it shows, how fast, and what we may do there. Nothing is sent.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="endpoint">Of its bank's manifest.</param>
    /// <param name="writes">Whether a file may be written under a temporary name and removed again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<IReadOnlyList<ChannelFact>> ExamineAsync(
        string connection, string endpoint, bool writes, CancellationToken cancellationToken) =>
        End(connection, endpoint).Examine is { } examine
            ? examine(writes, cancellationToken)
            : Task.FromResult<IReadOnlyList<ChannelFact>>([]);

    public void Dispose() => _kinds.Dispose();

    private static InvalidOperationException Wrong(string connection, string endpoint, string what) =>
        new($"The endpoint {endpoint} of connection {connection} has no {what}.");

    private ChannelEnd End(string connection, string endpoint) =>
        _ends.TryGetValue((connection, endpoint), out var end) ? end : throw Wrong(connection, endpoint, "channel");
}
