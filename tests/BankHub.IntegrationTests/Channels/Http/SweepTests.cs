using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Authentication;
using System.Text;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>
/// The line breaks after every so many bytes of request and answer, with TLS and without: refused means that the bank saw nothing, done
/// that the whole answer came, everything else is in doubt; a pause alone stops nothing; no line is kept, and the next request works.
/// </summary>
public sealed class SweepTests : IDisposable
{
    // A pause of the proxy is a second: who waits longer hears all of it, who waits less hears it too late.
    private const double Patient = 20, Hasty = 0.4, Machine = 5;
    private const int Drop = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

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
    [InlineData(Way.ToServer, Break.HalfClose, 1)]
    [InlineData(Way.ToServer, Break.Swallow, 97, 1)]
    [InlineData(Way.ToServer, Break.Stall, 41, Hasty)]
    [InlineData(Way.ToServer, Break.Stall, 120)]
    [InlineData(Way.ToServer, Break.Slow, 41)]
    [InlineData(Way.ToClient, Break.Reset, 1)]
    [InlineData(Way.ToClient, Break.Close, 1)]
    [InlineData(Way.ToClient, Break.HalfClose, 1)]
    [InlineData(Way.ToClient, Break.Swallow, 13, 1)]
    [InlineData(Way.ToClient, Break.Stall, 7, Hasty)]
    [InlineData(Way.ToClient, Break.Stall, 20)]
    [InlineData(Way.ToClient, Break.Slow, 3)]
    public async Task Without_tls(Way way, Break how, int step, double seconds = Patient)
    {
        var whole = await SweepAsync(_bank.Server.Port, "http", [], way, how, step, seconds, _bank.Server.Seen);
        Assert.True(whole > 30);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, Way.ToServer, Break.Reset, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToServer, Break.Reset, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToServer, Break.Close, 1)]
    [InlineData(SslProtocols.Tls12, Way.ToServer, Break.HalfClose, 3)]
    [InlineData(SslProtocols.Tls13, Way.ToServer, Break.HalfClose, 3)]
    [InlineData(SslProtocols.Tls12, Way.ToServer, Break.Duplicate, 11, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToServer, Break.Duplicate, 11, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToServer, Break.Swallow, 301, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToServer, Break.Stall, 101, Hasty)]
    [InlineData(SslProtocols.Tls13, Way.ToServer, Break.Stall, 401)]
    [InlineData(SslProtocols.Tls13, Way.ToServer, Break.Slow, 201)]
    [InlineData(SslProtocols.Tls12, Way.ToClient, Break.Reset, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToClient, Break.Reset, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToClient, Break.Close, 1)]
    [InlineData(SslProtocols.Tls12, Way.ToClient, Break.HalfClose, 7)]
    [InlineData(SslProtocols.Tls13, Way.ToClient, Break.HalfClose, 7)]
    [InlineData(SslProtocols.Tls12, Way.ToClient, Break.Duplicate, 11, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToClient, Break.Duplicate, 11, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToClient, Break.Swallow, 401, 1)]
    [InlineData(SslProtocols.Tls13, Way.ToClient, Break.Stall, 301, Hasty)]
    [InlineData(SslProtocols.Tls13, Way.ToClient, Break.Stall, 1001)]
    [InlineData(SslProtocols.Tls13, Way.ToClient, Break.Slow, 701)]
    public async Task With_tls(SslProtocols protocol, Way way, Break how, int step, double seconds = Patient)
    {
        var authority = Certificates.Authority("Bank CA");
        using var server = new TlsServer(Certificates.Leaf(authority), protocol);
        var file = Path.Combine(_folder, "ca.pem");
        await File.WriteAllTextAsync(file, authority.ExportCertificatePem());
        await SweepAsync(server.Port, "https", new() { ["caFile"] = file }, way, how, step, seconds, server.Seen);
    }

    // With TLS what comes twice is no record of it; without, only what stands behind a whole answer can be told from one.
    [Fact]
    public async Task An_answer_that_has_come_twice_before_the_next_request_is_never_the_answer_to_that()
    {
        _bank.Server.Otherwise = request => Act.Ok(request.Split(' ')[1]);
        await using var proxy = new FaultProxy(_bank.Server.Port);
        Assert.IsType<Delivery.Done>(await SendAsync(proxy, "http", [], Patient, "/00"));
        await Eventually.Async(() => proxy.ToClient > 0);
        proxy.Fault = (Way.ToClient, proxy.ToClient, Break.Duplicate);
        var answers = 0;
        for (var i = 0; i < 10; i++)
        {
            var sender = _bank.Sender(proxy.Port);
            for (var again = 0; again < 2; again++)
            {
                var path = $"/{(2 * i) + again:00}";
                var done = Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender, Patient, HttpBank.Confirm with { Path = path }));
                Assert.Equal("/api" + path, Encoding.UTF8.GetString(done.Reply!.Body.Span));
                answers++;
                await Eventually.Async(() => proxy.Twice == answers);
            }
        }

        Assert.Equal(1 + answers, proxy.Connections);
    }

    private async Task<long> SweepAsync(
        int port, string scheme, Dictionary<string, string> options, Way way, Break how, int step, double seconds,
        ConcurrentQueue<string> seen)
    {
        await using var proxy = new FaultProxy(port) { Drops = (Drop, Pause) };
        Assert.IsType<Delivery.Done>(await SendAsync(proxy, scheme, options, Patient, "/first"));

        // The proxy counts a piece once it has handed it on.
        await Task.Delay(500);
        var whole = way == Way.ToServer ? proxy.ToServer : proxy.ToClient;
        var kinds = new HashSet<Type>();
        var refused = new List<string>();
        var goesOn = seconds == Patient && how is (Break.Stall or Break.Slow);

        // What comes twice has come.
        for (long after = how == Break.Duplicate ? 1 : 0; after < whole; after += step)
        {
            proxy.Fault = (way, after, how);
            var clock = Stopwatch.StartNew();
            var delivery = await SendAsync(proxy, scheme, options, seconds, $"/try-{after}-");

            // In drops at least the half of what they take: of TLS some may be a goodbye that nobody waits for.
            var slow = how == Break.Slow ? (whole - after) / Drop * Pause / 2 : TimeSpan.Zero;
            Assert.InRange(clock.Elapsed.TotalSeconds, slow.TotalSeconds, seconds + Machine);
            kinds.Add(delivery.GetType());
            Assert.True(!goesOn || delivery is Delivery.Done, $"{delivery} after {after} bytes and a pause");

            // A whole answer may have come before its last bytes of TLS, which only say goodbye.
            Assert.False(
                !goesOn && delivery is Delivery.Done && (way == Way.ToServer || scheme == "http"), $"done after {after} bytes");

            // In clear the bank has a byte of the request then, perhaps of none but its first line; who is hasty may not have come so far.
            Assert.False(
                seconds == Patient && delivery is Delivery.Refused && scheme == "http" && after > 0, $"refused after {after} bytes");
            if (delivery is Delivery.Refused)
                refused.Add($"/try-{after}-");
        }

        Assert.True(goesOn || kinds.Contains(typeof(Delivery.InDoubt)));

        // Of a line that is swallowed on its way to the server the proxy does not see the client's end.
        if (way == Way.ToClient || how != Break.Swallow)
            await Eventually.Async(() => proxy.Faulty.Count == 0);
        proxy.Fault = null;
        Assert.IsType<Delivery.Done>(await SendAsync(proxy, scheme, options, Patient, "/last"));
        Assert.All(refused, path => Assert.DoesNotContain(seen, s => s.Contains(path, StringComparison.Ordinal)));
        var paths = seen.Select(s => s.Split(' ').ElementAtOrDefault(1)).Where(p => p is not null && p.EndsWith('-')).ToList();
        Assert.Equal(paths.Count, paths.Distinct().Count());
        return whole;
    }

    private Task<Delivery> SendAsync(FaultProxy proxy, string scheme, Dictionary<string, string> options, double seconds, string path) =>
        HttpBank.SendAsync(_bank.Sender(proxy.Port, options, scheme), seconds, HttpBank.Confirm with { Path = path });
}
