using BankHub.Core.Wire;
using BankHub.IntegrationTests.Channels.Files;
using BankHub.IntegrationTests.Channels.Ftps.Small;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>The control or the data line of a small file breaks after every single byte on the wire, in both directions.</summary>
public abstract class EveryByteTests : IDisposable
{
    protected const int Size = 200, Seconds = 10, Most = 10_000;

    protected SmallBank Bank { get; } = new();

    public void Dispose()
    {
        Bank.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Two files at the bank, and the trial that lists them and fetches one.</summary>
    private protected DownloadTrial Offer(BankLines lines)
    {
        var bytes = new byte[Size];
        new Random(7).NextBytes(bytes);
        File.WriteAllBytes(Path.Combine(Bank.Outbound, "a.txt"), bytes);
        Bank.Write("b.txt", "");
        return new DownloadTrial(Bank, lines, bytes, names: 2);
    }

    protected async Task SweepAsync(Func<BankLines, Task> sweep)
    {
        await using (var lines = Bank.Lines())
            await sweep(lines);
        Bank.Close();
        await Eventually.Async(() => Bank.Sessions().Count == 0);
    }
}

/// <summary>Of a drop.</summary>
public sealed class DropEveryByteTests : EveryByteTests
{
    // With one the same drop goes on over another line; else each of its lines breaks there.
    [Theory]
    [InlineData(Line.Control, Way.ToServer, int.MaxValue)]
    [InlineData(Line.Control, Way.ToClient, int.MaxValue)]
    [InlineData(Line.Data, Way.ToServer, int.MaxValue)]
    [InlineData(Line.Data, Way.ToClient, int.MaxValue)]
    [InlineData(Line.Control, Way.ToServer, 1)]
    [InlineData(Line.Control, Way.ToClient, 1)]
    public Task The_answer_is_true_nothing_half_written_is_seen_and_the_next_send_arrives(Line line, Way way, int broken) =>
        SweepAsync(async lines =>
        {
            var trial = new UploadTrial(Bank, lines, Size);
            var all = await trial.MeasureAsync(line, way);
            Assert.InRange(all, Size, Most);
            for (var after = 0; after <= all; after++)
            {
                await trial.RunAsync(new(line, way, after, Break.Reset, broken), Seconds);
                Array.ForEach(Directory.GetFiles(Bank.Inbound), File.Delete);
            }
        });
}

/// <summary>
/// Where the line does not end at once: nothing comes for a while, or all of it in drops, or something comes twice, or only the receiver is
/// told that no more comes.
/// </summary>
public sealed class HalfBrokenLineTests : EveryByteTests
{
    private static readonly (int, TimeSpan) Drops = (32, TimeSpan.FromMilliseconds(4));

    // From the first byte to the last in so many steps: each pause lasts a second.
    [Theory]
    [InlineData(Line.Control, Way.ToServer, Break.Stall, 3)]
    [InlineData(Line.Control, Way.ToClient, Break.Stall, 3)]
    [InlineData(Line.Data, Way.ToServer, Break.Stall, 3)]
    [InlineData(Line.Data, Way.ToClient, Break.Stall, 3)]
    [InlineData(Line.Control, Way.ToServer, Break.HalfClose, 40)]
    [InlineData(Line.Control, Way.ToClient, Break.HalfClose, 40)]
    [InlineData(Line.Data, Way.ToServer, Break.HalfClose, 40)]
    [InlineData(Line.Data, Way.ToClient, Break.HalfClose, 40)]
    [InlineData(Line.Control, Way.ToServer, Break.Slow, 2)]
    [InlineData(Line.Control, Way.ToClient, Break.Slow, 2)]
    [InlineData(Line.Data, Way.ToServer, Break.Slow, 2)]
    [InlineData(Line.Data, Way.ToClient, Break.Slow, 2)]
    [InlineData(Line.Control, Way.ToServer, Break.Duplicate, 40)]
    [InlineData(Line.Data, Way.ToServer, Break.Duplicate, 40)]
    public Task The_answer_to_a_drop_is_true_and_slowness_alone_stops_none(Line line, Way way, Break how, int steps) =>
        SweepAsync(async lines =>
        {
            var trial = new UploadTrial(Bank, lines, Size);
            var all = await trial.MeasureAsync(line, way);
            ((FtpsLines)lines).Drops = Drops;
            for (var step = 0; step <= steps; step++)
            {
                var delivery = await trial.RunAsync(new(line, way, all * step / steps, how), Seconds);
                Assert.True(!IsLateAlone(how) || delivery is Delivery.Done, $"{line} {way} {step}: {delivery}");
                Array.ForEach(Directory.GetFiles(Bank.Inbound), File.Delete);
            }

            Assert.Equal(how == Break.Duplicate, ((FtpsLines)lines).Twice > 0);
        });

