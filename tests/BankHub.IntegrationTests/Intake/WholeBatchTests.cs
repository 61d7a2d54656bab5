using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Api;

namespace BankHub.IntegrationTests.Intake;

/// <summary>A batch of as many lines as there may be.</summary>
public sealed class WholeBatchTests(HubFixture hub) : IClassFixture<HubFixture>
{
    private const int Most = 100_000, Broken = 77_777;

    [Fact]
    public async Task A_hundred_thousand_lines_are_each_one_payment_and_one_more_line_is_413_and_sent_again_without_it_all_are_known()
    {
        using var client = hub.Client(TestKeys.Core);
        client.Timeout = TimeSpan.FromMinutes(5);

        // What stood before the line too many is stored: sent again, each of its lines says so.
        var (tooMany, refusal) = await SendAsync(client, Most + 1);
        Assert.True(tooMany == HttpStatusCode.RequestEntityTooLarge, refusal.ToJsonString());
        var stored = await hub.CountAsync("select count(*) from payment");
        Assert.InRange(stored, 0, Most - 1);

        var (status, answer) = await SendAsync(client, Most);
        Assert.True(status == HttpStatusCode.Accepted, answer.ToJsonString());
        Assert.Equal(Most, (int)answer["lines"]!);
        Assert.Equal(Most - 1, await hub.CountAsync("select count(*) from payment"));
        Assert.Equal(Most - 1, await hub.CountAsync("select count(*) from work"));
        var batch = (string)answer["id"]!;
        var outcomes = await OutcomesAsync(client, batch);
        Assert.Equal(Most, outcomes.Count);
        Assert.Equal("Refused", outcomes[Broken - 1]);
        Assert.Equal(stored, outcomes.Count(o => o == "Repeated"));
        Assert.Equal(Most - 1 - stored, outcomes.Count(o => o == "Accepted"));
    }

    private static async Task<(HttpStatusCode Status, JsonObject Body)> SendAsync(HttpClient client, int lines)
    {
        using var content = new LinesContent(lines);
        using var response = await client.PostAsync("/v1/batches", content);
        return (response.StatusCode, await Samples.ReadAsync(response));
    }

    private static async Task<List<string>> OutcomesAsync(HttpClient client, string batch)
    {
        var outcomes = new List<string>();
        for (string? cursor = null; ;)
        {
            var from = cursor is null ? "" : $"&cursor={cursor}";
            using var response = await client.GetAsync($"/v1/batches/{batch}/results?limit=500{from}");
            var page = await Samples.ReadAsync(response);
            outcomes.AddRange(page["items"]!.AsArray().Select(i => (string)i!["outcome"]!));
            if ((cursor = (string?)page["next"]) is null)
            {
                return outcomes;
            }
        }
    }

    /// <summary>Lines that are written while they are sent, as a caller does who holds no 60 MB.</summary>
    private sealed class LinesContent : HttpContent
    {
        private readonly int _lines;

        public LinesContent(int lines)
        {
            _lines = lines;
            Headers.ContentType = new("application/x-ndjson");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var i = 1; i <= _lines; i++)
            {
                var line = i == Broken
                    ? "{"
                    : new JsonObject { ["idempotencyKey"] = $"w-{i}", ["payment"] = Samples.Credit(i, "first-coast-free") }.ToJsonString();
                await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
