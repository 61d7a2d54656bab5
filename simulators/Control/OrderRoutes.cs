using System.Globalization;
using BankHub.Simulators.Castellan;
using BankHub.Simulators.FirstCoastAch;
using BankHub.Simulators.FirstCoastAch.Sftp;
using BankHub.Simulators.MeridianRest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BankHub.Simulators.Control;

/// <summary>The part of the control API that makes something happen; every order is a POST whose arguments are in the query.</summary>
internal static class OrderRoutes
{
    public static void Map(WebApplication app, SimulatedBanks banks)
    {
        Order(app, "/clock/advance", query => banks.Clock.Advance(TimeSpan.FromSeconds(Number(query, "seconds", 0))));

        Order(app, "/first-coast/publish", _ => banks.FirstCoast.Bank.PublishNow());
        Order(app, "/first-coast/pick-up", _ => banks.FirstCoast.PickUpNow());
        Order(app, "/first-coast/pick-up/pause", _ => banks.FirstCoast.PickUpPaused = true);
        Order(app, "/first-coast/pick-up/resume", _ => banks.FirstCoast.PickUpPaused = false);
        Order(app, "/first-coast/down", _ => banks.FirstCoast.ServerDown());
        Order(app, "/first-coast/up", _ => banks.FirstCoast.ServerUp());
        Order(app, "/first-coast/kill-sessions", _ => banks.FirstCoast.KillSessions());
        Order(app, "/first-coast/sftp-fault", query => banks.FirstCoast.SftpFaults.Order(SftpFaultOf(query)));
        Order(app, "/first-coast/sftp-faults/clear", _ => banks.FirstCoast.SftpFaults.Clear());
        app.MapPost("/first-coast/outbound/{name}", (string name, HttpContext context) => DropAsync(banks.FirstCoast, name, context));

        Order(app, "/meridian/fault", query => banks.Meridian.Faults.Order(FaultOf(query)));
        Order(app, "/meridian/faults/clear", _ => banks.Meridian.Faults.Clear());
        Order(app, "/meridian/callbacks/url", query => banks.Meridian.Callbacks.Url = new Uri(query["url"].ToString()));
        Order(app, "/meridian/callbacks/duplicate", query => banks.Meridian.Callbacks.Duplicate((int)Number(query, "times", 1)));
        Order(app, "/meridian/callbacks/reverse", query => banks.Meridian.Callbacks.Reverse((int)Number(query, "times", 2)));
        Order(app, "/meridian/callbacks/shuffle",
            query => banks.Meridian.Callbacks.Shuffle((int)Number(query, "times", 3), (int)Number(query, "seed", 1)));
        Order(app, "/meridian/callbacks/release", _ => banks.Meridian.Callbacks.Release());
        Order(app, "/meridian/tokens/forget", _ => banks.Meridian.Tokens.ForgetAll());
        Order(app, "/castellan/fault", query => banks.Castellan.Desk.Orders.Order(
            query["operation"].ToString(), Enum.Parse<CastellanFault>(query["kind"].ToString(), ignoreCase: true)));
        app.MapPost("/castellan/down", async () => await banks.Castellan.ServerDownAsync());
        app.MapPost("/castellan/up", async () => await banks.Castellan.ServerUpAsync());
        app.MapPost("/meridian/down", async () => await banks.Meridian.ServerDownAsync());
        app.MapPost("/meridian/up", async () => await banks.Meridian.ServerUpAsync());
    }

    private static void Order(WebApplication app, string path, Action<IQueryCollection> action) =>
        app.MapPost(path, (HttpContext context) =>
        {
            action(context.Request.Query);
            return Results.NoContent();
        });

    /// <summary>`kind` names a FaultKind; `times`, `method`, `path` and `seconds` (of a Delay) are optional.</summary>
    private static Fault FaultOf(IQueryCollection query) =>
        new(Enum.Parse<FaultKind>(query["kind"].ToString(), ignoreCase: true), (int)Number(query, "times", 1),
            query["method"].ToString(), query["path"].ToString())
        {
            Delay = TimeSpan.FromSeconds(Number(query, "seconds", 3)),
        };

    /// <summary>`operation` and `misdeed` name their enums; `times`, `after` (bytes) and `name` (part of the path) are optional.</summary>
    private static SftpFault SftpFaultOf(IQueryCollection query) =>
        new(Enum.Parse<SftpOperation>(query["operation"].ToString(), ignoreCase: true),
            Enum.Parse<SftpMisdeed>(query["misdeed"].ToString(), ignoreCase: true),
            (int)Number(query, "times", 1), (long)Number(query, "after", 0), query["name"].ToString());

    private static double Number(IQueryCollection query, string name, double otherwise) =>
        query.TryGetValue(name, out var text) ? double.Parse(text.ToString(), CultureInfo.InvariantCulture) : otherwise;

    private static async Task<IResult> DropAsync(FirstCoast bank, string name, HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        bank.DropOutbound(name, bytes.ToArray());
        return Results.NoContent();
    }
}
