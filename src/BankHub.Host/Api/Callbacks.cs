using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Host.Auth;
using BankHub.Host.Problems;
using BankHub.Hub.Callbacks;
using BankHub.Hub.Catalog;
using BankHub.Hub.Intake;
using Microsoft.AspNetCore.Http.Features;

namespace BankHub.Host.Api;

/// <summary>The door for banks: authenticated by the channel, stored, and only then answered in the bank's words.</summary>
internal static partial class Callbacks
{
    private const int MaxBytes = 1024 * 1024;

    public static void MapCallbacks(this IEndpointRouteBuilder routes) => routes
        .MapPost("/v1/callbacks/{connection}/{endpoint}/{**path}", PostAsync).IsOpen()
        .WithName("bankCallback").WithSummary("A bank calls; its signature is checked by the connection's rules.").WithTags("banks")
        .Produces(200).Produces<Problem>(401, Problem.ContentType).Produces<Problem>(413, Problem.ContentType)
        .Produces<Problem>(429, Problem.ContentType).Produces<Problem>(503, Problem.ContentType);

    private static async Task<IResult> PostAsync(
        string connection, string endpoint, HttpContext context, Catalog catalog, IChannels channels, HubTime time, CallbackDoor door,
        ILogger<CallbackDoor> log)
    {
        // An unknown connection looks like a wrong signature: nobody learns which banks there are.
        if (catalog.Find(connection) is not { } bank || bank.Manifest.Endpoint(endpoint) is not { Role: "callback" })
        {
            return Answers.Unauthorized().Result();
        }

        if (await BodyReader.ReadAsync(context.Request, MaxBytes, context.RequestAborted) is not { } body)
        {
            return Answers.TooLarge("A callback is at most 1 MiB.").Result();
        }

        var callback = Read(endpoint, context.Request, body);
        var now = await time.NowAsync(context.RequestAborted);
        var check = await channels.Verifier(connection, endpoint).CheckAsync(callback, now);
        if (check.Readable is not { } readable)
        {
            CallbackRefused(log, connection, endpoint, check.Refused);
            return Answers.Unauthorized().Result();
        }

        // What was read to its end is stored, whether or not the bank still waits.
        var answer = await door.TakeAsync(bank, readable, CancellationToken.None);
        return new BytesAnswer(answer);
    }

    private static Callback Read(string endpoint, HttpRequest request, byte[] body) => new(
        endpoint,
        request.Method,
        RawPath(request),
        request.QueryString.Value ?? "",
        [.. request.Headers.SelectMany(h => h.Value.Select(v => new Header(h.Key, v ?? "")))],
        body);

    // As on the wire: a signature may cover it, and what is encoded there is another path to whoever signed it.
    private static string RawPath(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw && raw[0] == '/'
            ? raw.Split('?')[0]
            : request.Path.ToUriComponent();

    [LoggerMessage(60, LogLevel.Warning, "{Connection}/{Endpoint}: a callback was refused: {Reason}")]
    private static partial void CallbackRefused(ILogger logger, string connection, string endpoint, string? reason);

    private sealed class BytesAnswer(Core.Adapters.CallbackAnswer answer) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = answer.Status;
            if (!answer.Body.IsEmpty)
            {
                httpContext.Response.ContentType = answer.ContentType;
                await httpContext.Response.Body.WriteAsync(answer.Body, httpContext.RequestAborted);
            }
        }
    }
}
