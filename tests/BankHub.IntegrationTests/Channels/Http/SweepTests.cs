using System.Collections.Concurrent;
using System.Security.Authentication;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>
/// The line breaks after every so many bytes of request and answer, with TLS and without: refused means that the bank saw nothing, done
/// that the whole answer came, everything else is in doubt; and the next request works.
/// </summary>
public sealed class SweepTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-sweep-").FullName;
    private readonly HttpBank _bank = new();

    public void Dispose()
    {
        _bank.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(Way.ToServer, Break.Reset, 1)]
    [InlineData(Way.ToServer, Break.Close, 1)]
    [InlineData(Way.ToServer, Break.Swallow, 97)]
    [InlineData(Way.ToClient, Break.Reset, 1)]
    [InlineData(Way.ToClient, Break.Close, 1)]
    [InlineData(Way.ToClient, Break.Swallow, 13)]
    public async Task Without_tls(Way way, Break how, int step)
    {
        var whole = await SweepAsync(_bank.Server.Port, "http", [], way, how, step, _bank.Server.Seen);
        Assert.True(whole > 30);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, Way.ToServer, Break.Reset, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToServer, Break.Reset, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToServer, Break.Close, 1)]
    [InlineData(SslProtocols.Tls12, Way.ToClient, Break.Reset, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToClient, Break.Reset, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToClient, Break.Close, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToServer, Break.Swallow, 301)]
    public async Task With_tls(SslProtocols protocol, Way way, Break how, int step)
    {
        var authority = Certificates.Authority("Bank CA");
        using var server = new TlsServer(Certificates.Leaf(authority), protocol);
        var file = Path.Combine(_folder, "ca.pem");
        await File.WriteAllTextAsync(file, authority.ExportCertificatePem());
        await SweepAsync(server.Port, "https", new() { ["caFile"] = file }, way, how, step, server.Seen);
    }

    private async Task<long> SweepAsync(
        int port, string scheme, Dictionary<string, string> options, Way way, Break how, int step, ConcurrentQueue<string> seen)
    {
        await using var proxy = new FaultProxy(port);
        Assert.IsType<Delivery.Done>(await SendAsync(proxy, scheme, options, 20, "/first"));

        // The proxy counts a piece once it has handed it on.
        await Task.Delay(500);
        var whole = way == Way.ToServer ? proxy.ToServer : proxy.ToClient;
        var kinds = new HashSet<Type>();
        var refused = new List<string>();
        for (long after = 0; after < whole; after += step)
        {
            proxy.Fault = (way, after, how);
            var delivery = await SendAsync(proxy, scheme, options, how == Break.Swallow ? 1 : 20, $"/try-{after}-");
            kinds.Add(delivery.GetType());

            // A whole answer may have come before its last bytes of TLS, which only say goodbye.
            Assert.False(delivery is Delivery.Done && (way == Way.ToServer || scheme == "http"), $"done after {after} bytes");
            if (delivery is Delivery.Refused)
                refused.Add($"/try-{after}-");
        }

        Assert.Contains(typeof(Delivery.InDoubt), kinds);
        // Of a line that is swallowed on its way to the server the proxy does not see the client's end.
        if (way == Way.ToClient)
            await Eventually.Async(() => proxy.Faulty.Count == 0);
        proxy.Fault = null;
        Assert.IsType<Delivery.Done>(await SendAsync(proxy, scheme, options, 20, "/last"));
        Assert.All(refused, path => Assert.DoesNotContain(seen, s => s.Contains(path, StringComparison.Ordinal)));
        var paths = seen.Select(s => s.Split(' ').ElementAtOrDefault(1)).Where(p => p is not null && p.EndsWith('-')).ToList();
        Assert.Equal(paths.Count, paths.Distinct().Count());
        return whole;
    }

    private Task<Delivery> SendAsync(FaultProxy proxy, string scheme, Dictionary<string, string> options, double seconds, string path) =>
        HttpBank.SendAsync(_bank.Sender(proxy.Port, options, scheme), seconds, HttpBank.Confirm with { Path = path });
}
