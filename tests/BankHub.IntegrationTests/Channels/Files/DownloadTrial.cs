using BankHub.Core.Ports;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Files;

/// <summary>Listings and fetches over lines that break: what comes is whole, or nothing.</summary>
internal sealed class DownloadTrial(FileBank bank, BankLines lines, byte[] bytes, int names)
{
    private RemoteFile? _file;

    public async Task RunAsync(Line line, Way way, Break how)
    {
        var (listing, all) = await MeasureAsync(line, way);
        IEnumerable<long> points = how == Break.Swallow
            ? [0, all / 2]
            : LineFaultTests.Points(all).Concat(LineFaultTests.Points(listing)).Distinct();
        foreach (var after in points)
            await RunAsync(new(line, way, after, how), how == Break.Swallow ? 2 : 10);
        await EndAsync();
    }

    /// <summary>The bytes that a listing takes on this line in this direction, and those of the longer of it and a fetch.</summary>
    public async Task<(long Listing, long All)> MeasureAsync(Line line, Way way)
    {
        var list = await ListAsync(20);
        Assert.Equal(names, list!.Value.Names);
        var listing = lines.Bytes(line, way);
        _file = list.Value.File;
        Assert.NotNull(await FetchAsync(_file, 20));
        return (listing, Math.Max(listing, lines.Bytes(line, way)));
    }

    /// <summary>A listing and a fetch over lines that break there; whether both came nevertheless.</summary>
    public async Task<bool> RunAsync(LineFault fault, int seconds)
    {
        lines.Fault = fault;
        var listed = (await ListAsync(seconds))?.Names;
        Assert.Contains(listed, new int?[] { null, names });
        var fetched = await FetchAsync(_file!, seconds);
        Assert.True(fetched is null || fetched.Value.Span.SequenceEqual(bytes), $"{fault}");
        lines.Fault = null;
        return listed is not null && fetched is not null;
    }

    /// <summary>The next fetch, over lines that hold.</summary>
    public async Task EndAsync() => Assert.True((await FetchAsync(_file!, 20))!.Value.Span.SequenceEqual(bytes));

    private Task<(int Names, RemoteFile File)?> ListAsync(int seconds) => TryAsync<(int, RemoteFile)?>(seconds, async (pickUp, deadline) =>
    {
        var files = await pickUp.ListAsync(deadline);
        return (files.Count, files.Single(f => f.Name == "a.txt"));
    });

    private Task<ReadOnlyMemory<byte>?> FetchAsync(RemoteFile file, int seconds) =>
        TryAsync(seconds, (pickUp, deadline) => pickUp.FetchAsync(file, 10_000_000, deadline));

    /// <summary>Each on channels of its own: a broken line is a new one.</summary>
    private async Task<T?> TryAsync<T>(int seconds, Func<IPickUp, CancellationToken, Task<T>> work)
    {
        using var channels = bank.Open(lines);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            return await work(channels.PickUp("test-ach", "outbound"), deadline.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return default;
        }
    }
}
