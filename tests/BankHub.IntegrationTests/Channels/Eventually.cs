using System.Diagnostics;

namespace BankHub.IntegrationTests.Channels;

/// <summary>Waits for what happens on its own, with an end.</summary>
internal static class Eventually
{
    public static async Task Async(Func<bool> happened, int seconds = 60)
    {
        var clock = Stopwatch.StartNew();
        while (!happened())
        {
            Assert.True(clock.Elapsed.TotalSeconds < seconds, $"It did not happen within {seconds} seconds.");
            await Task.Delay(20);
        }
    }
}
