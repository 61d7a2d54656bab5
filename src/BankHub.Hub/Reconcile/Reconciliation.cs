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
    private const string InDoubt = "told-before-perhaps";

    // Another telling of the same booking, of which nobody can know that it is the same. Of names that are given alike: one of the two has
    // no certain one, and they stand in statements of two kinds, or in two reports of the day, which may tell it from its beginning each
    // time. What stands beside it in its own statement under another name is another booking, unless that name was told of yet another
    // one there; that is asked row by row, so that no plan reads a whole statement for it. Of names that were given by different readers,
    // or made up by one and given by the bank: nothing says whether they are two.
    private static readonly string ToldBefore = $"""
        ({Told("=", "not (c.certain and e.certain) and (k.kind <> e.kind or k.kind = 'Intraday')", """
            and (x.kind <> e.kind or x.statement_id <> e.statement_id) and coalesce((
              select false from statement_line l join statement s on s.id = l.statement_id
              where l.statement_id = e.statement_id and l.identity = x.identity and l.booked and not exists (
                select from parked p where p.rule = 'entry-told-otherwise' and p.subject = s.inbound_id and p.ordinal = l.ordinal)
              limit 1), true)
            """)} or {Told("<", "true")} or {Told(">", "true")})
        """;

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
            $"""
            select e.id, e.identity, e.inbound_id, e.ordinal, e.booking_date, {ToldBefore}, e.document, e.side, e.amount, e.currency,
              exists (select from statement s where s.id = e.statement_id and s.state = 'Corrected'),
              e.account_hash
            from statement_entry e where e.connection = $1 and e.state = 'New' order by e.at, e.ordinal limit $2 for update skip locked
            """,
            r => new Booking(
                r.GetGuid(0), r.GetString(1), r.GetGuid(2), r.GetInt32(3), r.Date(4),
                r.GetBoolean(5) ? InDoubt : r.GetBoolean(10) ? "corrected-statement" : null,
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

    // What was judged before this one was judged at all counts, however late it came: an announced booking keeps its time, and a long
    // transaction ends after a shorter one. Many bookings have one amount, so that the index is asked for exactly the kinds and names that
    // may tell it.
    private static string Told(string named, string which, string beside = "") => $"""
        exists (select from unnest(array['Intraday', 'EndOfDay', 'Notification']) k(kind)
          cross join unnest(array[false, true]) c(certain)
          cross join lateral (
            select from statement_entry x
            where x.connection = e.connection and x.account_hash = e.account_hash and x.amount = e.amount
              and x.booking_date = e.booking_date and x.kind = k.kind and x.certain = c.certain and x.named_by {named} e.named_by
              and x.side = e.side and x.currency = e.currency and x.reversal = e.reversal and x.status = 'Booked'
              and (x.at < e.at or x.state not in ('New', 'Held') and not exists (
                select from unmatched u where u.entry_id = e.id and u.reason <> '{InDoubt}')) {beside} limit 1) x
          where {which})
        """;

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
