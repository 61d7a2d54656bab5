using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankHub.IntegrationTests.Notify;

/// <summary>A payment core's ear that keeps what it hears, and answers as it is told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    public Receiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/hooks", HearAsync);
    }

    public sealed record Call(string Id, string Timestamp, string Signature, string Body)
    {
        public JsonNode Json => JsonNode.Parse(Body)!;
    }

    public ConcurrentQueue<Call> Heard { get; } = new();

    /// <summary>The status of the next answers.</summary>
    public Func<Call, int> Answer { get; set; } = _ => 204;

    /// <summary>How long it takes for each.</summary>
    public TimeSpan Pause { get; init; }

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/hooks";

    public Task StartAsync() => _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> HearAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var call = new Call(
            request.Headers["webhook-id"].ToString(), request.Headers["webhook-timestamp"].ToString(),
            request.Headers["webhook-signature"].ToString(), await reader.ReadToEndAsync());
        Heard.Enqueue(call);
        await Task.Delay(Pause);
        var status = Answer(call);
        return status == 302 ? Results.Redirect("http://127.0.0.1:1/elsewhere") : Results.StatusCode(status);
    }
}
