using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using BankHub.Cli.Demo;

namespace BankHub.IntegrationTests.Cli;

public sealed class WebhookReceiverTests : IAsyncLifetime, IDisposable
{
    private const string Body = """{"paymentId":"p1","state":"Settled"}""";
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentQueue<string> heard = new();
    private readonly WebhookReceiver receiver;
    private readonly HttpClient http = new();

    public WebhookReceiverTests() => receiver = new(() => Secret, news => heard.Enqueue((string)news["state"]!));

    public Task InitializeAsync() => receiver.StartAsync(CancellationToken.None);

    public Task DisposeAsync() => receiver.DisposeAsync().AsTask();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task Hears_what_is_signed_and_hears_it_once()
    {
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("m1", "1", Body, Sign("m1", "1", Body, Secret)));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("m1", "2", Body, Sign("m1", "2", Body, Secret)));
        Assert.Equal(["Settled"], heard);
    }

    [Fact]
    public async Task Takes_one_good_signature_among_several() =>
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("m1", "1", Body, "v1,AAAA " + Sign("m1", "1", Body, Secret)));

    [Theory]
    [InlineData("m2", "1", Body)]
    [InlineData("m1", "2", Body)]
    [InlineData("m1", "1", """{"paymentId":"p1","state":"Credited"}""")]
    public async Task Refuses_a_signature_over_anything_else(string id, string timestamp, string body)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(id, timestamp, body, Sign("m1", "1", Body, Secret)));
        Assert.Empty(heard);
        Assert.Equal(1, receiver.Refused);
    }

    [Fact]
    public async Task Refuses_a_signature_under_another_secret() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("m1", "1", Body, Sign("m1", "1", Body, new byte[32])));

    private static string Sign(string id, string timestamp, string body, byte[] secret) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));

    private async Task<HttpStatusCode> PostAsync(string id, string timestamp, string body, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, receiver.Address) { Content = new StringContent(body) };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("webhook-signature", signature);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
