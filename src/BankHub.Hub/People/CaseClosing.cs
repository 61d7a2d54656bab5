using System.Text.Json.Nodes;
using BankHub.Core.Findings;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>Why a person closes a case.</summary>
/// <param name="Note">In words.</param>
/// <param name="Weight">How much was said of what the case is about, as the person saw it; null where a case has none.</param>
public sealed record CaseFinding(string Note, int? Weight);

/// <summary>
/// A person closes a case that nothing closes by itself: of other contradictions both sides stay said, and a correction, a dispute or a
/// recall has no end that a bank would tell. What is said anew opens it again, as it opens any.
/// </summary>
public sealed class CaseClosing(Database database)
{
    public Task<Decision> CloseAsync(Caller person, Guid id, CaseFinding finding, CancellationToken cancellationToken) =>
        database.TransactAsync<Decision>(
            async work =>
            {
                var payment = await work.FirstAsync<Guid?>(
                    "select payment_id from payment_case where id = $1 and ($2 = '*' or caller = $2)", r => r.GetGuid(0), id, person.Sees);
                if (payment is not { } of)
                {
                    return new Decision.NotFound();
                }

                // The payment before its cases, as whatever is said of it takes them: nothing is said between this look and the end.
                var row = (await PaymentRow.LockAsync(work, [of])).Single();
                var seen = await work.FirstAsync(
                    "select id, kind, state, weight from payment_case where id = $1 for update",
                    r => new Seen(r.GetGuid(0), r.GetString(1), r.GetString(2), r.Number(3)), id);
                if (Refusal(seen!, finding) is { } refusal)
                {
                    return refusal;
                }

                await CloseAsync(work, person, row, seen!, Mask.Text(finding.Note));
                return new Decision.Done();
            },
            cancellationToken);

    private static Decision.Conflict? Refusal(Seen seen, CaseFinding finding) => seen switch
    {
        { State: "Closed" } => new("not-open", "It was closed before."),
        _ when ConflictCases.ClosesItself(seen.Kind) => new(
            "closes-itself", "The bookings of what came back close it: match them where the hub cannot."),
        { Kind: "recall", State: "Open" } => new("not-asked", "The bank is about to be asked: close it when it was, or cannot be."),
        _ when seen.Weight != finding.Weight => new("weight", $"Its weight is {seen.Weight}: more was said of it, look at it again."),
        _ => null,
    };

    private static async Task CloseAsync(Work work, Caller person, PaymentRow row, Seen seen, string note)
    {
        await work.PostAsync(
            "update payment_case set state = 'Closed', closed_at = hub_now(), closed_by = $2, note = $3 where id = $1",
            seen.Id, person.Id, note);
        if (seen.Kind == "recall")
        {
            await Parking.CloseAsync(work, "payment", [row.Id], person.Id, "recall-for-people");
        }

        await EventWriter.AppendAsync(work, [new Transition(row, row.State, person.Id, "case-closed")
        {
            Detail = new JsonObject { ["case"] = seen.Id.ToString(), ["kind"] = seen.Kind, ["note"] = note },
        }]);
    }

    private sealed record Seen(Guid Id, string Kind, string State, int? Weight);
}
