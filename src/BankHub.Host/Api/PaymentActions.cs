using BankHub.Host.Auth;
using BankHub.Host.Problems;
using BankHub.Hub.People;

namespace BankHub.Host.Api;

/// <summary>What may be done to a payment.</summary>
internal static class PaymentActions
{
    private const string Silent =
        "`taken` (the bank took it over: Accepted) and `refused` (it will not execute it: Rejected) are said of what is Sent or "
        + "Acknowledged once the bank's next answer is overdue, 409 before. Nothing is sent again by either; what the bank tells later "
        + "counts, and opens a case where it tells otherwise. What only people hold to be refused can be recalled by `cancelPayment`.";

    public static void MapPaymentActions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/payments/{id:guid}").WithTags("payments");
        group.MapPost("/cancel", CancelAsync).Needs(Scope.PaymentsWrite).WithName("cancelPayment")
            .WithSummary("Cancels a payment that was not sent; later a recall is opened and 409 answered.")
            .Produces<ActionAnswer>().Problems(404, 409, 503);
        group.MapPost("/release", ReleaseAsync).NeedsPerson(Scope.Operate).WithName("releasePayment")
            .WithSummary("Lets go a payment that is Held; of what a restore held a second person has to say so too.")
            .WithDescription("Many that a restore held are let go together by `/v1/releases`, but for those whose doubt is open.")
            .Produces<ActionAnswer>().Produces<ActionAnswer>(202).Problems(404, 409, 503);
        group.MapPost("/resolve", ResolveAsync).NeedsPerson(Scope.Resolve).WithName("resolvePayment")
            .WithSummary("Ends a doubt, or a bank's silence: one person proposes, another one confirms by saying the same.")
            .WithDescription(
                "`reached` is true of the whole message in which the payment travelled, and ends the doubt about all of it. `neverLeft` "
                + "counts once two people said it of every payment of the message; until then 202 is answered and nothing leaves again. "
                + Silent)
            .Produces<ActionAnswer>().Produces<ActionAnswer>(202).Problems(400, 404, 409, 415, 422, 503);
        routes.MapPost("/v1/messages/{id:guid}/resolve", ResolveMessageAsync).NeedsPerson(Scope.Resolve).WithTags("operations")
            .WithName("resolveMessage")
            .WithSummary("Ends the doubt or silence about all payments of a message: one person proposes, another one says the same.")
            .WithDescription(
                "It is said of every payment in doubt, or of every one of which the bank is silent, as it is then; what changed in between "
                + "is proposed anew. The message is an outbound one: the subject of its parked item, or one of `getMessages`. Only for who "
                + "sees all callers. " + Silent)
            .Produces<ActionAnswer>().Produces<ActionAnswer>(202).Problems(400, 404, 409, 415, 422, 503);
    }

    private static async Task<IResult> CancelAsync(Guid id, HttpContext context, Cancellation cancellation) =>
        (await cancellation.CancelAsync(context.Caller(), id, context.RequestAborted)).Result();

    private static async Task<IResult> ReleaseAsync(Guid id, HttpContext context, Release release) =>
        (await release.ReleaseAsync(context.Caller(), id, context.RequestAborted)).Result();

    private static async Task<IResult> ResolveAsync(Guid id, ResolveRequest body, HttpContext context, Resolution resolution) =>
        Wrong(body.Outcome, body.Evidence, out var outcome) is { } problem
            ? problem.Result()
            : (await resolution.ResolveAsync(
                context.Caller(), id, new(outcome, body.Evidence, body.Version), context.RequestAborted)).Result();

    private static async Task<IResult> ResolveMessageAsync(
        Guid id, ResolveMessageRequest body, HttpContext context, MessageResolution resolution) =>
        Wrong(body.Outcome, body.Evidence, out var outcome) is { } problem
            ? problem.Result()
            : (await resolution.ResolveAsync(context.Caller(), id, new(outcome, body.Evidence), context.RequestAborted)).Result();

    private static Problem? Wrong(string word, string evidence, out Outcome outcome)
    {
        var found = Outcome.Find(word);
        outcome = found ?? Outcome.Reached;
        return found is null
            ? Answers.Unprocessable([new("$.outcome", "outcome", "An outcome is reached, neverLeft, taken or refused.")])
            : Reasons.Wrong("evidence", evidence);
    }
}
