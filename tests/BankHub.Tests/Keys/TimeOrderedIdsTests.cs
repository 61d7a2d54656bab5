using System.Collections.Concurrent;
using BankHub.Keys;

namespace BankHub.Tests.Keys;

public sealed class TimeOrderedIdsTests
{
    private readonly SetClock _clock = new() { Now = new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero) };

    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(35)]
    public void References_are_upper_case_letters_and_digits_of_the_length_asked_for(int length) =>
        Assert.Matches($"^[0-9A-Z]{{{length}}}$", new TimeOrderedIds(_clock).NewReference(length));

    [Fact]
    public void A_reference_shorter_than_twelve_is_a_programming_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeOrderedIds(_clock).NewReference(11));

    [Fact]
    public void Later_references_sort_after_earlier_ones()
    {
        var ids = new TimeOrderedIds(_clock);
        var references = Enumerable.Range(0, 1000).Select(_ => ids.NewReference(12 + Step())).ToList();
        Assert.Equal(references.Select(r => r[..8]).Order(StringComparer.Ordinal), references.Select(r => r[..8]));

        int Step()
        {
            _clock.Now = _clock.Now.AddMilliseconds(1);
            return 0;
        }
    }

    [Fact]
    public async Task No_reference_of_a_process_repeats_though_time_stands_still()
    {
        var ids = new TimeOrderedIds(_clock);
        var seen = new ConcurrentDictionary<string, bool>();
        await Parallel.ForAsync(0, 4, (_, _) =>
        {
            for (var i = 0; i < 25_000; i++)
                Assert.True(seen.TryAdd(ids.NewReference(12), true));
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void A_clock_that_is_put_back_does_not_lead_back()
    {
        var ids = new TimeOrderedIds(_clock);
        var before = ids.NewReference(16);
        _clock.Now = _clock.Now.AddHours(-1);
        Assert.True(string.CompareOrdinal(before[..8], ids.NewReference(16)[..8]) <= 0);
    }

    [Fact]
    public void Two_nodes_in_the_same_millisecond_give_different_references()
    {
        var (one, two) = (new TimeOrderedIds(_clock), new TimeOrderedIds(_clock));
        Assert.Empty(Many(one).Intersect(Many(two)));

        static IEnumerable<string> Many(TimeOrderedIds ids) => Enumerable.Range(0, 5000).Select(_ => ids.NewReference(16));
    }

    [Fact]
    public void Ids_are_version_seven_and_in_the_order_of_time()
    {
        var ids = new TimeOrderedIds(_clock);
        var first = ids.NewId();
        _clock.Now = _clock.Now.AddMilliseconds(1);
        var second = ids.NewId();
        Assert.Equal(7, first.Version);
        Assert.True(string.CompareOrdinal(first.ToString(), second.ToString()) < 0);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
