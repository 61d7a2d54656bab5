using BankHub.Host.Problems;

namespace BankHub.Host.Api;

/// <summary>Says in the OpenAPI document that the body is canonical payments, which the endpoint reads itself.</summary>
/// <param name="MediaType">application/json for one, application/x-ndjson for a batch.</param>
internal sealed record CanonicalBody(string MediaType);

/// <summary>Declares answers that the code gives.</summary>
internal static class EndpointDocs
{
    /// <summary>Problems that this endpoint answers, beside those of every closed endpoint (401, 403, 429).</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses.Concat([401, 403, 429]).Order())
        {
            endpoint.Produces<Problem>(status, Problem.ContentType);
        }

        return endpoint;
    }
}
