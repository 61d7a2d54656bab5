using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BankHub.Cli.Demo;

/// <summary>
/// The payment core's ear: takes the hub's webhooks, checks their signature (Standard Webhooks: HMAC-SHA256 of
/// <c>id.timestamp.body</c>) and hands on what is new.
/// </summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Func<byte[]> secret;
    private readonly Action<JsonNode> receive;
    private readonly ConcurrentDictionary<string, bool> seen = new();
    private int accepted, refused;

    public WebhookReceiver(Func<byte[]> secret, Action<JsonNode> receive)
    {
        (this.secret, this.receive) = (secret, receive);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/webhooks", TakeAsync);
    }

    public Uri Address { get; private set; } = null!;

    public int Accepted => accepted;

    public int Refused => refused;

    public async Task StartAsync(CancellationToken cancel)
    {
        await app.StartAsync(cancel);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new(addresses.Single() + "/webhooks");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var memory = new MemoryStream();
        await request.Body.CopyToAsync(memory);
        var body = memory.ToArray();
        var id = request.Headers["webhook-id"].ToString();
        if (!IsSigned(id, request.Headers["webhook-timestamp"].ToString(), body, request.Headers["webhook-signature"].ToString()))
        {
            Interlocked.Increment(ref refused);
            return Results.Unauthorized();
        }

        if (seen.TryAdd(id, true))
        {
            Interlocked.Increment(ref accepted);
            receive(JsonNode.Parse(body)!);
        }

        return Results.NoContent();
    }

    private bool IsSigned(string id, string timestamp, byte[] body, string signatures)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var expected = Encoding.UTF8.GetBytes("v1," + Convert.ToBase64String(HMACSHA256.HashData(secret(), content)));
        return signatures.Split(' ').Any(given => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), expected));
    }
}