    [Theory]
    [InlineData(Line.Control, Way.ToServer, Break.Stall, 3)]
    [InlineData(Line.Control, Way.ToClient, Break.Stall, 3)]
    [InlineData(Line.Data, Way.ToServer, Break.Stall, 3)]
    [InlineData(Line.Data, Way.ToClient, Break.Stall, 3)]
    [InlineData(Line.Control, Way.ToServer, Break.HalfClose, 40)]
    [InlineData(Line.Control, Way.ToClient, Break.HalfClose, 40)]
    [InlineData(Line.Data, Way.ToServer, Break.HalfClose, 40)]
    [InlineData(Line.Data, Way.ToClient, Break.HalfClose, 40)]
    [InlineData(Line.Control, Way.ToServer, Break.Slow, 2)]
    [InlineData(Line.Control, Way.ToClient, Break.Slow, 2)]
    [InlineData(Line.Data, Way.ToServer, Break.Slow, 2)]
    [InlineData(Line.Data, Way.ToClient, Break.Slow, 2)]
    [InlineData(Line.Control, Way.ToServer, Break.Duplicate, 40)]
    [InlineData(Line.Control, Way.ToClient, Break.Duplicate, 40)]
    [InlineData(Line.Data, Way.ToServer, Break.Duplicate, 40)]
    [InlineData(Line.Data, Way.ToClient, Break.Duplicate, 40)]
    public Task What_is_listed_or_picked_up_is_whole_or_nothing_and_slowness_alone_stops_neither(
        Line line, Way way, Break how, int steps) => SweepAsync(async lines =>
    {
        var trial = Offer(lines);
        var (_, all) = await trial.MeasureAsync(line, way);
        ((FtpsLines)lines).Drops = Drops;
        for (var step = 0; step <= steps; step++)
        {
            var came = await trial.RunAsync(new LineFault(line, way, all * step / steps, how), Seconds);
            Assert.True(!IsLateAlone(how) || came, $"{line} {way} {step}");
        }

        Assert.Equal(how == Break.Duplicate, ((FtpsLines)lines).Twice > 0);
        await trial.EndAsync();
    });

    private static bool IsLateAlone(Break how) => how is Break.Stall or Break.Slow;
}

/// <summary>Of a listing and a pick-up.</summary>
public sealed class PickUpEveryByteTests : EveryByteTests
{
    [Theory]
    [InlineData(Line.Control, Way.ToServer)]
    [InlineData(Line.Control, Way.ToClient)]
    [InlineData(Line.Data, Way.ToServer)]
    [InlineData(Line.Data, Way.ToClient)]
    public Task What_is_listed_or_picked_up_is_whole_or_nothing(Line line, Way way) => SweepAsync(async lines =>
    {
        var trial = Offer(lines);
        var (_, all) = await trial.MeasureAsync(line, way);
        Assert.InRange(all, Size, Most);
        for (var after = 0; after <= all; after++)
            await trial.RunAsync(new LineFault(line, way, after, Break.Reset), Seconds);
        await trial.EndAsync();
    });
}
