using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Json;

namespace BankHub.Adapters.MeridianRest;

/// <summary>The requests of the API (customer guide, sections 2 to 4), relative to its address.</summary>
internal static class Requests
{
    public const string Api = "api";
    public const string Feed = "bookings";

    private const int PageSize = 500;

    private static readonly Header[] JsonBody = [new("Content-Type", "application/json")];

    public static Request Create(string reference, Money amount, ReadOnlyMemory<byte> body) =>
        new(Api, Effect.Prepare, "POST", "transfers", JsonBody, body)
        {
            State = new Question(Question.Create, reference, 1, Question.Words(amount)).State,
        };

    public static Request Confirm(string reference, string id) => Post(
        Effect.Execute, $"transfers/{Uri.EscapeDataString(id)}/confirm", new Question(Question.Confirm, reference, 1, Id: id));

    public static Request Inquire(string reference, string? id, int round) => Get(
        Api, Effect.Inquire, $"transfers?reference={Uri.EscapeDataString(reference)}",
        new Question(Question.Inquire, reference, round, Id: id).State);

    public static Request Void(string reference, string id, int round) => Post(
        Effect.Cancel, $"transfers/{Uri.EscapeDataString(id)}/cancel", new Question(Question.Void, reference, round, Id: id),
            "no answer to confirm");

    public static Request Cancel(string reference, string id) => Post(
        Effect.Cancel, $"transfers/{Uri.EscapeDataString(id)}/cancel", new Question(Question.Cancel, reference, 1),
            "requested by customer");

    public static Request Find(string reference) => Get(
        Api, Effect.Cancel, $"transfers?reference={Uri.EscapeDataString(reference)}", new Question(Question.Find, reference, 1).State);

    public static Request Bookings(string cursor)
    {
        var from = cursor.Length == 0 ? "" : $"cursor={Uri.EscapeDataString(cursor)}&";
        return Get(Feed, Effect.Poll, $"bookings?{from}limit={PageSize}", cursor);
    }

    private static Request Get(string endpoint, Effect effect, string path, string state) =>
        new(endpoint, effect, "GET", path, [], ReadOnlyMemory<byte>.Empty) { State = state };

    private static Request Post(Effect effect, string path, Question question, string? reason = null) =>
        new(Api, effect, "POST", path, JsonBody, JsonText.Object(json =>
        {
            json.WriteString("reference", question.Reference);
            if (reason is not null)
                json.WriteString("reason", reason);
        }))
        { State = question.State };
}
