using System.Globalization;
using System.Text.Json;

namespace BankHub.Simulators.MeridianRest;

/// <summary>One line of the account, as `GET /v1/bookings` lists it.</summary>
public sealed record Booking(string BookingId, string Status, DateOnly Date, long Cents, string Currency, string CreditDebit, string Kind)
{
    public string? TransferId { get; init; }
    public string? Reference { get; init; }
    public string? EndToEndId { get; init; }
    public string? Reason { get; init; }
    public string? Reverses { get; init; }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Members(("bookingId", BookingId), ("status", Status), ("date", Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("amount", ApiText.Amount(Cents)), ("currency", Currency), ("creditDebit", CreditDebit), ("kind", Kind),
            ("transferId", TransferId), ("reference", Reference), ("endToEndId", EndToEndId), ("reason", Reason), ("reverses", Reverses));
        writer.WriteEndObject();
    }
}

/// <summary>The account's lines in the order in which they were written; nothing is ever changed.</summary>
public sealed class Bookings
{
    private readonly List<Booking> lines = [];
    private int numbers;

    public IReadOnlyList<Booking> All { get { lock (lines) { return [.. lines]; } } }

    public string NextId() => $"bk_{Interlocked.Increment(ref numbers):D6}";

    public void Add(Booking booking) { lock (lines) { lines.Add(booking); } }

    /// <summary>A page from the cursor on, or null where the cursor is not ours.</summary>
    public string? Page(string cursor, int limit)
    {
        lock (lines)
        {
            var from = 0;
            if (cursor.Length > 0 && (cursor[0] != 'c' || !int.TryParse(cursor.AsSpan(1), out from) || from < 0 || from > lines.Count))
            {
                return null;
            }
            var page = lines.Skip(from).Take(limit).ToList();
            var next = from + page.Count;
            return ApiText.Json(writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("bookings");
                page.ForEach(booking => booking.Write(writer));
                writer.WriteEndArray();
                writer.WriteString("nextCursor", $"c{next}");
                writer.WriteBoolean("hasMore", next < lines.Count);
                writer.WriteEndObject();
            });
        }
    }
}
