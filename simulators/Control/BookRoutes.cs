using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BankHub.Simulators.Control;

/// <summary>The part of the control API that only looks.</summary>
internal static class BookRoutes
{
    public static void Map(WebApplication app, SimulatedBanks banks)
    {
        app.MapGet("/addresses", () => Reply.Json(Addresses.Of(banks)));
        app.MapGet("/scenarios", () => Reply.Json(Scenarios.All));
        app.MapGet("/clock", () => Reply.Json(new { now = banks.Clock.Now }));
        app.MapGet("/ledger", () => Reply.Json(Summaries(banks)));
        app.MapGet("/ledger/first-coast", (HttpContext context) => Page(context, banks.FirstCoast.Ledger.Entries));
        app.MapGet("/ledger/first-coast/files", () => Reply.Json(banks.FirstCoast.Ledger.Files));
        app.MapGet("/ledger/first-coast/executions", () => Reply.Json(banks.FirstCoast.Ledger.ExecutionsById));
        app.MapGet("/ledger/meridian", (HttpContext context) => Page(context, banks.Meridian.Bank.Transfers));
        app.MapGet("/ledger/meridian/bookings", (HttpContext context) => Page(context, banks.Meridian.Bank.Bookings.All));
        app.MapGet("/ledger/meridian/executions", () => Reply.Json(banks.Meridian.Bank.ExecutionsById));
        app.MapGet("/ledger/helvetia", (HttpContext context) => Page(context, banks.Helvetia.Bank.Ledger.Transfers));
        app.MapGet("/ledger/helvetia/bookings", (HttpContext context) => Page(context, banks.Helvetia.Bank.Bookings));
        app.MapGet("/ledger/helvetia/faults", () => Reply.Json(banks.Helvetia.Bank.Ledger.Faults));
        app.MapGet("/ledger/orient", (HttpContext context) => Page(context, banks.Orient.Bank.Ledger.Transfers));
        app.MapGet("/ledger/orient/bookings", (HttpContext context) => Page(context, banks.Orient.Bank.Bookings));
        app.MapGet("/ledger/orient/faults", () => Reply.Json(banks.Orient.Bank.Ledger.Faults));
        app.MapGet("/ledger/castellan", (HttpContext context) => Page(context, banks.Castellan.Bank.Payments.Ledger));
        app.MapGet("/ledger/castellan/messages", (HttpContext context) => Page(context, banks.Castellan.Bank.Messages));
        app.MapGet("/castellan/flaws", () => Reply.Json(banks.Castellan.Flaws));
        app.MapGet("/meridian/faults", () => Reply.Json(banks.Meridian.Faults.Open));
    }

    public static IReadOnlyList<BookSummary> Summaries(SimulatedBanks banks) =>
    [
        .. banks.FirstCoastOrNull is { } ach ? [Books.Of(ach.Bank)] : Array.Empty<BookSummary>(),
        .. banks.MeridianOrNull is { } rest ? [Books.Of(rest.Bank)] : Array.Empty<BookSummary>(),
        .. banks.HelvetiaOrNull is { } agent ? [Books.Of(agent.Bank)] : Array.Empty<BookSummary>(),
        .. banks.OrientOrNull is { } swift ? [Books.Of(swift.Bank)] : Array.Empty<BookSummary>(),
        .. banks.CastellanOrNull is { } soap ? [Books.Of(soap.Bank)] : Array.Empty<BookSummary>(),
    ];

    /// <summary>`offset` and `limit` (10,000 at most) choose the page.</summary>
    private static IResult Page<T>(HttpContext context, IReadOnlyList<T> rows)
    {
        var offset = int.Parse(context.Request.Query["offset"].FirstOrDefault() ?? "0");
        var limit = Math.Clamp(int.Parse(context.Request.Query["limit"].FirstOrDefault() ?? "1000"), 1, 10_000);
        return Reply.Json(new { total = rows.Count, offset, rows = rows.Skip(offset).Take(limit) });
    }
}

/// <summary>Where everything is and how to get in: what a connection's configuration needs.</summary>
public static class Addresses
{
    public static object Of(SimulatedBanks banks) => new
    {
        control = banks.Control.Address,
        firstCoast = banks.FirstCoastOrNull is { } ach
            ? new
            {
                ach.Address, ach.Host, ach.Port, ach.UserName, ach.HostKey, ach.UserKeyFile, ach.KnownHostsFile,
                ach.RoutingNumber, ach.Home,
            }
            : null,
        meridian = banks.MeridianOrNull is { } rest
            ? new { rest.Address, rest.ClientId, rest.ClientSecret, rest.CallbackSecret, callbackUrl = rest.Callbacks.Url }
            : null,
        helvetia = banks.HelvetiaOrNull is { } agent
            ? new
            {
                agent.Files.Host, agent.Files.Port, agent.Files.UserName, agent.Files.HostKey, agent.Files.UserKeyFile,
                agent.Options.Bic, agent.Options.CustomerBic, agent.Options.Account,
            }
            : null,
        orient = banks.OrientOrNull is { } swift
            ? new
            {
                swift.Files.Host, swift.Files.Port, swift.Files.UserName, swift.Files.HostKey, swift.Files.UserKeyFile, swift.Files.Home,
                swift.Options.Bic, swift.Options.CustomerBic, swift.Options.Account,
            }
            : null,
        castellan = banks.CastellanOrNull is { } soap ? new { soap.Address, soap.Options.CustomerId, soap.Options.Account } : null,
    };
}
