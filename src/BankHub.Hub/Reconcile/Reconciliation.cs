using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Ports;
using BankHub.Core.Statements;
using BankHub.Hub.Decode;
using BankHub.Hub.Statements;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Reconcile;

/// <summary>
/// What is booked becomes evidence of the payments that it names exactly; what came in is told; everything else waits for people.
/// </summary>
public sealed class Reconciliation(EvidenceIntake intake, StoredEntries entries, OwnAccounts accounts, Queue queue, Parking parking)
{
    /// <summary>Brings bookings to the state that follows from what became of their units.</summary>
    internal const string StateSql = """
        update statement_entry e set state = case
          when exists (select from unmatched u where u.entry_id = e.id and u.state = 'Open') then 'Unmatched'
          when exists (select from unmatched u where u.entry_id = e.id and u.state = 'Credited') then 'Credited'
          when exists (select from entry_match m where m.entry_id = e.id) then 'Matched'
          else 'Dismissed' end
        where e.id = any($1)
        """;

    /// <summary>Takes the oldest bookings that wait; false when there was none.</summary>
    public async Task<bool> RunAsync(Work work, string connection, int most)
    {
        var bookings = await work.QueryAsync(
            ToldBefore.Claim,
            r => new Booking(
                r.GetGuid(0), r.GetString(1), r.GetGuid(2), r.GetInt32(3), r.Date(4),
                r.GetBoolean(5) ? ToldBefore.Perhaps : r.GetBoolean(10) ? "corrected-statement" : null,
                (r.MaybeBytes(6) is { } document ? entries.Open(connection, r.GetString(1), document) : null)
                    ?? Plain(r.GetString(7), r.GetDecimal(8), r.GetString(9))) { Account = r.MaybeBytes(11) },
            connection, most);
        if (bookings.Count == 0)
        {
            return false;
        }

        var known = await Queue.PartsAsync(work, [.. bookings.Select(b => b.Id)]);
        var settled = known.Where(p => p.IsDecided).Select(p => (p.Entry, p.Detail)).ToHashSet();
        var others = await accounts.OthersAsync(work, connection, bookings.Select(b => b.Account).OfType<byte[]>());
        (Booking Booking, Unit Unit)[] read = [.. bookings.SelectMany(b => Units.Of(b.Entry).Select(u => (b, u with
        {
            Elsewhere = b.Account is { } account ? others.GetValueOrDefault(Convert.ToHexString(account)) : null,
        })))];
        var parts = read.Select(u => (u.Booking.Id, u.Unit.Detail)).ToHashSet();

        // Of a booking that was taken apart in another way before, what is decided of the old parts is of the new ones too.
        var changed = known.Select(p => (p.Entry, p.Detail)).ToHashSet();
        changed.SymmetricExceptWith(parts);
        var otherwise = settled.Select(s => s.Entry).Intersect(changed.Select(c => c.Entry)).ToHashSet();
        (Booking Booking, Unit Unit)[] units =
        [
            .. read.Where(u => !settled.Contains((u.Booking.Id, u.Unit.Detail)))
                .Select(u => otherwise.Contains(u.Booking.Id) ? (u.Booking with { Doubt = "details-differ" }, u.Unit) : u),
        ];
        var candidates = await Candidates.FindAsync(work, connection, [.. units.Select(u => u.Unit)], accounts);
        var judged = units.Select((u, i) => new Judged(u.Booking, u.Unit, u.Booking.Doubt is { } doubt
            ? new Judgement.ForPeople(doubt)
            : candidates.Judge(i, u.Unit, u.Booking.NameOf(u.Unit)))).ToArray();
        await intake.TakeAsync(work, connection, [.. judged.SelectMany(Evidence)], StepNames.Reconcile);
        CrashPoint.At("reconcile.matched");
        await Queue.ForgetOldPartsAsync(work, bookings, parts);
        await queue.SaveAsync(work, connection, judged);
        await work.PostAsync(StateSql, bookings.Select(b => b.Id).ToArray());
        return true;
    }

    /// <summary>The oldest booking broke whoever looked at it; after so many times it waits for people, which is told.</summary>
    public async Task<bool> PutAsideAsync(Work work, string connection, int times)
    {
        var aside = await work.QueryAsync(
            """
            update statement_entry set stalls = stalls + 1, state = case when stalls + 1 >= $2 then 'Failed' else state end where id = (
              select id from statement_entry where connection = $1 and state = 'New' order by at, ordinal limit 1 for update skip locked)
            returning inbound_id, ordinal, state
            """,
            r => (Inbound: r.GetGuid(0), Ordinal: r.GetInt32(1), State: r.GetString(2)), connection, times);
        foreach (var (inbound, ordinal, _) in aside.Where(a => a.State == "Failed"))
        {
            await parking.ParkAsync(
                work, "record", inbound, ordinal, connection, "reconcile-failed", "The booking could not be matched because of a fault.");
        }

        return aside.Any(a => a.State == "Failed");
    }

    private static IEnumerable<EvidenceRow> Evidence(Judged judged)
    {
        var (booking, unit, judgement) = judged;
        var name = booking.NameOf(unit);
        return judgement switch
        {
            Judgement.Of of => of.Payments.Select(p => new EvidenceRow(
                $"entry:{booking.Id}:{unit.Detail}:{p.PaymentId}", p.Outbound, p.PaymentId, p.Attempt, booking.Inbound, "bank",
                new Evidence(of.Kind, EvidenceScope.Payment, [])
                {
                    Identity = name,
                    // What was instructed, and what came back, where the booking is in another currency.
                    Amount = of.Kind == EvidenceKind.Settled ? p.Amount : unit.In(p.Amount.Currency)?.Money,
                    Side = unit.Side,
                    BookingDate = booking.BookingDate,
                    Reason = unit.ReturnReason,
                })),
            Judgement.OfMessage of =>
            [
                new EvidenceRow(
                    $"entry:{booking.Id}:{unit.Detail}:{of.Outbound}", of.Outbound, null, null, booking.Inbound, "bank",
                    new Evidence(EvidenceKind.Settled, EvidenceScope.Message, [])
                    {
                        Identity = name, Side = unit.Side, BookingDate = booking.BookingDate,
                    }),
            ],
            _ => [],
        };
    }

    // Written by a node of the version before, which kept no document: nothing names a payment.
    private static StatementEntry Plain(string side, decimal amount, string currency) => new()
    {
        Amount = Currency.TryParse(currency, out var known, out _) ? Sum.Of(amount, known) : Sum.Of(0, Currency.Eur),
        Side = Enum.Parse<BookingSide>(side),
        Status = EntryStatus.Booked,
    };
}

/// <summary>A unit of a booking and what it is.</summary>
internal sealed record Judged(Booking Booking, Unit Unit, Judgement Judgement);
