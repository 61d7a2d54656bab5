using System.Net;
using System.Security.Cryptography;
using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Keys;
using BankHub.Keys.Named;
using BankHub.Simulators.FirstCoastAch;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>A real sshd with an inbound and an outbound folder that nobody empties, and connections to it.</summary>
public sealed class SftpBank : IDisposable
{
    private const string Connection = "test-ach";

    /// <summary>Options that an endpoint knows only when it sends.</summary>
    private static readonly string[] SenderOptions = ["rename", "release", "temporarySuffix", "temporaryFolder"];

    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-sftp-").FullName;
    private readonly List<ConnectedChannels> _opened = [];
    private int _messages;

    public SftpBank()
    {
        Directory.CreateDirectory(Inbound);
        Directory.CreateDirectory(Outbound);
        Keys = SshKeys.In(Path.Combine(_folder, "keys"));
        Server = new SshServer(_folder, Home, Keys, new IPEndPoint(IPAddress.Loopback, 0));
        Server.Start();
    }

    public SshServer Server { get; }

    public SshKeys Keys { get; }

    public string Home => Path.Combine(_folder, "home");

    public string Inbound => Path.Combine(Home, "inbound");

    public string Outbound => Path.Combine(Home, "outbound");

    public string ServerConfiguration => Path.Combine(_folder, "sshd_config");

    /// <summary>Channels of their own, so that a test shares no session with another.</summary>
    public ConnectedChannels Open(
        int? port = null, Dictionary<string, string>? options = null, int timeoutSeconds = 60, NamedKeys? keys = null)
    {
        var all = new Dictionary<string, string> { ["hostKey"] = Keys.HostKey, ["privateKey"] = $"file:{Keys.UserKeyFile}" };
        foreach (var (name, value) in options ?? [])
            all[name] = value;
        var target = new EndpointTarget($"sftp://{Environment.UserName}@127.0.0.1:{port ?? Server.Port}{Home}", all);
        var timeout = TimeSpan.FromSeconds(timeoutSeconds);
        Endpoint[] endpoints = all.ContainsKey("afterPickUp")
            ? [Sources.PickUp("outbound", "sftp", "*.txt", timeout)]
            : all.Keys.Any(SenderOptions.Contains)
                ? [Sources.Send("inbound", "sftp", timeout)]
                : [Sources.Send("inbound", "sftp", timeout), Sources.PickUp("outbound", "sftp", "*.txt", timeout)];
        var channels = ConnectedChannels.Open(
            [Sources.Of(Connection, target, endpoints)],
            new ReferencedSecrets(),
            keys ?? NamedKeys.None,
            TimeProvider.System,
            NullLoggerFactory.Instance);
        _opened.Add(channels);
        return channels;
    }

    public ISender Sender(
        int? port = null, Dictionary<string, string>? options = null, int timeoutSeconds = 60, NamedKeys? keys = null) =>
        Open(port, options, timeoutSeconds, keys).Sender(Connection, "inbound");

    public IPickUp PickUp(int? port = null, Dictionary<string, string>? options = null) =>
        Open(port, options).PickUp(Connection, "outbound");

    /// <summary>A new message of so many bytes.</summary>
    public Shipment Shipment(int size = 200_000)
    {
        var id = $"7F3A{Interlocked.Increment(ref _messages):D12}";
        return new Shipment(id, new FileDrop("inbound", $"fc-{id}.ach", RandomNumberGenerator.GetBytes(size)));
    }

    /// <summary>Whether the file is at the bank under its final name; a file that is there and not whole fails the test.</summary>
    public bool Holds(Shipment shipment)
    {
        var path = Path.Combine(Inbound, shipment.File.FileName);
        if (!File.Exists(path))
            return false;
        Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(shipment.File.Body.Span), "A short or changed file has the final name.");
        return true;
    }

    public void Dispose()
    {
        foreach (var channels in _opened)
            channels.Dispose();
        Server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
