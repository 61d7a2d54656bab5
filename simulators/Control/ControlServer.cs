using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BankHub.Simulators.Control;

/// <summary>The control API: looks into the banks' books, moves their time, orders faults. Not a bank's API; for tests and QA.</summary>
public sealed class ControlServer
{
    private readonly LoopbackServer server;

    public ControlServer(SimulatedBanks banks, SimulatorOptions options) =>
        server = new LoopbackServer(options.ControlPort, app => Map(app, banks), options.Listen);

    public Uri Address => server.Address;

    public Task StartAsync() => server.StartAsync();

    public Task StopAsync() => server.StopAsync();

    private static void Map(WebApplication app, SimulatedBanks banks)
    {
        app.Use(ReadableErrors);
        var routes = new List<string>();
        BookRoutes.Map(app, banks);
        OrderRoutes.Map(app, banks);
        app.MapGet("/", () => Reply.Json(routes));
        routes.AddRange(((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)app).DataSources
            .SelectMany(source => source.Endpoints).Select(endpoint => endpoint.DisplayName ?? "").Order(StringComparer.Ordinal));
    }

    private static async Task ReadableErrors(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException or ArgumentException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(problem.Message);
        }
    }
}

/// <summary>Answers of the control API.</summary>
internal static class Reply
{
    private static readonly System.Text.Json.JsonSerializerOptions Options = new(System.Text.Json.JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static IResult Json<T>(T value) => Results.Json(value, Options);
}
