using BankHub.Channels.Ftps.Listings;
using BankHub.Core.Ports;

namespace BankHub.Tests.Channels.Ftps;

/// <summary>Files whose times are told to the minute: when they are shown, and as of when.</summary>
public sealed class ListedTimesTests
{
    private static readonly DateTimeOffset Minute = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    private readonly SetClock _clock = new();
    private readonly ListedTimes _times;
    private DateTimeOffset? _exact;
    private int _asked;

    public ListedTimesTests() => _times = new ListedTimes(_clock);

    [Fact]
    public async Task Where_the_second_is_told_a_file_is_shown_at_once_with_it()
    {
        _exact = Minute.AddSeconds(7);
        Assert.Equal(_exact, Assert.Single(await SettleAsync()).Modified);
    }

    [Fact]
    public async Task While_its_minute_may_go_on_the_second_is_asked_for_at_each_look_and_later_no_more()
    {
        _exact = Minute.AddSeconds(7);
        await SettleAsync();
        _exact = Minute.AddSeconds(30);
        Assert.Equal(_exact, Assert.Single(await SettleAsync()).Modified);
        _clock.Now += ListedTimes.Past;
        _exact = Minute.AddSeconds(59);
        Assert.Equal(_exact, Assert.Single(await SettleAsync()).Modified);
        Assert.Equal(3, _asked);
        _exact = null;
        Assert.Equal(Minute.AddSeconds(59), Assert.Single(await SettleAsync()).Modified);
        Assert.Equal(3, _asked);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(60, false)]
    [InlineData(74, false)]
    [InlineData(75, true)]
    public async Task Where_the_second_is_not_told_a_file_is_shown_when_it_looked_alike_for_more_than_a_minute(int seconds, bool shown)
    {
        await SettleAsync();
        _clock.Now += TimeSpan.FromSeconds(seconds);
        Assert.Equal(shown, (await SettleAsync()).Count == 1);
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(5, 1)]
    public async Task A_file_that_looks_otherwise_is_waited_for_anew(long size, int minutes)
    {
        await SettleAsync();
        _clock.Now += ListedTimes.Past;
        Assert.Empty(await SettleAsync(size, minutes));
        _clock.Now += ListedTimes.Past;
        Assert.Single(await SettleAsync(size, minutes));
    }

    [Fact]
    public async Task A_listing_that_breaks_off_forgets_nothing()
    {
        await SettleAsync();
        _clock.Now += ListedTimes.Past;
        await Assert.ThrowsAsync<IOException>(() => _times.SettleAsync(
            [new RemoteFile("new.txt", 1, Minute), File(5, 0)], _ => throw new IOException("the line broke")));
        Assert.Single(await SettleAsync());
    }

    [Fact]
    public async Task What_is_refused_stays_as_it_is() => Assert.Single(await _times.SettleAsync(
        [File(5, 0) with { Refusal = "it is no regular file." }], _ => throw new InvalidOperationException("nobody asks for it")));

    private Task<IReadOnlyList<RemoteFile>> SettleAsync(long size = 5, int minutes = 0) => _times.SettleAsync([File(size, minutes)], _ =>
    {
        _asked++;
        return Task.FromResult(_exact);
    });

    private static RemoteFile File(long size, int minutes) => new("a.txt", size, Minute.AddMinutes(minutes));

    private sealed class SetClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
