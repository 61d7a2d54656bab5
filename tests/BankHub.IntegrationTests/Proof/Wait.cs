using System.Diagnostics;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Waits until something has become true.</summary>
internal static class Wait
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        for (var clock = Stopwatch.StartNew(); !await condition(); await Task.Delay(100))
        {
            Assert.True(clock.Elapsed < Patience, $"not within {Patience}: {what}");
        }
    }

    public static Task UntilStateAsync(Lab lab, Order order, string state) => UntilAsync(
        async () => await lab.CountAsync($"select count(*) from payment where id = '{order.Id}' and state = '{state}'") == 1,
        $"{order.Key} is {state}");

    /// <summary>Until the hub has taken the bank's file, under this name, and dealt with it.</summary>
    public static Task UntilTakenAsync(Lab lab, string name, string state) => UntilAsync(
        async () => await lab.CountAsync($"select count(*) from inbound where name = '{name}' and state = '{state}'") == 1,
        $"{name} is {state}");
}
