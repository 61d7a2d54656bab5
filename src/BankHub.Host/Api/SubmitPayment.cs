using BankHub.Core.Payments;
using BankHub.Host.Auth;
using BankHub.Host.Problems;
using BankHub.Hub.Intake;
using BankHub.Hub.People;

namespace BankHub.Host.Api;

/// <summary>POST /v1/payments: one canonical payment in.</summary>
internal static class SubmitPayment
{
    public const string KeyHeader = "Idempotency-Key";

    private const string Rules =
        "A payment that looks like another one is Held until a person releases it or it is cancelled: same caller, method, accounts, "
        + "amount and date, under another key and outside one batch, within 30 days, unless the other was cancelled, rejected or never "
        + "left. The answer, the payment and its webhook payment.held say so (reason hub:likely-duplicate, duplicateOf); a connection "
        + "switches it off by holdDuplicates: false. A requested execution date that passed at most 10 days ago means as soon as "
        + "possible, and a note (date-passed) names the date that the bank is asked for; an older one, or one more than 400 days ahead, "
        + "is refused (422). A payment for a later date leaves as many business days before it as the bank needs, so that the money "
        + "moves on that date; where the bank cannot move it then, a note (date-moved) names the next date on which it can. The same "
        + "key and body give the first answer, another body under the same key is refused (422); while a call with the key is still "
        + "being stored, and takes long, every call with it is told to ask again (409 with Retry-After).";

    private static readonly Problem WrongKey =
        Answers.BadRequest(KeyHeader, "idempotency-key", "The header is given once, with 1 to 255 visible ASCII characters.");

    public static void MapSubmitPayment(this IEndpointRouteBuilder routes) => routes.MapPost("/v1/payments", PostAsync)
        .Needs(Scope.PaymentsWrite)
        .WithName("submitPayment").WithSummary("Hands in a payment.").WithTags("payments").WithDescription(Rules)
        .WithMetadata(new CanonicalBody("application/json"))
        .Produces<AcceptedPayment>(202).Problems(400, 409, 413, 415, 422, 503);

    private static async Task<IResult> PostAsync(HttpContext context, PaymentIntake intake)
    {
        var request = context.Request;
        if (!request.HasJsonContentType())
        {
            return Answers.MediaType("application/json").Result();
        }

        var keys = request.Headers[KeyHeader];
        if (keys.Count != 1 || IdempotencyKey.Check(keys[0]) is not null)
        {
            return WrongKey.Result();
        }

        if (await BodyReader.ReadAsync(request, PaymentReader.MaxBytes, context.RequestAborted) is not { } body)
        {
            return Answers.TooLarge("A payment is at most 64 KiB of JSON.").Result();
        }

        var acceptance = await intake.AcceptAsync(context.Caller().Id, keys[0]!, body, context.RequestAborted);
        return acceptance switch
        {
            Acceptance.Accepted accepted =>
                TypedResults.Accepted($"/v1/payments/{accepted.Receipt.Id}", AcceptedPayment.Of(accepted.Receipt)),
            Acceptance.Refused refused => Refuse(refused).Result(),
            Acceptance.KeyTaken => Answers.KeyTaken().Result(),
            Acceptance.UnderWay => new ProblemResult(Answers.KeyUnderWay()) { AskAgain = true },
            _ => Answers.Busy().Result(),
        };
    }

    // What is no JSON at all is malformed; what is JSON and breaks rules is unprocessable.
    private static Problem Refuse(Acceptance.Refused refused)
    {
        var problem = Answers.Unprocessable(refused.Findings);
        return refused.Findings.Any(f => f.Rule.StartsWith("json", StringComparison.Ordinal))
            ? problem with { Status = 400, Type = "urn:bankhub:problem:bad-request", Title = "The request is no JSON document." }
            : problem;
    }
}
