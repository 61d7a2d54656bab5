using System.Collections.Frozen;
using BankHub.Channels.Files;
using BankHub.Channels.Folder;
using BankHub.Channels.Ftps;
using BankHub.Channels.Http;
using BankHub.Channels.Protection;
using BankHub.Channels.Protection.Files;
using BankHub.Channels.Sftp;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Keys.Named;
using Microsoft.Extensions.Logging;

namespace BankHub.Channels;

/// <summary>The channels by the names that manifests give them. Making an end of one opens no connection.</summary>
internal sealed class ChannelKinds : IDisposable
{
    private readonly SftpChannel _sftp;
    private readonly FtpsChannel _ftps;
    private readonly HttpChannel _http;
    private readonly FileChains _chains;
    private readonly ISeenSignatures _seen;
    private readonly FrozenDictionary<string, Func<Endpoint, InquiryRule?, OptionReader, Once, ChannelEnd?>> _kinds;

    public ChannelKinds(ISecrets secrets, NamedKeys keys, ISeenSignatures seen, TimeProvider clock, ILoggerFactory loggers)
    {
        _seen = seen;
        _chains = new FileChains(keys);
        var files = new FileEnds(loggers, clock);
        _sftp = new SftpChannel(files, secrets, keys, clock);
        _ftps = new FtpsChannel(files, secrets, keys, clock);
        var schemes = new Schemes(secrets, keys);
        _http = new HttpChannel(secrets, schemes, keys, clock);
        _kinds = new Dictionary<string, Func<Endpoint, InquiryRule?, OptionReader, Once, ChannelEnd?>>(StringComparer.Ordinal)
        {
            ["sftp"] = (endpoint, _, options, _) => _sftp.End(endpoint, options),
            ["ftps"] = (endpoint, _, options, _) => _ftps.End(endpoint, options),
            ["folder"] = (endpoint, _, options, _) => FolderChannel.End(endpoint, options, files),
            ["http"] = (endpoint, inquiry, options, once) =>
                endpoint.Role == "callback"
                    ? CallbackChannel.End(endpoint, options, schemes, once)
                    : _http.End(endpoint, inquiry, options, once),
        }.ToFrozenDictionary();
    }

    /// <summary>The endpoint's end, or null with findings.</summary>
    /// <param name="source">Says where the endpoint is.</param>
    /// <param name="endpoint">Of the bank's manifest.</param>
    /// <param name="findings">Take what is wrong.</param>
    /// <param name="lookUp">Where to look whether secrets are there; null for not to look.</param>
    public ChannelEnd? End(ChannelSource source, Endpoint endpoint, FindingList findings, ISecrets? lookUp = null)
    {
        var path = $"$.endpoints.{endpoint.Id}";
        if (!source.Connection.Endpoints.TryGetValue(endpoint.Id, out var target))
        {
            findings.Add(path, ChannelRules.Target);
            return null;
        }

        var kind = Kind(endpoint, target.Address);
        if (!_kinds.TryGetValue(kind, out var channel))
        {
            findings.Add(path, ChannelRules.Channel);
            return null;
        }

        var options = new OptionReader(target, path, findings, lookUp);
        var end = channel(endpoint, source.Manifest.Inquiry, options, new Once(_seen, source.Connection.Id));
        if (kind != "http")
        {
            LateMessages.Check(endpoint, source.Manifest.Inquiry, signedFor: null, options);
            if (_chains.Read(endpoint, options) is { } chain)
                end = end?.Behind(chain);
        }

        options.RefuseOthers();
        return end is null ? null : end with { Files = options.CertificateFiles };
    }

    public void Dispose()
    {
        _sftp.Dispose();
        _ftps.Dispose();
        _http.Dispose();
        _chains.Dispose();
    }

    // The address chooses among what the bank permits; any file bank may be tried out against a folder.
    private static string Kind(Endpoint endpoint, string address)
    {
        var scheme = address.Split(':')[0];
        if (scheme == "file" && !endpoint.Channels.Contains("http"))
            return "folder";
        return endpoint.Channels.Count > 1 && endpoint.Channels.Contains(scheme) ? scheme : endpoint.Channels[0];
    }
}
