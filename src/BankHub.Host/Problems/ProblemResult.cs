namespace BankHub.Host.Problems;

/// <summary>Writes a problem with its status, and a Retry-After where the caller should simply ask again.</summary>
public sealed class ProblemResult(Problem problem) : IResult
{
    /// <summary>The same request is right, only later.</summary>
    public bool AskAgain { get; init; } = problem.Status == StatusCodes.Status503ServiceUnavailable;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = problem.Status;
        if (AskAgain)
        {
            response.Headers.RetryAfter = "1";
        }
        else if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        return response.WriteAsJsonAsync(problem, Json.Options, Problem.ContentType, httpContext.RequestAborted);
    }
}
