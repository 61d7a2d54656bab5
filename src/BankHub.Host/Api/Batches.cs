using BankHub.Host.Auth;
using BankHub.Host.Problems;
using BankHub.Hub.Intake;
using BankHub.Hub.People;
using BankHub.Hub.Query;
using Microsoft.AspNetCore.Http.Features;

namespace BankHub.Host.Api;

/// <summary>Many payments at once.</summary>
internal static class Batches
{
    private const string Ndjson = "application/x-ndjson";

    public static void MapBatches(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/batches").WithTags("batches");
        group.MapPost("/", PostAsync).Needs(Scope.PaymentsWrite).WithName("submitBatch")
            .WithSummary("Hands in up to 100,000 lines of {\"idempotencyKey\":\"…\",\"payment\":{…}}. A cut upload is simply sent again.")
            .WithMetadata(new CanonicalBody(Ndjson))
            .Produces<AcceptedBatch>(202).Problems(400, 408, 413, 415, 503);
        group.MapGet("/{id:guid}", GetAsync).Needs(Scope.PaymentsRead).WithName("getBatch")
            .WithSummary("A batch.").Produces<BatchView>().Problems(404, 503);
        group.MapGet("/{id:guid}/results", ResultsAsync).Needs(Scope.PaymentsRead).WithName("getBatchResults")
            .WithSummary("What became of each line, in order.").Produces<Page<BatchResultView>>().Problems(400, 404, 503);
    }

    private static async Task<IResult> PostAsync(HttpContext context, BatchIntake intake, BatchLimits limits)
    {
        var request = context.Request;
        if (!string.Equals(request.ContentType?.Split(';')[0].Trim(), Ndjson, StringComparison.OrdinalIgnoreCase))
        {
            return Answers.MediaType(Ndjson).Result();
        }

        if (request.ContentLength > limits.TotalBytes)
        {
            return TooLarge(limits).Result();
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limits.TotalBytes;
        }

        try
        {
            return await intake.AcceptAsync(context.Caller().Id, request.BodyReader, context.RequestAborted) is { } receipt
                ? TypedResults.Accepted($"/v1/batches/{receipt.Id}", new AcceptedBatch(receipt.Id, receipt.Lines))
                : Answers.Busy().Result();
        }
        catch (BatchTooLargeException)
        {
            return TooLarge(limits).Result();
        }
        catch (BatchTooSlowException)
        {
            return Answers.OfStatus(StatusCodes.Status408RequestTimeout).Result();
        }
    }

    private static async Task<IResult> GetAsync(Guid id, HttpContext context, BatchQueries batches) =>
        await batches.FindAsync(context.Caller(), id, context.RequestAborted) is { } batch
            ? TypedResults.Ok(batch)
            : Answers.NotFound().Result();

    private static async Task<IResult> ResultsAsync(Guid id, HttpContext context, BatchQueries batches, int? limit, string? cursor)
    {
        var count = limit ?? Paging.DefaultLimit;
        if (count is < 1 or > Paging.MaxLimit)
        {
            return Paging.BadLimit.Result();
        }

        if (!int.TryParse(cursor ?? "0", out var after) || after < 0)
        {
            return Paging.BadCursor.Result();
        }

        return await batches.FindAsync(context.Caller(), id, context.RequestAborted) is null
            ? Answers.NotFound().Result()
            : TypedResults.Ok(await batches.ResultsAsync(id, after, count, context.RequestAborted));
    }

    private static Problem TooLarge(BatchLimits limits) => Answers.TooLarge(
        $"A batch has at most {limits.Lines} lines and {limits.TotalBytes} bytes. Lines that were read are stored under their keys.");
}
