using BankHub.Host.Auth;
using BankHub.Host.Problems;
using BankHub.Hub.Catalog;
using BankHub.Hub.People;
using BankHub.Hub.People.Releases;
using BankHub.Hub.Query;

namespace BankHub.Host.Api;

/// <summary>How many payments that a restore held are let go at once, by two people who see all callers.</summary>
internal static class Releases
{
    public static void MapReleases(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/releases").WithTags("operations");
        group.MapPost("", ProposeAsync).NeedsPerson(Scope.Resolve).WithName("proposeRelease")
            .WithSummary("Proposes to let go payments that a restore held, but for those whose doubt is open; it stands for a day.")
            .Produces<ReleaseView>(202).Problems(400, 404, 409, 415, 422, 503);
        group.MapGet("", ListAsync).Needs(Scope.Operate).WithName("listReleases")
            .WithSummary("Proposals to let go many payments, with what became of them.").Produces<Page<ReleaseView>>().Problems(400, 503);
        group.MapGet("/{id:guid}", GetAsync).Needs(Scope.Operate).WithName("getRelease")
            .WithSummary("One of them.").Produces<ReleaseView>().Problems(404, 503);
        group.MapPost("/{id:guid}/confirm", ConfirmAsync).NeedsPerson(Scope.Resolve).WithName("confirmRelease")
            .WithSummary("Another person confirms exactly the payments of the digest; what changed since the proposal stays held.")
            .Produces<ActionAnswer>().Problems(400, 404, 409, 415, 503);
        group.MapPost("/{id:guid}/withdraw", WithdrawAsync).NeedsPerson(Scope.Resolve).WithName("withdrawRelease")
            .WithSummary("Takes a proposal back.").Produces<ActionAnswer>().Problems(404, 409, 503);
    }

    private static async Task<IResult> ProposeAsync(
        ReleaseRequest body, HttpContext context, ReleaseOfMany releases, ReleaseQueries queries, Catalog catalog)
    {
        if (!SeesAll(context))
        {
            return Answers.NotFound().Result();
        }

        if (body.Wrong(catalog) is { } problem)
        {
            return problem.Result();
        }

        return await releases.ProposeAsync(context.Caller(), body.Bounds(), context.RequestAborted) switch
        {
            ({ } id, _) => TypedResults.Accepted($"/v1/releases/{id}", await queries.FindAsync(id, context.RequestAborted)),
            (_, var refusal) => refusal!.Result(),
        };
    }

    private static async Task<IResult> ListAsync(HttpContext context, ReleaseQueries queries, int? limit, string? cursor) =>
        Paging.Read(cursor, limit, out var from, out var count) is { } problem
            ? problem.Result()
            : TypedResults.Ok(await queries.ListAsync(context.Caller(), from, count, context.RequestAborted));

    private static async Task<IResult> GetAsync(Guid id, HttpContext context, ReleaseQueries queries) =>
        SeesAll(context) && await queries.FindAsync(id, context.RequestAborted) is { } release
            ? TypedResults.Ok(release)
            : Answers.NotFound().Result();

    private static async Task<IResult> ConfirmAsync(Guid id, ConfirmRequest body, HttpContext context, ReleaseOfMany releases) =>
        SeesAll(context)
            ? (await releases.ConfirmAsync(context.Caller(), id, body.Digest, context.RequestAborted)).Result()
            : Answers.NotFound().Result();

    private static async Task<IResult> WithdrawAsync(Guid id, HttpContext context, ReleaseOfMany releases) =>
        SeesAll(context)
            ? (await releases.WithdrawAsync(context.Caller(), id, context.RequestAborted)).Result()
            : Answers.NotFound().Result();

    private static bool SeesAll(HttpContext context) => context.Caller().Sees == Caller.Everyone;
}
