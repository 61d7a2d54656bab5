using System.Net.Http.Headers;
using BankHub.Hub.Notify;

namespace BankHub.Host.Webhooks;

/// <summary>Posts webhooks over HTTP: no redirects, no proxy, no address that is not public unless it is allowed.</summary>
internal sealed class HttpWebhooks : IWebhooks, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient _http;

    public HttpWebhooks(WebhookTargets targets)
    {
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxConnectionsPerServer = 16,
            MaxResponseHeadersLength = 16,
            ConnectCallback = targets.ConnectAsync,
        })
        { Timeout = Patience };
    }

    public async Task<WebhookAnswer> PostAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(webhook.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("webhook-id", webhook.Id);
        request.Headers.TryAddWithoutValidation("webhook-timestamp", webhook.Timestamp.ToString());
        request.Headers.TryAddWithoutValidation("webhook-signature", webhook.Signature);
        try
        {
            // The answer's body is nobody's business: it is not read.
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return new WebhookAnswer(response.IsSuccessStatusCode, $"answered {(int)response.StatusCode}")
            {
                IsRefused = (int)response.StatusCode is >= 400 and < 500 and not (408 or 429),
            };
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer(false, e.InnerException is WebhookTargetException ? "its address is not public" : e.GetType().Name);
        }
    }

    public void Dispose() => _http.Dispose();
}
