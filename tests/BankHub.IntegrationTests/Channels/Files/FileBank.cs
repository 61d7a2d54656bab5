using System.Security.Cryptography;
using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Keys;
using BankHub.Keys.Named;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.IntegrationTests.Channels.Files;

/// <summary>A real server with an inbound and an outbound folder that nobody empties, and connections to it.</summary>
public abstract class FileBank : IDisposable
{
    protected const string Connection = "test-ach";

    /// <summary>Options that an endpoint knows only when it sends.</summary>
    private static readonly string[] SenderOptions = ["rename", "release", "temporarySuffix", "temporaryFolder"];

    private readonly List<ConnectedChannels> _opened = [];
    private int _messages;

    protected FileBank(string channel)
    {
        Channel = channel;
        Folder = Directory.CreateTempSubdirectory($"bankhub-{channel}-").FullName;
        Directory.CreateDirectory(Inbound);
        Directory.CreateDirectory(Outbound);
    }

    public string Home => Path.Combine(Folder, "home");

    public string Inbound => Path.Combine(Home, "inbound");

    public string Outbound => Path.Combine(Home, "outbound");

    protected string Channel { get; }

    protected string Folder { get; }

    /// <summary>Lines that can be broken, before the server.</summary>
    public abstract BankLines Lines();

    public abstract void StopServer();

    /// <summary>The processes of the open sessions.</summary>
    public abstract IReadOnlyList<int> Sessions();

    public abstract int KillSessions();

    /// <summary>Stops them, as by SIGSTOP; whoever stopped them lets them go on.</summary>
    public abstract List<int> StopSessions();

    /// <summary>Channels of their own, so that a test shares no session with another.</summary>
    public ConnectedChannels Open(BankLines? lines = null, Dictionary<string, string>? options = null) =>
        Open(Target(lines, options ?? []), options ?? []);

    public ISender Sender(BankLines? lines = null, Dictionary<string, string>? options = null) =>
        Open(lines, options).Sender(Connection, "inbound");

    public IPickUp PickUp(BankLines? lines = null, Dictionary<string, string>? options = null) =>
        Open(lines, options).PickUp(Connection, "outbound");

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

    /// <summary>Puts a file out for us.</summary>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Outbound, name), text);

    public void Close()
    {
        foreach (var channels in _opened)
            channels.Dispose();
        _opened.Clear();
    }

    public void Dispose()
    {
        Close();
        End();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected abstract EndpointTarget Target(BankLines? lines, Dictionary<string, string> options);

    /// <summary>Ends the server.</summary>
    protected abstract void End();

    protected ConnectedChannels Open(
        EndpointTarget target, Dictionary<string, string> options, int timeoutSeconds = 60, NamedKeys? keys = null)
    {
        var timeout = TimeSpan.FromSeconds(timeoutSeconds);
        Endpoint[] endpoints = options.ContainsKey("afterPickUp")
            ? [Outgoing(timeout)]
            : options.Keys.Any(SenderOptions.Contains)
                ? [Sources.Send("inbound", Channel, timeout)]
                : [Sources.Send("inbound", Channel, timeout), Outgoing(timeout)];
        var channels = ConnectedChannels.Open(
            [Sources.Of(Connection, target, endpoints)],
            new ReferencedSecrets(),
            keys ?? NamedKeys.None,
            Clock,
            NullLoggerFactory.Instance);
        _opened.Add(channels);
        return channels;
    }

    /// <summary>The clock of the channels that are opened next.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Which companion the files have that channels opened next pick up; null for none.</summary>
    public string? Companion { get; set; }

    private Endpoint Outgoing(TimeSpan timeout)
    {
        var endpoint = Sources.PickUp("outbound", Channel, "*.txt", timeout);
        return Companion is null ? endpoint : endpoint with { Ready = "companion", Companion = Companion };
    }
}
