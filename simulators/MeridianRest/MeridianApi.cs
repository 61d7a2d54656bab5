using System.Text.Json;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.MeridianRest;

/// <summary>The bank's API without a server: one request in, one answer out, faults and sandbox rules included.</summary>
public sealed class MeridianApi(MeridianBank bank, AccessTokens tokens, BankClock clock)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> disturbed = [];

    public FaultOrders Faults { get; } = new();

    public RestAnswer Handle(RestRequest request)
    {
        var ordered = Faults.Take(request);
        var kind = ordered?.Kind ?? Magic(request);
        if (kind is null)
        {
            return Answer(request, store: true);
        }
        var delay = ordered?.Delay ?? TimeSpan.FromSeconds(3);
        return MagicFaults.Before(kind.Value)
            ?? MagicFaults.After(kind.Value, Answer(request, kind != FaultKind.OkWithoutStoring), delay);
    }

    private RestAnswer Answer(RestRequest request, bool store)
    {
        if (request is { Method: "POST", Path: "/oauth/token" })
        {
            return tokens.Give(request);
        }
        if (!tokens.Knows(request.Authorization))
        {
            return RestAnswer.Error(401, "UNAUTHORIZED", "the token is not valid");
        }
        return (request.Method, request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)) switch
        {
            ("POST", ["v1", "transfers"]) => WithBody(request, body => Create(body, store)),
            ("POST", ["v1", "transfers", var id, "confirm"]) =>
                WithBody(request, body => bank.Confirm(id, TransferOrder.Text(body, "reference"), store)),
            ("POST", ["v1", "transfers", var id, "cancel"]) =>
                WithBody(request, body => bank.Cancel(id, TransferOrder.Text(body, "reference"))),
            ("GET", ["v1", "transfers"]) => Inquire(request.Query.GetValueOrDefault("reference", "")),
            ("GET", ["v1", "transfers", var id]) when bank.Find(id) is { } found => RestAnswer.Of(200, found),
            ("GET", ["v1", "bookings"]) => ListBookings(request),
            _ => RestAnswer.Error(404, "NOT_FOUND", "no such resource"),
        };
    }

    private RestAnswer Create(JsonElement body, bool store)
    {
        var (order, refusal) = TransferOrder.Read(body, clock.Today);
        return refusal ?? bank.Create(order!, store);
    }

    private RestAnswer Inquire(string reference) =>
        reference.Length == 0
            ? RestAnswer.Error(400, "MALFORMED", "reference is required")
            : new RestAnswer(200, ApiText.Json(writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("transfers");
                foreach (var transfer in bank.Inquire(reference))
                {
                    transfer.Write(writer);
                }
                writer.WriteEndArray();
                writer.WriteEndObject();
            }));

    private RestAnswer ListBookings(RestRequest request)
    {
        var asked = request.Query.GetValueOrDefault("limit", "100");
        var page = int.TryParse(asked, out var limit) && limit is >= 1 and <= 500
            ? bank.Bookings.Page(request.Query.GetValueOrDefault("cursor", ""), limit)
            : null;
        return page is null ? RestAnswer.Error(400, "MALFORMED", "cursor or limit is wrong") : new RestAnswer(200, page);
    }

    private static RestAnswer WithBody(RestRequest request, Func<JsonElement, RestAnswer> answer)
    {
        try
        {
            using var document = JsonDocument.Parse(request.Body);
            return answer(document.RootElement);
        }
        catch (JsonException)
        {
            return RestAnswer.Error(400, "MALFORMED", "the body is not JSON");
        }
    }

    /// <summary>The disturbance that the sandbox rule wants, once per payment and step, whatever the reference; being slow stays.</summary>
    private FaultKind? Magic(RestRequest request)
    {
        var (step, transfer) = Subject(request);
        if (transfer is not var (key, rule))
        {
            return null;
        }
        var kind = step == "create" ? MagicFaults.AtCreate(rule) : MagicFaults.AtConfirm(rule);
        lock (gate)
        {
            return kind is null or FaultKind.Delay || disturbed.Add($"{step} {key}") ? kind : null;
        }
    }

    private (string Step, (string Key, int Rule)? Transfer) Subject(RestRequest request)
    {
        if (request is { Method: "POST", Path: "/v1/transfers" } && tokens.Knows(request.Authorization))
        {
            (string, int)? found = null;
            _ = WithBody(request, body =>
            {
                var order = TransferOrder.Read(body, clock.Today).Order;
                found = order is null ? null : (order.EndToEndId ?? order.Reference, MagicNumber.Of(order.CreditorAccount, order.Cents));
                return RestAnswer.ProxyPage;
            });
            return ("create", found);
        }
        var parts = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return request.Method == "POST" && parts is ["v1", "transfers", var id, "confirm"] && bank.Find(id) is { } transfer
            ? ("confirm", (transfer.EndToEndId ?? transfer.Reference, transfer.Rule))
            : ("", null);
    }
}
