using System.Net;
using System.Xml;
using System.Xml.Linq;
using BankHub.Simulators.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace BankHub.Simulators.Castellan;

/// <summary>The SOAP bank as a customer meets it: an HTTP server that checks and signs every message.</summary>
public sealed class CastellanServer : IAsyncDisposable
{
    private readonly BankClock clock;
    private readonly BankClock? own;
    private readonly RequestCheck check;
    private readonly AnswerWriter writer;
    private readonly LoopbackServer server;
    private readonly List<string> flaws = [];

    public CastellanServer(CastellanOptions options, BankClock clock, string? folder, IPAddress listen)
    {
        (Options, this.clock) = (options, clock);
        Keys = folder is null ? CastellanKeys.Make() : CastellanKeys.In(Path.Combine(folder, "keys"));
        Bank = new CastellanBank(options, clock);
        Desk = new CastellanDesk(Bank, options);
        check = new RequestCheck(Keys.Customer, options.Window);
        writer = new AnswerWriter(Keys, clock);
        Notices = new NoticeSender(options.NoticeUrl, writer, Desk.Orders);
        Bank.Decided = Notices.Tell;
        server = new LoopbackServer(options.Port, app => app.Run(AnswerAsync), listen, options.Tls is null ? null : Secure);
    }

    private CastellanServer(CastellanOptions options, BankClock clock)
        : this(options, clock, folder: null, IPAddress.Loopback) => own = clock;

    public CastellanOptions Options { get; }

    public NoticeSender Notices { get; }
    public CastellanBank Bank { get; }
    public CastellanDesk Desk { get; }
    public CastellanKeys Keys { get; }
    public Uri Address => server.Address;

    /// <summary>By what the bank judges the times of requests, and dates its answers.</summary>
    public BankClock Clock => clock;

    /// <summary>Why requests were not the customer's.</summary>
    public IReadOnlyList<string> Flaws { get { lock (flaws) { return [.. flaws]; } } }

    /// <summary>Starts the bank on a clock of its own, with keys that go with it.</summary>
    public static async Task<CastellanServer> StartAsync(CastellanOptions? options = null)
    {
        var bank = new CastellanServer(options ?? new(), new BankClock(TimeProvider.System.GetUtcNow(), manual: false));
        await bank.ServerUpAsync();
        bank.own!.Start();
        return bank;
    }

    /// <summary>Nothing listens any more; the bank and its ledger go on.</summary>
    public Task ServerDownAsync() => server.StopAsync();

    public Task ServerUpAsync() => server.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        own?.Dispose();
        await Notices.DisposeAsync();
        Keys.Dispose();
    }

    private void Secure(HttpsConnectionAdapterOptions https)
    {
        https.ServerCertificate = Options.Tls!.Value.Server;
        https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
        https.ClientCertificateValidation = (shown, _, _) => shown.Thumbprint == Options.Tls.Value.Customer.Thumbprint;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var (answer, request) = Handle(body.ToArray(), context.Request.Headers["SOAPAction"].ToString());
        if (answer.Fate == SoapFate.NeverComes)
        {
            await Task.Delay(Options.Hang, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (answer.Fate is SoapFate.NeverComes or SoapFate.ConnectionClosed)
        {
            context.Abort();
            return;
        }
        await Task.Delay(answer.Delay, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await WriteAsync(context, answer, writer.Write(answer, request));
    }

    private (SoapAnswer Answer, string Request) Handle(byte[] bytes, string action)
    {
        if (check.Flaw(bytes, clock.Now) is { } flaw)
        {
            lock (flaws) { flaws.Add(flaw); }
            return (SoapAnswer.Fault("Client", flaw), "urn:unknown");
        }
        using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit });
        var envelope = XDocument.Load(reader).Root!;
        var id = envelope.Element(Words.Soap + "Header")!.Element(Words.Addressing + "MessageID")!.Value;
        var payload = envelope.Element(Words.Soap + "Body")!.Elements().Single();
        var expected = $"\"{Words.Service}:{payload.Name.LocalName.Replace("Request", "", StringComparison.Ordinal)}\"";
        return (action == expected ? Desk.Handle(payload) : SoapAnswer.Fault("Client", "SOAPAction is another", "INVALID"), id);
    }

    private async Task WriteAsync(HttpContext context, SoapAnswer answer, WireAnswer wire)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = wire.ContentType;
        context.Response.Headers.Date = clock.Now.ToString("R");
        context.Response.ContentLength = wire.Body.Length;
        var length = answer.Fate == SoapFate.HalfArrives ? wire.Body.Length / 2 : wire.Body.Length;
        await context.Response.Body.WriteAsync(wire.Body.AsMemory(0, length));
        if (length < wire.Body.Length)
        {
            await context.Response.Body.FlushAsync();
            context.Abort();
        }
    }
}
