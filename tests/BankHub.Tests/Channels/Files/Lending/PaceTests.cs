using System.Diagnostics;
using BankHub.Channels.Files.Lending;

namespace BankHub.Tests.Channels.Files.Lending;

public sealed class PaceTests
{
    [Fact]
    public async Task So_many_pieces_of_work_a_second_begin_and_no_more()
    {
        var pace = new Pace(20, TimeProvider.System);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 11).Select(_ => pace.WaitAsync(default)));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.49, 5);
    }

    [Fact]
    public async Task Who_waits_too_long_gives_up()
    {
        var pace = new Pace(1, TimeProvider.System);
        await pace.WaitAsync(default);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pace.WaitAsync(source.Token));
    }
}
