using BankHub.Host.Auth;
using BankHub.Host.Problems;
using BankHub.Hub.Intake;
using BankHub.Hub.People;
using BankHub.Hub.Query;

namespace BankHub.Host.Api;

/// <summary>What the banks tell of accounts, and the bookings of which nobody knows whose they are.</summary>
internal static class Statements
{
    private static readonly Problem BadState = Answers.BadRequest("state", "state", "A state is open or credited.");

    public static void MapStatements(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1").WithTags("statements");
        group.MapGet("/statements", SearchAsync).Needs(Scope.PaymentsRead).WithName("searchStatements")
            .WithSummary("Statements, those that came last first, each with the state of its balance chain.")
            .Produces<Page<StatementView>>().Problems(400, 503);
        group.MapGet("/statements/{id:guid}", GetAsync).Needs(Scope.PaymentsRead).WithName("getStatement")
            .WithSummary("A statement with its balances.").Produces<StatementView>().Problems(404, 503);
        group.MapGet("/statements/{id:guid}/entries", EntriesAsync).Needs(Scope.PaymentsRead).WithName("getStatementEntries")
            .WithSummary("The entries of a statement, in order.").Produces<Page<EntryView>>().Problems(400, 404, 503);
        group.MapGet("/unmatched", UnmatchedAsync).Needs(Scope.Operate).WithName("listUnmatched")
            .WithSummary("Bookings that could not be matched with certainty, each with the reason; state=credited: money that came in.")
            .Produces<Page<UnmatchedView>>().Problems(400, 503);
        group.MapPost("/unmatched/{id:guid}/match", MatchAsync).NeedsPerson(Scope.Resolve).WithName("matchUnmatched")
            .WithSummary("Says whose a booking is: one person proposes, another one confirms by saying the same of it unchanged.")
            .Produces<ActionAnswer>().Produces<ActionAnswer>(202).Problems(400, 404, 409, 415, 422, 503);
        group.MapPost("/unmatched/{id:guid}/dismiss", DismissAsync).NeedsPerson(Scope.Resolve).WithName("dismissUnmatched")
            .WithSummary("Says that a booking is of no payment: one person proposes, another one confirms by saying the same.")
            .Produces<ActionAnswer>().Produces<ActionAnswer>(202).Problems(400, 404, 409, 415, 422, 503);
    }

    private static async Task<IResult> SearchAsync(
        HttpContext context, StatementQueries statements, Fingerprints fingerprints, [AsParameters] StatementSearch search)
    {
        if ((Paging.Read(search.Cursor, search.Limit, out var from, out var limit) ?? search.Wrong()) is { } problem)
        {
            return problem.Result();
        }

        return TypedResults.Ok(
            await statements.SearchAsync(context.Caller(), search.Filter(fingerprints), from, limit, context.RequestAborted));
    }

    private static async Task<IResult> GetAsync(Guid id, HttpContext context, StatementQueries statements) =>
        await statements.FindAsync(context.Caller(), id, context.RequestAborted) is { } statement
            ? TypedResults.Ok(statement)
            : Answers.NotFound().Result();

    private static async Task<IResult> EntriesAsync(
        Guid id, HttpContext context, StatementQueries statements, int? limit, string? cursor)
    {
        var count = limit ?? Paging.DefaultLimit;
        if (count is < 1 or > Paging.MaxLimit)
        {
            return Paging.BadLimit.Result();
        }

        if (!int.TryParse(cursor ?? "-1", out var after))
        {
            return Paging.BadCursor.Result();
        }

        return await statements.FindAsync(context.Caller(), id, context.RequestAborted) is null
            ? Answers.NotFound().Result()
            : TypedResults.Ok(await statements.EntriesAsync(id, after, count, context.RequestAborted));
    }

    private static async Task<IResult> UnmatchedAsync(
        HttpContext context, UnmatchedQueries queries, string? connection, string? state, int? limit, string? cursor) =>
        (Paging.Read(cursor, limit, out var from, out var count) ?? (state is null or "open" or "credited" ? null : BadState))
            is { } problem
            ? problem.Result()
            : TypedResults.Ok(await queries.ListAsync(
                context.Caller(), connection, state == "credited", from, count, context.RequestAborted));

    private static Task<IResult> MatchAsync(Guid id, MatchRequest body, HttpContext context, Matching matching) =>
        DecideAsync(id, new(body.PaymentId, body.Attempt, body.Note), context, matching);

    private static Task<IResult> DismissAsync(Guid id, DismissRequest body, HttpContext context, Matching matching) =>
        DecideAsync(id, new(null, null, body.Note), context, matching);

    private static async Task<IResult> DecideAsync(Guid id, BookingFinding finding, HttpContext context, Matching matching) =>
        Reasons.Wrong("note", finding.Note) is { } problem
            ? problem.Result()
            : (await matching.DecideAsync(context.Caller(), id, finding, context.RequestAborted)).Result();
}
