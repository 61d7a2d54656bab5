using BankHub.Channels.Http.Pacing;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Http;

/// <summary>Who has no time left to wait sends nothing, and that is no doubt.</summary>
public sealed class LinePaceTests
{
    [Theory]
    [InlineData(-60_000)]
    [InlineData(-1)]
    [InlineData(0)]
    public async Task Without_time_left_nothing_is_tried_and_it_may_go_again(int milliseconds)
    {
        using var pace = new LinePace(new PaceTarget(0, 5, TimeSpan.FromSeconds(5)), TimeProvider.System);
        var tries = 0;
        Task<Attempt> TryAsync()
        {
            tries++;
            return Task.FromResult(new Attempt(new Delivery.Done(null)));
        }

        var delivery = await pace.RunAsync(TryAsync, TimeSpan.FromMilliseconds(milliseconds), default);
        Assert.True(Assert.IsType<Delivery.Refused>(delivery).MayRetry);
        Assert.Equal(0, tries);
    }
}
