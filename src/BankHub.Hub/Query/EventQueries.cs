using System.Text.Json;
using BankHub.Hub.People;
using BankHub.Hub.Store;

namespace BankHub.Hub.Query;

/// <summary>One transition of a payment.</summary>
/// <param name="Detail">What else is known, without account numbers.</param>
/// <param name="Hash">The chain's value after it, hexadecimal.</param>
public sealed record EventView(
    int Version, DateTimeOffset At, string State, string Actor, string Cause, JsonElement? Detail, string Hash);

/// <summary>Reads a payment's events.</summary>
public sealed class EventQueries(Database database)
{
    /// <summary>In order; null when the payment is not to be seen.</summary>
    public Task<List<EventView>?> OfPaymentAsync(Caller caller, Guid payment, CancellationToken cancellationToken) => database.ReadAsync(
        async work => await Sight.OfPaymentAsync(work, caller, payment)
            ? await work.QueryAsync(
                "select version, at, state, actor, cause, detail, hash from event where payment_id = $1 order by version",
                r => new EventView(
                    r.GetInt32(0), r.Time(1), r.GetString(2), r.GetString(3), r.GetString(4), Json(r.Text(5)),
                    Convert.ToHexStringLower(r.Bytes(6))),
                payment)
            : null,
        cancellationToken);

    private static JsonElement? Json(string? text)
    {
        if (text is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
