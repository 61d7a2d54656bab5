using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>A collector hears every step of a payment's way, by its id, and nothing of the people whose money it is.</summary>
[Collection(LabCollection.Name)]
public sealed class TelemetryTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("http")]
    [InlineData("grpc")]
    public async Task A_collector_hears_of_every_step_and_every_payment_and_of_no_account(string scheme)
    {
        await using var lab = await Lab.StartAsync(1, output);
        await using var collector = new OtlpCollector(scheme == "grpc" ? HttpProtocols.Http2 : HttpProtocols.Http1);
        await collector.StartAsync();
        lab.Otlp = new Uri($"{scheme}://127.0.0.1:{collector.Port}");
        var node = await lab.StartReadyAsync(0);
        var orders = new Orders("T");
        await lab.Core.SubmitAsync(orders.Next(24));
        Assert.True(await new Drain(lab, orders.All).WaitAsync(TimeSpan.FromSeconds(60)), "not all ended by themselves");
        Assert.Equal(0, await node.TerminateAsync());

        var traces = collector.Said("trace");
        string[] steps = ["intake", "seal", "send", "collect", "decode", "notify"];
        Assert.All(steps, step => Assert.Contains(step, traces, StringComparison.Ordinal));
        string[] words = ["Sealed", "Accepted", "Done", .. orders.All.Select(o => o.End).Distinct()];
        Assert.All(words, word => Assert.Contains(word, traces, StringComparison.Ordinal));
        Assert.All(orders.All, order => Assert.Contains($"{order.Id}", traces, StringComparison.Ordinal));

        var metrics = collector.Said("metric");
        string[] meters =
        [
            "bankhub.intake.payments", "bankhub.intake.group", "bankhub.payment.states", "bankhub.send.duration", "bankhub.step.duration",
            "bankhub.queue.size", "bankhub.queue.age", "bankhub.webhooks",
        ];
        Assert.All(meters, meter => Assert.Contains(meter, metrics, StringComparison.Ordinal));

        var all = traces + metrics;
        string[] people = [.. orders.All.Select(o => o.Account), "1000200030", "10000001", "Harbour", "Jane Roe"];
        Assert.All(people, word => Assert.DoesNotContain(word, all, StringComparison.Ordinal));
    }

    /// <summary>What a collector of traces and metrics takes: OTLP in protobuf, by a path of HTTP or a method of gRPC.</summary>
    private sealed class OtlpCollector : IAsyncDisposable
    {
        // A message of gRPC: not compressed, no bytes.
        private static readonly byte[] Nothing = new byte[5];
        private readonly ConcurrentQueue<(string Path, string Body)> _heard = new();
        private readonly WebApplication _app;

        public OtlpCollector(HttpProtocols protocols)
        {
            Port = Lab.FreePort();
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(k => k.ListenLocalhost(Port, listen => listen.Protocols = protocols));
            _app = builder.Build();
            _app.MapPost("/{**path}", HearAsync);
        }

        public int Port { get; }

        public Task StartAsync() => _app.StartAsync();

        // Words of one byte a character stand in protobuf as they are.
        public string Said(string signal) => string.Concat(
            _heard.Where(h => h.Path.Contains(signal, StringComparison.OrdinalIgnoreCase)).Select(h => h.Body));

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private async Task HearAsync(HttpContext context)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            _heard.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
            if (context.Request.Protocol == HttpProtocol.Http2)
            {
                context.Response.ContentType = "application/grpc";
                await context.Response.Body.WriteAsync(Nothing);
                context.Response.AppendTrailer("grpc-status", "0");
            }
        }
    }
}
