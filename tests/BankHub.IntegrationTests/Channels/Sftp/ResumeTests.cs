using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Channels.Files;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>A line that breaks once costs what was on it: the same send and the same fetch go on over the next line.</summary>
public sealed class ResumeTests : IDisposable
{
    /// <summary>Several times what ssh itself holds back and throws away when a line breaks: its window of 2 MB.</summary>
    private const int Size = 12_000_000;

    private readonly SftpBank _bank = new();

    public void Dispose() => _bank.Dispose();

    [Theory]
    [InlineData(Break.Reset)]
    [InlineData(Break.HalfClose)]
    [InlineData(Break.Duplicate)]
    [InlineData(Break.Stall)]
    [InlineData(Break.Slow)]
    public async Task An_upload_over_a_line_that_breaks_once_is_done(Break how)
    {
        await using var lines = new SftpLines(_bank.Server.Port);
        var trial = new UploadTrial(_bank, lines, 400_000);
        var all = await trial.MeasureAsync(Line.Control, Way.ToServer);
        foreach (var after in new[] { all / 3, all - 300_000, all - 200 })
            await trial.RunAsync(new(Line.Control, Way.ToServer, after, how, Lines: 1), seconds: 20);
    }

    [Fact]
    public async Task An_upload_goes_on_where_it_broke()
    {
        // An orderly end: a reset throws away what lies in the buffers between, as much as there is room for.
        var fault = (Way.ToServer, Size - 500_000, Break.HalfClose);
        await using var proxy = new FaultProxy(_bank.Server.Port) { Fault = fault, LinesToBreak = 1 };
        var shipment = _bank.Shipment(Size);
        Assert.Equal(new Delivery.Done(null), await _bank.Sender(proxy.Port).SendAsync(shipment.File, shipment.Ticket(), default));
        Assert.True(_bank.Holds(shipment));
        Assert.InRange(proxy.ToServer, 1, Size / 2);
        Assert.Single(Directory.GetFiles(_bank.Inbound));
    }

    [Fact]
    public async Task A_download_goes_on_where_it_broke()
    {
        var bytes = Written("big.txt");
        await using var proxy = new FaultProxy(_bank.Server.Port);
        var pickUp = _bank.PickUp(proxy.Port);
        var file = (await pickUp.ListAsync(default))[0];
        await CutAsync();
        (proxy.Fault, proxy.LinesToBreak) = ((Way.ToClient, Size - 500_000, Break.HalfClose), 1);
        var fetched = await pickUp.FetchAsync(file, long.MaxValue, default);
        Assert.True(fetched!.Value.Span.SequenceEqual(bytes));
        Assert.InRange(proxy.ToClient, 1, Size / 2);
    }

    [Fact]
    public async Task A_file_that_changes_while_the_line_is_broken_is_not_taken()
    {
        Written("big.txt");
        await using var proxy = new FaultProxy(_bank.Server.Port) { Pause = TimeSpan.FromMilliseconds(25) };
        var pickUp = _bank.PickUp(proxy.Port);
        var file = (await pickUp.ListAsync(default))[0];
        await CutAsync();
        (proxy.Fault, proxy.LinesToBreak) = ((Way.ToClient, Size / 2, Break.Reset), 1);
        var fetching = pickUp.FetchAsync(file, long.MaxValue, default);
        await Eventually.Async(() => proxy.ToClient > Size / 4);
        await File.AppendAllTextAsync(Path.Combine(_bank.Outbound, "big.txt"), "more");
        Assert.Null(await fetching);
    }

    [Theory]
    [InlineData(Break.Reset)]
    [InlineData(Break.HalfClose)]
    [InlineData(Break.Duplicate)]
    [InlineData(Break.Slow)]
    public async Task Wherever_a_download_breaks_the_file_comes_whole_or_not_at_all(Break how)
    {
        var bytes = Written("big.txt", 100_000);
        await using var proxy = new FaultProxy(_bank.Server.Port);
        var file = (await _bank.PickUp(proxy.Port).ListAsync(default))[0];
        await CutAsync();
        foreach (var lines in new[] { 1, int.MaxValue })
        {
            for (var after = 0; after < 112_000; after += 16_000)
            {
                (proxy.Fault, proxy.LinesToBreak) = ((Way.ToClient, after, how), lines);
                using var channels = _bank.Open(proxy.Port);
                try
                {
                    var fetched = await channels.PickUp("test-ach", "outbound").FetchAsync(file, long.MaxValue, default);
                    Assert.True(fetched is { } f && f.Span.SequenceEqual(bytes), $"{how} after {after}");
                }
                catch (PickUpException e)
                {
                    Assert.True(e.Fault is PickUpFault.Lost or PickUpFault.Unreachable, $"{how} after {after}: {e.Message}");
                }
            }
        }

        await Eventually.Async(() => !Processes.OfOurs("ssh", $"{proxy.Port}").Any());
    }

    /// <summary>No session is left, so that the next piece of work begins a line.</summary>
    private async Task CutAsync()
    {
        _bank.Server.KillSessions();
        await Task.Delay(300);
    }

    private byte[] Written(string name, int size = Size)
    {
        var bytes = new byte[size];
        new Random(11).NextBytes(bytes);
        File.WriteAllBytes(Path.Combine(_bank.Outbound, name), bytes);
        File.SetLastWriteTimeUtc(Path.Combine(_bank.Outbound, name), new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc));
        return bytes;
    }
}
