using System.Security.Cryptography;
using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Channels.Sftp;
using BankHub.Keys;
using BankHub.Keys.Named;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>The servers that the channel is proved on.</summary>
public enum Kind
{
    Proftpd,
    Vsftpd,
}

/// <summary>A real FTPS server with an inbound and an outbound folder that nobody empties, and connections to it.</summary>
public sealed class FtpsBank : IDisposable
{
    private const string Connection = "test-ach";

    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-ftps-").FullName;
    private readonly List<ConnectedChannels> _opened = [];
    private readonly Kind _kind;
    private int _messages;

    public FtpsBank(Kind kind, Func<Authority, ServerCertificate>? certificate = null, bool isImplicit = false, params string[] more)
    {
        _kind = kind;
        Directory.CreateDirectory(Inbound);
        Directory.CreateDirectory(Outbound);
        Authority = new Authority(Path.Combine(_folder, "ca"));
        File.WriteAllText(PasswordFile, FtpServer.Password);
        Server = Make((certificate ?? (a => a.Make()))(Authority), isImplicit, more);
        Server.Start();
    }

    public FtpServer Server { get; private set; }

    public Authority Authority { get; }

    public string Home => Path.Combine(_folder, "home");

    public string Inbound => Path.Combine(Home, "inbound");

    public string Outbound => Path.Combine(Home, "outbound");

    public string PasswordFile => Path.Combine(_folder, "password");

    /// <summary>Another server of the same kind takes the place of this one, at another port.</summary>
    public void Replace(ServerCertificate certificate)
    {
        Server.Dispose();
        Server = Make(certificate, isImplicit: false, []);
        Server.Start();
    }

    /// <summary>Channels of their own, so that a test shares no session with another.</summary>
    public ConnectedChannels Open(FtpsProxies? proxies = null, Dictionary<string, string>? options = null, string? auth = null)
    {
        var all = new Dictionary<string, string> { ["caFile"] = Authority.File, ["password"] = $"file:{PasswordFile}" };
        if (proxies is not null)
            all["serverName"] = "localhost";
        foreach (var (name, value) in options ?? [])
            all[name] = value;
        foreach (var name in all.Keys.Where(n => all[n].Length == 0).ToList())
            all.Remove(name);
        var host = proxies?.Address ?? $"localhost:{Server.Port}";
        var target = new EndpointTarget($"ftps://{Server.User}@{host}{Home}", all) { Auth = auth };
        var timeout = TimeSpan.FromSeconds(60);
        Endpoint[] endpoints = [Sources.Send("inbound", "ftps", timeout), Sources.PickUp("outbound", "ftps", "*.txt", timeout)];
        var channels = ConnectedChannels.Open(
            [Sources.Of(Connection, target, endpoints)],
            new ReferencedSecrets(),
            NamedKeys.None,
            TimeProvider.System,
            NullLoggerFactory.Instance);
        _opened.Add(channels);
        return channels;
    }

    public ISender Sender(FtpsProxies? proxies = null, Dictionary<string, string>? options = null, string? auth = null) =>
        Open(proxies, options, auth).Sender(Connection, "inbound");

    public IPickUp PickUp(FtpsProxies? proxies = null, Dictionary<string, string>? options = null) =>
        Open(proxies, options).PickUp(Connection, "outbound");

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
        Server.Dispose();
        Authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private FtpServer Make(ServerCertificate certificate, bool isImplicit, string[] more) => _kind == Kind.Proftpd
        ? new Proftpd(_folder, Home, certificate, more) { IsImplicit = isImplicit }
        : new Vsftpd(_folder, Home, certificate, more) { IsImplicit = isImplicit };
}
