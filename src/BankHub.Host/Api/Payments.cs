using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Host.Auth;
using BankHub.Host.Problems;
using BankHub.Hub.Intake;
using BankHub.Hub.People;
using BankHub.Hub.Query;

namespace BankHub.Host.Api;

/// <summary>Reading payments.</summary>
internal static class Payments
{
    public static void MapPayments(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/payments").WithTags("payments");
        group.MapGet("/", SearchAsync).Needs(Scope.PaymentsRead).WithName("searchPayments")
            .WithSummary("Payments, newest first; the filters hold together.")
            .Produces<Page<PaymentView>>().Problems(400, 503);
        group.MapGet("/{id:guid}", GetAsync).Needs(Scope.PaymentsRead).WithName("getPayment")
            .WithSummary("A payment with its state.").Produces<PaymentView>().Problems(404, 503);
        group.MapGet("/{id:guid}/document", DocumentAsync).Needs(Scope.PaymentsRead).WithName("getDocument")
            .WithSummary("The canonical payment as it was taken in.").WithMetadata(new CanonicalAnswer()).Problems(404, 503);
        group.MapGet("/{id:guid}/events", EventsAsync).Needs(Scope.PaymentsRead).WithName("getEvents")
            .WithSummary("Every transition, in order.").Produces<List<EventView>>().Problems(404, 503);
        group.MapGet("/{id:guid}/messages", MessagesAsync).Needs(Scope.MessagesRead).WithName("getMessages")
            .WithSummary("The stored bytes that left and came, in Base64.").Produces<List<MessageView>>().Problems(404, 503);
    }

    private static async Task<IResult> GetAsync(Guid id, HttpContext context, PaymentQueries payments) =>
        Found(await payments.FindAsync(context.Caller(), id, context.RequestAborted));

    private static async Task<IResult> DocumentAsync(Guid id, HttpContext context, PaymentQueries payments) =>
        await payments.DocumentAsync(context.Caller(), id, context.RequestAborted) is { } json
            ? TypedResults.Bytes(json, "application/json")
            : Answers.NotFound().Result();

    private static async Task<IResult> EventsAsync(Guid id, HttpContext context, EventQueries events) =>
        Found(await events.OfPaymentAsync(context.Caller(), id, context.RequestAborted));

    private static async Task<IResult> MessagesAsync(Guid id, HttpContext context, MessageQueries messages) =>
        Found(await messages.OfPaymentAsync(context.Caller(), id, context.RequestAborted));

    private static async Task<IResult> SearchAsync(
        HttpContext context, PaymentQueries payments, Fingerprints fingerprints, [AsParameters] PaymentSearch search)
    {
        if ((Paging.Read(search.Cursor, search.Limit, out var from, out var limit) ?? search.Wrong()) is { } problem)
        {
            return problem.Result();
        }

        var filter = search.Filter(fingerprints);
        return TypedResults.Ok(await payments.SearchAsync(context.Caller(), filter, from, limit, context.RequestAborted));
    }

    private static IResult Found<T>(T? found)
        where T : class => found is null ? Answers.NotFound().Result() : TypedResults.Ok(found);
}
