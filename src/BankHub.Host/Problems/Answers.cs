using BankHub.Core.Findings;

namespace BankHub.Host.Problems;

/// <summary>The error answers of the API.</summary>
public static class Answers
{
    public static Problem BadRequest(string path, string rule, string message) =>
        new(Urn("bad-request"), "The request is malformed.", 400, null, [new(path, rule, message)]);

    public static Problem Unauthorized() => new(Urn("unauthorized"), "A valid API key is needed.", 401);

    public static Problem Forbidden(string scope) =>
        new(Urn("forbidden"), "The API key may not do this.", 403, $"It lacks the scope {scope}.");

    public static Problem PersonNeeded() =>
        new(Urn("person-needed"), "Only a person may do this.", 403, "The API key names a system.");

    public static Problem NotFound() => new(Urn("not-found"), "There is no such thing.", 404);

    public static Problem Conflict(string rule, string message, Guid? caseId = null) =>
        new(Urn(rule), "Not possible as things stand.", 409, message, CaseId: caseId);

    public static Problem TooLarge(string message) => new(Urn("too-large"), "The request is too large.", 413, message);

    public static Problem MediaType(string expected) =>
        new(Urn("media-type"), "The content type is not understood.", 415, $"Expected {expected}.");

    public static Problem Unprocessable(IReadOnlyList<Finding> findings) => new(
        Urn("invalid"), "The payment breaks rules.", 422, null, [.. findings.Select(f => new ProblemError(f.Path, f.Rule, f.Message))]);

    public static Problem KeyTaken() => new(
        Urn("idempotency-key-taken"), "The idempotency key belongs to another payment.", 422, null,
        [new("Idempotency-Key", "idempotency-key-taken", "The key was used with another body; nothing was changed.")]);

    public static Problem KeyUnderWay() => new(
        Urn("idempotency-key-under-way"), "A call with this idempotency key is being stored; ask again with the same key and body.", 409);

    public static Problem TooMany() => new(Urn("too-many-requests"), "Too many requests; ask again later with the same key.", 429);

    public static Problem Busy() => new(Urn("busy"), "Not now; ask again with the same key.", 503);

    public static Problem Failed() => new(Urn("failed"), "The hub failed.", 500);

    public static Problem OfStatus(int status) => status switch
    {
        401 => Unauthorized(),
        404 => NotFound(),
        405 => new(Urn("method-not-allowed"), "This path takes other methods.", status),
        413 => TooLarge("The body is longer than this endpoint takes."),
        503 => Busy(),
        >= 500 => Failed(),
        _ => new(Urn("bad-request"), "The request is malformed.", status),
    };

    /// <summary>As a result of an endpoint.</summary>
    public static IResult Result(this Problem problem) => new ProblemResult(problem);

    private static string Urn(string word) => $"urn:bankhub:problem:{word}";
}
