using System.Diagnostics;
using System.Net.Http.Headers;
using Spectre.Console;

namespace BankHub.Cli.Bench;

/// <summary>
/// <c>bankhub bench intake</c>: durable payments a second through the HTTP API, with the client on the same machine, beside the raw
/// ceiling of the same PostgreSQL in the same run.
/// </summary>
internal static class IntakeBench
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private const double SingleFloor = 0.5, BatchFloor = 0.4;

    public static async Task<int> RunAsync(IntakePlan plan, CancellationToken cancel)
    {
        await using var stage = new BenchStage(plan.Folder);
        await stage.StartAsync(cancel);
        var time = TimeSpan.FromSeconds(plan.Seconds);
        var fsync = await FsyncTest.RunAsync(stage.Folder, cancel);

        // The ceilings stand on both sides of what is measured: a noisy disk shows as a difference between them.
        var rawBefore = await RawCeiling.MeasureAsync(stage.Raw, time / 2, cancel);
        var single = await SingleAsync(stage, plan, cancel);
        var rawAfter = await RawCeiling.MeasureAsync(stage.Raw, time / 2, cancel);
        var copyBefore = await CopyCeiling.MeasureAsync(stage.Raw, plan.Lines, cancel);
        var batch = await BatchAsync(stage, plan, cancel);
        var copyAfter = await CopyCeiling.MeasureAsync(stage.Raw, plan.Lines, cancel);

        var table = new Table().AddColumns("what", "payments/s", "of the ceiling", "");
        AddRow(table, "one statement, 32 connections", (rawBefore + rawAfter) / 2, null, $"before {rawBefore:0}, after {rawAfter:0}");
        var (raw, copy) = ((rawBefore + rawAfter) / 2, (copyBefore + copyAfter) / 2);
        AddRow(table, $"POST /v1/payments, {plan.Clients} connections", single.Rate, single.Rate / raw, single.Times.ToString());
        AddRow(table, $"COPY of {plan.Lines}, one commit", copy, null, $"before {copyBefore:0}, after {copyAfter:0}");
        AddRow(table, $"POST /v1/batches, {plan.Lines} lines", batch, batch / copy, "");
        AnsiConsole.Write(table);
        Console.WriteLine($"pg_test_fsync (fdatasync): {(fsync is { } f ? $"{f:0} a second, {1000 / f:0.00} ms each" : "not installed")}");
        var good = single.Rate / raw >= SingleFloor && batch / copy >= BatchFloor;
        Console.WriteLine($"floor of {SingleFloor:P0} and {BatchFloor:P0}: {(good ? "met" : "missed")}");
        return good ? 0 : 1;
    }

    private static void AddRow(Table table, string what, double rate, double? share, string note) =>
        table.AddRow(what, rate.ToString("0"), share is { } s ? s.ToString("P0") : "", note);

    private static async Task<(double Rate, Spread Times)> SingleAsync(BenchStage stage, IntakePlan plan, CancellationToken cancel)
    {
        // Made beforehand and a round of its own to warm up: code is compiled, statements are prepared, pools are filled.
        await LoopAsync(stage, plan.Clients, 0, WarmUp, cancel);
        var clock = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        var times = await LoopAsync(stage, plan.Clients, 1_000_000, TimeSpan.FromSeconds(plan.Seconds), cancel);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        Console.WriteLine($"hub and client: {cpu.TotalMicroseconds / times.Count:0} µs of processor time a payment");
        return (times.Count / clock.Elapsed.TotalSeconds, new Spread(times));
    }

    private static async Task<List<double>> LoopAsync(BenchStage stage, int clients, int first, TimeSpan time, CancellationToken cancel)
    {
        var next = first - 1;
        var results = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(OneAsync, cancel)));
        return [.. results.SelectMany(r => r)];

        async Task<List<double>> OneAsync()
        {
            using var client = new WireClient();
            await client.ConnectAsync(stage.Hub, cancel);
            var times = new List<double>();
            for (var clock = Stopwatch.StartNew(); clock.Elapsed < time;)
            {
                var request = Payloads.Request(Interlocked.Increment(ref next), stage.Hub.Authority, BenchStage.ApiKey);
                var start = clock.Elapsed;
                var status = await client.AskAsync(request, cancel);
                times.Add((clock.Elapsed - start).TotalMilliseconds);
                if (status != 202)
                {
                    throw new InvalidDataException($"A payment was answered with {status}.");
                }
            }

            return times;
        }
    }

    private static async Task<double> BatchAsync(BenchStage stage, IntakePlan plan, CancellationToken cancel)
    {
        var body = Payloads.Batch(plan.Lines);
        using var http = new HttpClient { BaseAddress = stage.Hub, Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", BenchStage.ApiKey);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        var clock = Stopwatch.StartNew();
        using var response = await http.PostAsync(new Uri("/v1/batches", UriKind.Relative), content, cancel);
        var elapsed = clock.Elapsed;
        response.EnsureSuccessStatusCode();
        return plan.Lines / elapsed.TotalSeconds;
    }
}
