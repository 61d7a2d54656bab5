using System.Net;
using System.Text;
using BankHub.Simulators.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BankHub.Simulators.MeridianRest;

/// <summary>The REST bank as a customer meets it: an HTTP server on loopback, and callbacks.</summary>
public sealed class Meridian : IAsyncDisposable
{
    private readonly MeridianOptions options;
    private readonly LoopbackServer server;

    public Meridian(MeridianOptions options, BankClock clock, IPAddress listen)
    {
        this.options = options;
        Callbacks = new CallbackSender(options, clock);
        Bank = new MeridianBank(options, clock, Callbacks.Tell);
        Tokens = new AccessTokens(options, clock);
        Api = new MeridianApi(Bank, Tokens, clock);
        server = new LoopbackServer(options.Port, app => app.Run(AnswerAsync), listen);
    }

    public MeridianBank Bank { get; }
    public MeridianApi Api { get; }
    public AccessTokens Tokens { get; }
    public CallbackSender Callbacks { get; }
    public FaultOrders Faults => Api.Faults;
    public Uri Address => server.Address;
    public string ClientId => options.ClientId;
    public string ClientSecret => options.ClientSecret;
    public string CallbackSecret => options.CallbackSecret;

    public async Task StartAsync()
    {
        await server.StartAsync();
        Callbacks.Start();
    }

    /// <summary>Nothing listens any more; the bank and its ledger go on.</summary>
    public Task ServerDownAsync() => server.StopAsync();

    public Task ServerUpAsync() => server.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await Callbacks.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var request = new RestRequest(context.Request.Method, context.Request.Path, await reader.ReadToEndAsync(context.RequestAborted))
        {
            Query = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            Authorization = context.Request.Headers.Authorization.ToString(),
        };
        var answer = Api.Handle(request);
        if (answer.Fate == AnswerFate.NeverComes)
        {
            await Task.Delay(options.Hang, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (answer.Fate is AnswerFate.NeverComes or AnswerFate.ConnectionClosed)
        {
            context.Abort();
            return;
        }
        await Task.Delay(answer.Delay, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await WriteAsync(context, answer);
    }

    private static async Task WriteAsync(HttpContext context, RestAnswer answer)
    {
        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = bytes.Length;
        if (answer.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString();
        }
        var length = answer.Fate == AnswerFate.HalfArrives ? bytes.Length / 2 : bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, length));
        if (length < bytes.Length)
        {
            await context.Response.Body.FlushAsync();
            context.Abort();
        }
    }
}
