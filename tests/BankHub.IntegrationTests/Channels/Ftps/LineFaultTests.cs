using System.Diagnostics;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Channels.Sftp;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>The control or the data connection breaks after every interesting number of bytes of a drop, or goes silent.</summary>
public abstract class LineFaultTests(Kind kind) : IDisposable
{
    private const int Size = 300_000;

    private readonly FtpsBank _bank = new(kind);

    public static TheoryData<bool, Way, Break> Faults => new()
    {
        { true, Way.ToServer, Break.Reset },
        { true, Way.ToServer, Break.Close },
        { true, Way.ToServer, Break.Swallow },
        { true, Way.ToClient, Break.Reset },
        { true, Way.ToClient, Break.Close },
        { true, Way.ToClient, Break.Swallow },
        { false, Way.ToServer, Break.Reset },
        { false, Way.ToServer, Break.Close },
        { false, Way.ToServer, Break.Swallow },
        { false, Way.ToClient, Break.Reset },
        { false, Way.ToClient, Break.Close },
        { false, Way.ToClient, Break.Swallow },
    };

    public void Dispose()
    {
        _bank.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_line_that_breaks_after_any_number_of_bytes_leaves_the_whole_file_or_none_and_the_answer_is_true(
        bool data, Way way, Break how)
    {
        await using (var proxies = new FtpsProxies(_bank.Server))
            await DropAsync(proxies, data, way, how);
        _bank.Close();
        await Eventually.Async(() => _bank.Server.Sessions().Count == 0);
    }

    [Theory]
    [InlineData(Way.ToServer, Break.Reset)]
    [InlineData(Way.ToServer, Break.Close)]
    public async Task A_large_upload_goes_on_where_its_line_broke(Way way, Break how)
    {
        await using var proxies = new FtpsProxies(_bank.Server);
        var shipment = _bank.Shipment(6_000_000);
        proxies.DataFault = (way, 3_500_000, how);
        var sending = SendAsync(proxies, shipment, seconds: 30);
        await Eventually.Async(() => proxies.DataConnections > 0 || sending.IsCompleted);
        proxies.DataFault = null;
        Assert.Equal(new Delivery.Done(null), await sending);
        Assert.True(_bank.Holds(shipment));

        // What the server had was not sent again; a reset takes from it what it had not read yet.
        Assert.InRange(proxies.MostToServer, 1_000_000, 5_990_000);
    }

    [Fact]
    public async Task A_server_that_accepts_and_never_answers_costs_its_time_out_and_no_more()
    {
        await using var proxies = new FtpsProxies(_bank.Server);
        proxies.Control.Fault = (Way.ToClient, 0, Break.Swallow);
        var shipment = _bank.Shipment(Size);
        var sender = _bank.Sender(proxies, new() { ["connectSeconds"] = "2" });
        var clock = Stopwatch.StartNew();
        Assert.True(Assert.IsType<Delivery.Refused>(await sender.SendAsync(shipment.File, shipment.Ticket(), default)).MayRetry);
        Assert.InRange(clock.Elapsed.TotalSeconds, 1, 15);
    }

    [Fact]
    public async Task Nobody_listening_is_refused_at_once()
    {
        var shipment = _bank.Shipment(Size);
        _bank.Server.Stop();
        Assert.True(Assert.IsType<Delivery.Refused>(await _bank.Sender().SendAsync(shipment.File, shipment.Ticket(), default)).MayRetry);
    }

    [Fact]
    public async Task A_session_that_died_while_it_was_idle_is_replaced_before_the_next_send()
    {
        var sender = _bank.Sender();
        var (first, second) = (_bank.Shipment(1000), _bank.Shipment(1000));
        await sender.SendAsync(first.File, first.Ticket(), default);
        Assert.True(_bank.Server.KillSessions() > 0);
        await Task.Delay(300);
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(second.File, second.Ticket(), default));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_picked_up_over_a_broken_line_is_whole_or_nothing(bool data, Way way, Break how)
    {
        var bytes = new byte[Size];
        new Random(11).NextBytes(bytes);
        await File.WriteAllBytesAsync(Path.Combine(_bank.Outbound, "a.txt"), bytes);
        for (var i = 0; i < 300; i++)
            _bank.Write($"statement-of-a-long-name-{i:D5}.txt", "");
        await using (var proxies = new FtpsProxies(_bank.Server))
            await PickUpAsync(proxies, bytes, data, way, how);
        _bank.Close();
        await Eventually.Async(() => _bank.Server.Sessions().Count == 0);
    }

    private static void Set(FtpsProxies proxies, bool data, (Way Way, long After, Break How)? fault)
    {
        if (data)
            proxies.DataFault = fault;
        else
            proxies.Control.Fault = fault;
    }

    private static long[] Points(long all) =>
        [.. new[] { 0, 1, 22, all / 4, all / 2, all - 200, all - 60, all - 32, all - 1, all }.Where(p => p >= 0).Distinct()];

    // Each of these waits for its time-out.
    private static long[] Silent(long all) => [0, all / 2, all - 60, all - 1];

    private static long Sum(FtpsProxies proxies, bool data, Way way) =>
        data ? proxies.Data(way) : way == Way.ToServer ? proxies.Control.ToServer : proxies.Control.ToClient;

    private async Task DropAsync(FtpsProxies proxies, bool data, Way way, Break how)
    {
        var all = await MeasureAsync(proxies, data, way);        foreach (var after in how == Break.Swallow ? Silent(all) : Points(all))
        {
            var shipment = _bank.Shipment(Size);
            Set(proxies, data, (way, after, how));
            var clock = Stopwatch.StartNew();
            var delivery = await SendAsync(proxies, shipment, seconds: how == Break.Swallow ? 3 : 10);
            Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
            Set(proxies, data, null);
            await AgreesAsync(proxies, shipment, delivery, $"{(data ? "data" : "control")} {way} {how} after {after} of {all}: {delivery}");
        }
    }

    private async Task PickUpAsync(FtpsProxies proxies, byte[] bytes, bool data, Way way, Break how)
    {
        var list = await ListAsync(proxies, 20);
        Assert.Equal(301, list!.Value.Names);
        var listing = Sum(proxies, data, way);
        Assert.NotNull(await FetchAsync(proxies, list.Value.File, 20));
        var all = Math.Max(listing, Sum(proxies, data, way));
        foreach (var after in (how == Break.Swallow ? [0, all / 2] : Points(all)).Concat(how == Break.Swallow ? [] : Points(listing)))
        {
            Set(proxies, data, (way, after, how));
            var seconds = how == Break.Swallow ? 2 : 10;
            Assert.Contains((await ListAsync(proxies, seconds))?.Names, new int?[] { null, 301 });
            var fetched = await FetchAsync(proxies, list.Value.File, seconds);
            Assert.True(fetched is null || fetched.Value.Span.SequenceEqual(bytes), $"{data} {way} {how} after {after} of {all}");
            Set(proxies, data, null);
        }

        Assert.True((await FetchAsync(proxies, list.Value.File, 20))!.Value.Span.SequenceEqual(bytes));
    }

    private async Task<long> MeasureAsync(FtpsProxies proxies, bool data, Way way)
    {
        var shipment = _bank.Shipment(Size);
        Assert.Equal(new Delivery.Done(null), await SendAsync(proxies, shipment, seconds: 30));
        return Sum(proxies, data, way);
    }

    /// <summary>Each send on channels of its own: a broken line is a new one.</summary>
    private async Task<Delivery> SendAsync(FtpsProxies proxies, Shipment shipment, double seconds)
    {
        using var channels = _bank.Open(proxies);
        return await channels.Sender("test-ach", "inbound").SendAsync(shipment.File, shipment.Ticket(seconds: seconds), default);
    }

    private async Task<(int Names, Core.Ports.RemoteFile File)?> ListAsync(FtpsProxies proxies, int seconds)
    {
        using var channels = _bank.Open(proxies);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            var files = await channels.PickUp("test-ach", "outbound").ListAsync(deadline.Token);
            return (files.Count, files.Single(f => f.Name == "a.txt"));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<ReadOnlyMemory<byte>?> FetchAsync(FtpsProxies proxies, Core.Ports.RemoteFile file, int seconds)
    {
        using var channels = _bank.Open(proxies);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            return await channels.PickUp("test-ach", "outbound").FetchAsync(file, 10_000_000, deadline.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task AgreesAsync(FtpsProxies proxies, Shipment shipment, Delivery delivery, string what)
    {
        var held = _bank.Holds(shipment);
        Assert.True(delivery is Delivery.InDoubt || held == delivery is Delivery.Done, what);
        using var channels = _bank.Open(proxies);
        var sender = channels.Sender("test-ach", "inbound");
        if (delivery is Delivery.InDoubt)
        {
            // The bank takes nothing here, so the probe knows; and what it says stays true.
            delivery = await sender.ProbeAsync(shipment.File, shipment.Ticket(), default);
            Assert.True(delivery is not Delivery.InDoubt && _bank.Holds(shipment) == delivery is Delivery.Done, $"{what}; {delivery}");
        }

        if (delivery is Delivery.Refused { MayRetry: true })
            Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
        Assert.True(_bank.Holds(shipment), what);
    }
}

/// <summary>Before proftpd.</summary>
public sealed class ProftpdLineFaultTests() : LineFaultTests(Kind.Proftpd);

/// <summary>Before vsftpd.</summary>
public sealed class VsftpdLineFaultTests() : LineFaultTests(Kind.Vsftpd);
