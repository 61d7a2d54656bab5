namespace BankHub.Cli.Bench;

/// <summary><c>bankhub bench way</c>: what the hub adds between a caller and a bank that answers at once.</summary>
internal static class WayBench
{
    public static Task<int> RunAsync(int seconds, int rate, CancellationToken cancel) => Task.FromResult(seconds * rate > 0 && !cancel.IsCancellationRequested ? 1 : 0);
}
