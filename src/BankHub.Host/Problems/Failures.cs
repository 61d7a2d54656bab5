using BankHub.Hub.Restore;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Host.Problems;

/// <summary>Whatever an endpoint throws becomes a problem without a stack trace; the log has the rest.</summary>
public sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer.
            context.Abort();
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await Explain(context, e).Result().ExecuteAsync(context);
        }
    }

    private Problem Explain(HttpContext context, Exception e)
    {
        switch (e)
        {
            case BadHttpRequestException bad:
                return Answers.OfStatus(bad.StatusCode);
            case CommitUnknownException or NpgsqlException or TimeoutException or OtherHistoryException
                when e is not PostgresException p || SqlErrors.IsOfDatabase(p):
                DatabaseAway(log, context.Request.Path, e.GetType().Name);
                return Answers.Busy();
            default:
                EndpointThrew(log, e, context.Request.Method, context.GetEndpoint()?.DisplayName);
                return Answers.Failed();
        }
    }

    [LoggerMessage(50, LogLevel.Warning, "{Path}: the database is away ({Error})")]
    private static partial void DatabaseAway(ILogger logger, string path, string error);

    [LoggerMessage(51, LogLevel.Error, "{Method} {Endpoint} failed")]
    private static partial void EndpointThrew(ILogger logger, Exception e, string method, string? endpoint);
}
