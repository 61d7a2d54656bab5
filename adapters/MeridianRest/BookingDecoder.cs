using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Core.Wire;
using BankHub.Formats.Json;
using BankHub.Mapping.Json;

namespace BankHub.Adapters.MeridianRest;

/// <summary>Reads a page of bookings (customer guide, section 4).</summary>
internal sealed class BookingDecoder(BankMapping mapping)
{
    private const int MaxCursor = 200;

    public IEnumerable<DecodedItem> Decode(ReplyMessage reply)
    {
        var message = JsonMessage.Read(reply.Body);
        DecodedItem[] items = message.Root is not { } page ? []
            : reply.Status == 200 ? [.. Page(page, reply.InReplyTo.State ?? "")]
            : [Evidences.Finding("$.code", "unknown-code", $"The answer {reply.Status} is none that the bank's guide defines here.")];
        return items.Concat(message.Findings());
    }

    private IEnumerable<DecodedItem> Page(JsonPart page, string asked)
    {
        foreach (var booking in page.Items("bookings"))
        {
            if (Item(booking) is { } item)
                yield return item;
        }

        var (cursor, hasMore) = (page.Text("nextCursor"), page.Flag("hasMore"));
        if (cursor is null || cursor.Length is 0 or > MaxCursor)
            yield break;
        yield return new DecodedCursor(Requests.Feed, cursor);
        if (hasMore == true && cursor != asked)
            yield return new DecodedFollowUp("page", Requests.Bookings(cursor));
        else if (hasMore == true)
            page.Report("nextCursor", "cursor", "The bank says that there is more, and gives the cursor that it was asked with.");
    }

    private DecodedItem? Item(JsonPart booking)
    {
        // A provisional entry is no money yet: it is written again when it is booked.
        if (Word(booking, "status", "bookingStatuses") is not "Booked")
            return null;
        var kind = Word(booking, "kind", "bookingKinds");
        var side = Word(booking, "creditDebit", "sides") is { } word ? Enum.Parse<BookingSide>(word) : (BookingSide?)null;
        var (identity, amount, date) = (booking.Text("bookingId"), booking.Money(), booking.Date("date"));
        if (kind is null || side is null || identity is null || amount is null || date is null)
            return null;
        var reference = booking.MaybeText("reference");
        if (kind == "Other" || string.IsNullOrEmpty(reference))
            return new DecodedEntry(Entry(identity, side.Value, amount, date.Value, booking.MaybeText("kind")));

        var evidence = Enum.Parse<EvidenceKind>(kind);
        return new DecodedEvidence(Evidences.Of(evidence, reference, booking.MaybeText("transferId")) with
        {
            // A reversal is told by what it takes back.
            Identity = evidence == EvidenceKind.Reversed ? booking.MaybeText("reverses") : identity,
            Amount = amount,
            Side = side,
            BookingDate = date,
            Reason = Evidences.Reason(mapping, booking.MaybeText("reason")),
            BankWord = booking.MaybeText("kind"),
        });
    }

    private static StatementEntry Entry(string identity, BookingSide side, Money amount, DateOnly date, string? kind) => new()
    {
        AccountServicerReference = identity,
        Side = side,
        Amount = Sum.Of(amount),
        Status = EntryStatus.Booked,
        BookingDate = date,
        BankTransactionCode = kind is null ? null : new() { Proprietary = kind },
    };

    private string? Word(JsonPart booking, string name, string table)
    {
        if (booking.Text(name) is not { } code)
            return null;
        var word = mapping.Canonical(table, code);
        if (word is null)
            booking.Report(name, "unknown-code", "The word is none that the bank's guide defines.");
        return word;
    }
}
