using BankHub.Host.Auth;
using BankHub.Host.Running;
using BankHub.Hub.Restore;
using BankHub.Hub.Store;

namespace BankHub.Host.Api;

/// <summary>What a node says of itself.</summary>
/// <param name="Status">live, ready, draining, history-changed or database-away.</param>
public sealed record HealthAnswer(string Status);

/// <summary>Whether the process lives, and whether it wants traffic.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Ok(new HealthAnswer("live"))).IsOpen()
            .WithName("live").WithSummary("The process lives.").WithTags("health");
        routes.MapGet("/health/ready", ReadyAsync).IsOpen()
            .WithName("ready").WithSummary("The node wants traffic.").WithTags("health")
            .Produces<HealthAnswer>().Produces<HealthAnswer>(503);
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, History history, Database database, HttpContext context)
    {
        var answers = !readiness.IsDraining && await AnswersAsync(database, context.RequestAborted);
        var status = readiness.IsDraining ? "draining" : history.IsOther ? "history-changed" : answers ? "ready" : "database-away";
        return TypedResults.Json(new HealthAnswer(status), statusCode: status == "ready" ? 200 : 503);
    }

    private static async Task<bool> AnswersAsync(Database database, CancellationToken cancellationToken)
    {
        try
        {
            await database.ReadAsync(work => work.NowAsync(), cancellationToken).WaitAsync(Patience, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is TimeoutException or CommitUnknownException || SqlErrors.MayRetry(e))
        {
            return false;
        }
    }
}
