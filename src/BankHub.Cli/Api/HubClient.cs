using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace BankHub.Cli.Api;

/// <summary>A client of the hub's public API, with one key. What a payment core would write.</summary>
internal sealed class HubClient : IDisposable
{
    private readonly HttpClient http;

    public HubClient(Uri hub, string key)
    {
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 32 }) { BaseAddress = hub };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>Sends one payment; the same key again is safe, so a busy hub is simply asked again.</summary>
    public async Task<Answer> PayAsync(string key, JsonNode body, CancellationToken cancel)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/payments");
            request.Headers.Add("Idempotency-Key", key);
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await http.SendAsync(request, cancel);
            if (response.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests))
            {
                return await Answer.ReadAsync(response, cancel);
            }

            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromMilliseconds(200), cancel);
        }
    }

    public async Task<JsonNode> GetAsync(string path, CancellationToken cancel)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), cancel);
        var answer = await Answer.ReadAsync(response, cancel);
        return answer.IsGood ? answer.Body! : throw new HttpRequestException($"GET {path}: {answer}");
    }

    public void Dispose() => http.Dispose();
}
