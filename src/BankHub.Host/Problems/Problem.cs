using System.Text.Json.Serialization;

namespace BankHub.Host.Problems;

/// <summary>An error answer (RFC 9457).</summary>
/// <param name="Type">What went wrong, as a word in a URN.</param>
/// <param name="Title">The same in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What there is to say of this very call; never account numbers, never internals.</param>
/// <param name="Errors">Every problem of the request, by path.</param>
/// <param name="CaseId">The case that was opened instead.</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Detail = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ProblemError>? Errors = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? CaseId = null)
{
    public const string ContentType = "application/problem+json";
}

/// <summary>One problem of a request.</summary>
/// <param name="Path">The JSON path, or the header or query parameter.</param>
/// <param name="Rule">The rule's name, for programs.</param>
/// <param name="Message">What is expected, for people.</param>
public sealed record ProblemError(string Path, string Rule, string Message);
