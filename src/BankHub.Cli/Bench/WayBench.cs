using System.Collections.Concurrent;
using System.Globalization;
using BankHub.Cli.Api;
using BankHub.Cli.Demo;
using BankHub.Cli.Stage;
using BankHub.Simulators;

namespace BankHub.Cli.Bench;

/// <summary>
/// <c>bankhub bench way</c>: from the caller's POST to the moment at which the simulated bank executes the payment, over intake, sealing,
/// the create and confirm requests with their stored answers, at a steady rate.
/// </summary>
internal static class WayBench
{
    // What the hub may add on a quiet disk: its own work, and eight commits between the caller and the bank's confirmation.
    private const double OwnWork = 6, Commits = 8, WorstOnQuietDisk = 60;
    private const int WarmUp = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(int seconds, int rate, CancellationToken cancel)
    {
        await using var stage = new Sandbox(new SandboxOptions());
        await stage.StartPostgresAsync(cancel);
        await stage.StartBanksAsync();
        stage.WriteCallers(null);
        await stage.StartHubAsync(cancel);
        var commit = await CommitTime.MeasureAsync(await stage.Postgres.CreateDatabaseAsync("commits", cancel: cancel), cancel);

        // What the cold program could not keep up with is done before anything is measured.
        var warm = await SendAsync(stage, "warm", 500_000, WarmUp, rate, cancel);
        await ExecutedAsync(stage, "warm", warm.Count, cancel);
        var cost = await WayCost.BeginAsync(stage, cancel);
        var sent = await SendAsync(stage, "way", 0, seconds, rate, cancel);
        var executed = await ExecutedAsync(stage, "way", sent.Count, cancel);
        var spent = await cost.EndAsync(sent.Count, cancel);
        var times = new Spread(sent.Where(s => executed.ContainsKey(s.Key)).Select(s => (executed[s.Key] - s.Value).TotalMilliseconds));

        var budget = OwnWork + (Commits * commit.P50);
        Console.WriteLine($"{sent.Count} payments at {rate} a second, {executed.Count(e => sent.ContainsKey(e.Key))} executed at the bank");
        Console.WriteLine($"from POST to execution: {times}");
        Console.WriteLine($"one commit: {commit}");
        Console.WriteLine(spent);
        Console.WriteLine($"p50 may be {OwnWork} ms and {Commits} commits: {budget:0.0} ms; p99 {WorstOnQuietDisk} ms on a quiet disk");
        var good = executed.Count(e => sent.ContainsKey(e.Key)) == sent.Count && times.P50 <= budget && times.P99 <= WorstOnQuietDisk;
        Console.WriteLine(good ? "met" : "missed");
        return good ? 0 : 1;
    }

    private static async Task<ConcurrentDictionary<string, DateTimeOffset>> SendAsync(
        Sandbox stage, string prefix, int first, int seconds, int rate, CancellationToken cancel)
    {
        using var hub = new HubClient(stage.Hub, stage.Keys.Core);
        var plain = Scenarios.For(Scenarios.Meridian).Single(s => s.Number == 0);
        var day = DateOnly.FromDateTime(DateTime.UtcNow);
        var sent = new ConcurrentDictionary<string, DateTimeOffset>();
        var calls = new List<Task>();
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / rate));
        for (var n = first; n < first + (seconds * rate) && await tick.WaitForNextTickAsync(cancel); n++)
        {
            var reference = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{n:D6}");
            var other = new Side("Jane Doe", plain.UkAccount(n), "GBDSC", "200051");
            var body = CanonicalBody.Of(reference, "faster-payments", "GBP", 1_00 + n * 100L, false, day, Side.MeridianGbp, other);
            calls.Add(PayAsync(reference, body));
        }

        await Task.WhenAll(calls);
        return sent;

        async Task PayAsync(string reference, System.Text.Json.Nodes.JsonObject body)
        {
            sent[reference] = stage.Banks.Clock.Now;
            var answer = await hub.PayAsync(reference, body, cancel);
            if (!answer.IsGood)
            {
                throw new InvalidDataException(answer.ToString());
            }
        }
    }

    private static async Task<Dictionary<string, DateTimeOffset>> ExecutedAsync(
        Sandbox stage, string prefix, int expected, CancellationToken cancel)
    {
        for (var until = DateTime.UtcNow + Patience; ;)
        {
            var executed = stage.Banks.Meridian.Bank.Transfers
                .Where(t => t.ConfirmedAt is not null && t.EndToEndId?.StartsWith(prefix, StringComparison.Ordinal) == true)
                .GroupBy(t => t.EndToEndId!).ToDictionary(g => g.Key, g => g.Min(t => t.ConfirmedAt!.Value));
            if (executed.Count >= expected || DateTime.UtcNow > until)
            {
                return executed;
            }

            await Task.Delay(100, cancel);
        }
    }
}
