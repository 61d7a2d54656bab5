using BankHub.Formats.Nacha;

namespace BankHub.Tests.Formats.Nacha;

/// <summary>What a large file keeps in memory; nothing else runs beside it, for the heap is the whole process's.</summary>
[Collection(AloneCollection.Name)]
public sealed class StreamingTests
{
    [Fact]
    public void A_million_entries_take_no_more_memory_than_some()
    {
        var chunk = Golden.Read("PPD");
        var reader = NachaFormat.Stream(Enumerable.Repeat<ReadOnlyMemory<byte>>(chunk, 100_000));
        var (before, least, read) = (GC.GetTotalMemory(forceFullCollection: true), long.MaxValue, 0);
        while (reader.Read())
        {
            if (++read >= 300_000 && read % 50_000 == 0)
            {
                least = Math.Min(least, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.Equal(600_000, read);

        // Entries that are kept would take several times as much.
        Assert.InRange(least - before, long.MinValue, 16 << 20);
    }
}
