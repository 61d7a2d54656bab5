using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// The payment core: hands payments in at any node that answers, and says the same key again until it has an answer, whatever happened.
/// </summary>
internal sealed class Core : IDisposable
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly HttpClient _http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2) })
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    private readonly Uri[] _nodes;
    private int _turn;

    public Core(IEnumerable<Uri> nodes) => _nodes = [.. nodes];

    /// <summary>What it should never have heard.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>How often nothing, or nothing final, was heard and the same key was said again.</summary>
    public int Repeated { get; private set; }

    /// <summary>How often it was told to come again, in words that show nothing of the machine.</summary>
    public int SentAway { get; private set; }

    public Task SubmitAsync(IEnumerable<Order> orders) => Parallel.ForEachAsync(
        orders, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (order, _) => await SubmitAsync(order));

    public async Task SubmitAsync(Order order)
    {
        for (var end = DateTime.UtcNow + Patience; DateTime.UtcNow < end; await Task.Delay(100))
        {
            if (await TryAsync(order))
            {
                return;
            }

            Repeated++;
        }

        Faults.Enqueue($"{order.Key} had no answer within {Patience}");
    }

    /// <summary>A person's or the core's call of the first node.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> CallAsync(
        HttpMethod method, string path, string key, JsonNode? body = null, string? idempotency = null)
    {
        using var request = Request(method, new Uri(_nodes[0], path), key, body);
        if (idempotency is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotency);
        }

        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null);
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> TryAsync(Order order)
    {
        order.Tries++;
        var node = _nodes[(uint)Interlocked.Increment(ref _turn) % _nodes.Length];
        try
        {
            using var request = Request(HttpMethod.Post, new Uri(node, "/v1/payments"), ApiKeys.Core, order.Body());
            request.Headers.Add("Idempotency-Key", order.Key);
            using var answer = await _http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            return Judge(order, answer.StatusCode, text);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            return false;
        }
    }

    private bool Judge(Order order, HttpStatusCode status, string text)
    {
        switch (status)
        {
            case HttpStatusCode.Accepted:
                var id = Guid.Parse((string)JsonNode.Parse(text)!["id"]!);
                if (order.Id is { } known && known != id)
                {
                    Faults.Enqueue($"{order.Key} is {known} and {id}");
                }

                order.Id = id;
                return true;
            case HttpStatusCode.ServiceUnavailable when text.Contains("Npgsql", StringComparison.Ordinal):
                Faults.Enqueue($"{order.Key} was told {text}");
                return false;
            case HttpStatusCode.ServiceUnavailable:
                SentAway++;
                return false;
            case HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests:
                return false;
            default:
                Faults.Enqueue($"{order.Key} was answered {(int)status} {text}");
                return true;
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri address, string key, JsonNode? body) => new(method, address)
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
        Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
    };
}
