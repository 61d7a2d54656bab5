using System.Net;
using System.Text;
using BankHub.Simulators.MeridianRest.Signatures;
using BankHub.Simulators.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace BankHub.Simulators.MeridianRest;

/// <summary>The REST bank as a customer meets it: an HTTP server on loopback, and callbacks.</summary>
public sealed class Meridian : IAsyncDisposable
{
    private readonly MeridianOptions options;
    private readonly BankClock clock;
    private readonly LoopbackServer server;
    private readonly RequestCheck? check;
    private readonly BankSeal? seal;

    public Meridian(MeridianOptions options, BankClock clock, IPAddress listen)
    {
        (this.options, this.clock) = (options, clock);
        Callbacks = new CallbackSender(options, clock);
        Bank = new MeridianBank(options, clock, Callbacks.Tell);
        Tokens = new AccessTokens(options, clock);
        Api = new MeridianApi(Bank, Tokens, clock);
        (check, seal) = options.Signatures is { } keys ? (new RequestCheck(keys), new BankSeal(keys)) : (null, null);
        server = new LoopbackServer(options.Port, app => app.Run(AnswerAsync), listen, options.Signatures is null ? null : Secure);
    }

    /// <summary>How often a request was refused for its signature.</summary>
    public int Refused { get; private set; }

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
        context.Response.Headers.Date = clock.Now.ToString("R");
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        if (context.Request.Path != "/oauth/token" && Refuse(context.Request, bytes.ToArray()) is { } reason)
        {
            Refused++;
            await WriteAsync(context, RestAnswer.Error(401, "UNAUTHORIZED", reason));
            return;
        }
        var request = new RestRequest(context.Request.Method, context.Request.Path, Encoding.UTF8.GetString(bytes.ToArray()))
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

    private string? Refuse(HttpRequest request, byte[] body) =>
        options.RequestSecret is { } secret && !RequestMac.IsOf(secret, request, body, clock.Now)
            ? "not signed with the shared secret"
            : check?.Refuse(request, body, clock.Now);

    private void Secure(HttpsConnectionAdapterOptions https)
    {
        https.ServerCertificate = options.Signatures!.Server;
        https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
        https.ClientCertificateValidation = (shown, _, _) => shown.Thumbprint == options.Signatures.Customer.Thumbprint;
    }

    private async Task WriteAsync(HttpContext context, RestAnswer answer)
    {
        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = bytes.Length;
        if (answer.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString();
        }
        // A proxy's page is not the bank's word: it carries no seal.
        var sealing = answer.ContentType == "application/json" ? seal : null;
        var asked = context.Request.Headers["Signature"].ToString();
        foreach (var (name, value) in sealing?.OfAnswer(answer.Status, bytes, asked, clock.Now) ?? [])
        {
            context.Response.Headers.Append(name, value);
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
