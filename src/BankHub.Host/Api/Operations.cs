using BankHub.Host.Auth;
using BankHub.Host.Problems;
using BankHub.Hub.Catalog;
using BankHub.Hub.People;
using BankHub.Hub.Query;

namespace BankHub.Host.Api;

/// <summary>What operators see and do.</summary>
internal static class Operations
{
    private static readonly Problem BadState = Answers.BadRequest("state", "state", "A state is open or closed.");

    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1").WithTags("operations");
        group.MapGet("/parked", ParkedAsync).Needs(Scope.Operate).WithName("listParked")
            .WithSummary("What cannot go on by itself.").Produces<Page<ParkedView>>().Problems(400, 503);
        group.MapPost("/parked/{id:guid}/retry", RetryAsync).Needs(Scope.Operate).WithName("retryParked")
            .WithSummary("Lets a parked item go on: pure steps run again.").Produces<ActionAnswer>().Problems(404, 409, 503);
        group.MapGet("/parked/{id:guid}/record", RecordAsync).Needs(Scope.Operate).WithName("getParkedRecord")
            .WithSummary("What a parked record says, and which attempts it names.").Produces<RecordView>().Problems(404, 503);
        group.MapPost("/parked/{id:guid}/match", MatchAsync).NeedsPerson(Scope.Resolve).WithName("matchParkedRecord")
            .WithSummary("Says which payment a parked record is of: one person proposes, another one confirms by saying the same.")
            .Produces<ActionAnswer>().Produces<ActionAnswer>(202).Problems(400, 404, 409, 415, 422, 503);
        group.MapPost("/parked/{id:guid}/dismiss", DismissAsync).NeedsPerson(Scope.Resolve).WithName("dismissParkedRecord")
            .WithSummary("Says that a parked record is of no payment: one person proposes, another one confirms by saying the same.")
            .WithDescription(
                "Or that a message which nobody can read is left unread: it is kept, holds nobody up any more, and is read again by "
                + "`retryParked`.")
            .Produces<ActionAnswer>().Produces<ActionAnswer>(202).Problems(400, 404, 409, 415, 422, 503);
        group.MapPost("/files/{id:guid}/read", ReadFileAsync).NeedsPerson(Scope.Resolve).WithName("readRepeatedFile")
            .WithSummary("Has a file read whose content came before: one person proposes, another one confirms.")
            .Produces<ActionAnswer>().Produces<ActionAnswer>(202).Problems(400, 404, 409, 415, 422, 503);
        group.MapGet("/cases", CasesAsync).Needs(Scope.PaymentsRead).WithName("listCases")
            .WithSummary("Conflicts, corrections, disputes and recalls; state=open or state=closed for some of them.")
            .Produces<Page<CaseView>>().Problems(400, 503);
        group.MapPost("/cases/{id:guid}/close", CloseAsync).NeedsPerson(Scope.Resolve).WithName("closeCase")
            .WithSummary("Closes a case that nothing closes by itself; what is said anew opens it again.")
            .Produces<ActionAnswer>().Problems(400, 404, 409, 415, 422, 503);
        group.MapGet("/alarms", AlarmsAsync).Needs(Scope.Operate).WithName("listAlarms")
            .WithSummary("What people should know.").Produces<Page<AlarmView>>().Problems(400, 503);
        group.MapGet("/connections", ConnectionsAsync).Needs(Scope.Operate).WithName("listConnections")
            .WithSummary("Connections with what lies before them, for who sees all callers.")
            .Produces<List<ConnectionView>>().Problems(404, 503);
        group.MapPost("/connections/{connection}/pause", PauseAsync).Needs(Scope.Operate).WithName("pauseConnection")
            .WithSummary("Stops sealing and sending over a connection.").Produces<ActionAnswer>().Problems(404, 503);
        group.MapPost("/connections/{connection}/resume", ResumeAsync).NeedsPerson(Scope.Operate).WithName("resumeConnection")
            .WithSummary("Lets a paused connection go on; after a restore a second person has to say so too.")
            .Produces<ActionAnswer>().Produces<ActionAnswer>(202).Problems(404, 409, 503);
    }

    private static async Task<IResult> ParkedAsync(HttpContext context, OperationQueries queries, int? limit, string? cursor) =>
        Paging.Read(cursor, limit, out var from, out var count) is { } problem
            ? problem.Result()
            : TypedResults.Ok(await queries.ParkedAsync(context.Caller(), from, count, context.RequestAborted));

    private static async Task<IResult> CasesAsync(
        HttpContext context, OperationQueries queries, string? state, int? limit, string? cursor) =>
        (Paging.Read(cursor, limit, out var from, out var count) ?? (state is null or "open" or "closed" ? null : BadState)) is { } problem
            ? problem.Result()
            : TypedResults.Ok(await queries.CasesAsync(
                context.Caller(), state is null ? null : state == "open", from, count, context.RequestAborted));

    private static async Task<IResult> CloseAsync(Guid id, CloseCaseRequest body, HttpContext context, CaseClosing closing) =>
        Reasons.Wrong("note", body.Note) is { } problem
            ? problem.Result()
            : (await closing.CloseAsync(context.Caller(), id, new(body.Note, body.Weight), context.RequestAborted)).Result();

    private static async Task<IResult> AlarmsAsync(HttpContext context, OperationQueries queries, int? limit, string? cursor) =>
        Paging.Read(cursor, limit, out var from, out var count) is { } problem
            ? problem.Result()
            : TypedResults.Ok(await queries.AlarmsAsync(context.Caller(), from, count, context.RequestAborted));

    private static async Task<IResult> RetryAsync(Guid id, HttpContext context, ParkedRetry retry) =>
        (await retry.RetryAsync(context.Caller(), id, context.RequestAborted)).Result();

    private static async Task<IResult> RecordAsync(Guid id, HttpContext context, RecordQueries queries) =>
        await queries.FindAsync(context.Caller(), id, context.RequestAborted) is { } record
            ? TypedResults.Ok(record)
            : Answers.NotFound().Result();

    private static Task<IResult> MatchAsync(Guid id, MatchRequest body, HttpContext context, RecordMatching matching) =>
        DecideAsync(id, new(body.PaymentId, body.Attempt, body.Note), context, matching);

    private static Task<IResult> DismissAsync(Guid id, DismissRequest body, HttpContext context, RecordMatching matching) =>
        DecideAsync(id, new(null, null, body.Note), context, matching);

    private static async Task<IResult> DecideAsync(Guid id, RecordFinding finding, HttpContext context, RecordMatching matching) =>
        Reasons.Wrong("note", finding.Note) is { } problem
            ? problem.Result()
            : (await matching.DecideAsync(context.Caller(), id, finding, context.RequestAborted)).Result();

    private static async Task<IResult> ReadFileAsync(Guid id, ReadFileRequest body, HttpContext context, RepeatedFile repeated) =>
        Reasons.Wrong("reason", body.Reason) is { } problem
            ? problem.Result()
            : (await repeated.ReadAsync(context.Caller(), id, body.Reason, context.RequestAborted)).Result();

    private static async Task<IResult> ConnectionsAsync(HttpContext context, ConnectionQueries queries) =>
        SeesAll(context) ? TypedResults.Ok(await queries.AllAsync(context.RequestAborted)) : Answers.NotFound().Result();

    private static async Task<IResult> PauseAsync(string connection, HttpContext context, ConnectionSwitch turn, Catalog catalog)
    {
        if (catalog.Find(connection) is null || !SeesAll(context))
        {
            return Answers.NotFound().Result();
        }

        await turn.PauseAsync(context.Caller(), connection, context.RequestAborted);
        return TypedResults.Ok(new ActionAnswer("done"));
    }

    private static async Task<IResult> ResumeAsync(string connection, HttpContext context, ConnectionSwitch turn, Catalog catalog) =>
        catalog.Find(connection) is null || !SeesAll(context)
            ? Answers.NotFound().Result()
            : (await turn.ResumeAsync(context.Caller(), connection, context.RequestAborted)).Result();

    // A connection serves many callers: only who sees them all sees how much each waits for, and may stop it.
    private static bool SeesAll(HttpContext context) => context.Caller().Sees == Caller.Everyone;
}
