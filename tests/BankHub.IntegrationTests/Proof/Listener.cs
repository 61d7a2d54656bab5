using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using BankHub.Simulators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Hears the hub's webhooks and holds them against their promise: at least once, and in order per payment.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, int> _heard = new();
    private readonly LoopbackServer _server;

    public Listener() => _server = new LoopbackServer(0, app => app.Run(TakeAsync));

    public Uri Address => _server.Address;

    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>The newest version that was heard of each payment.</summary>
    public IReadOnlyDictionary<Guid, int> Heard => _heard;

    public Task StartAsync() => _server.StartAsync();

    public async ValueTask DisposeAsync() => await _server.StopAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var news = (await JsonNode.ParseAsync(context.Request.Body))!;
        var (payment, version) = ((Guid)news["paymentId"]!, (int)news["version"]!);
        _heard.AddOrUpdate(payment, _ => Check(payment, 0, version), (_, last) => Check(payment, last, version));
        context.Response.StatusCode = 204;
    }

    private int Check(Guid payment, int last, int version)
    {
        // The first event tells only what the answer to the caller told.
        if (version > Math.Max(last, 1) + 1)
        {
            Faults.Enqueue($"of {payment} version {version} was heard after {last}");
        }

        return Math.Max(last, version);
    }
}
