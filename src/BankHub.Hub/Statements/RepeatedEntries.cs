using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Statements;

/// <summary>
/// Entries under a name that is known already: one booking told again, the same name told otherwise, or a name that the bank used for two.
/// Which of these nobody may guess (R28): it is counted once, and people are told.
/// </summary>
public sealed class RepeatedEntries(Parking parking, Alarms alarms)
{
    private const string Rule = "entry-repeated";
    private const string Otherwise = "entry-told-otherwise";

    internal async Task JudgeAsync(
        Work work, string connection, IReadOnlyList<EntryRow> rows, Func<string, byte[], StatementEntry?> open)
    {
        var stored = (await StoredAsync(work, connection, rows)).ToLookup(s => (s.Identity, s.Ordinal, s.Statement));
        var seen = new HashSet<(Guid, string)>();
        foreach (var row in rows.Where(r => r.IsBooked))
        {
            var facts = stored[(row.Name.Identity, row.Found.Ordinal, row.Place?.Statement)].First();
            var told = (row.Entry.Side.ToString(), row.Entry.Amount.Value, row.Entry.Amount.Currency.Value);
            if ((facts.Side, facts.Amount, facts.Currency) != told)
            {
                await parking.ParkAsync(
                    work, "record", row.Inbound, row.Found.Ordinal, connection, Otherwise,
                    "A booked entry was told before with another amount or on the other side.");
            }
            else if (row.Name.IsEntryReference && facts.Before is { } document && open(row.Name.Identity, document) is { } before
                && IsOfAnother(before, row.Entry))
            {
                await OtherwiseAsync(work, connection, row);
            }
            else if (row.Place is { IsCopy: false } place && (!seen.Add((place.Statement, row.Name.Identity)) || facts.IsInSame))
            {
                await TwiceAsync(work, connection, row);
            }
            else if (row.Place is not { IsCopy: true } && (facts.IsInOther || IsOfAnotherDay(row, facts, open)))
            {
                await AgainAsync(work, connection, row);
            }
            else if (row.Place is { IsCopy: false } && facts.IsOnOtherPage)
            {
                await TwiceAsync(work, connection, row);
            }
        }
    }

    private Task TwiceAsync(Work work, string connection, EntryRow row) => parking.ParkAsync(
        work, "record", row.Inbound, row.Found.Ordinal, connection, Rule,
        "A statement has two entries of one reference: it is counted once, and a person must say whether they are two.");

    private async Task OtherwiseAsync(Work work, string connection, EntryRow row)
    {
        await parking.ParkAsync(
            work, "record", row.Inbound, row.Found.Ordinal, connection, Otherwise,
            "An entry has the reference, amount and day of one that was told before, and is of another transaction: it is not counted.");
        var where = row.Place?.Statement ?? row.Inbound;
        await alarms.RaiseAsync(
            work, $"otherwise:{where}", "high", connection, Otherwise, where.ToString(),
            "A statement gives a booking the reference of another one of that amount and day: it is not counted until people say so.");
    }

    private async Task AgainAsync(Work work, string connection, EntryRow row)
    {
        await parking.ParkAsync(
            work, "record", row.Inbound, row.Found.Ordinal, connection, Rule,
            "An entry's reference stands in another statement that tells each booking once, or was booked on another day: it is counted "
            + "once, and a person must say whether they are two.");
        var where = row.Place?.Statement ?? row.Inbound;
        await alarms.RaiseAsync(
            work, $"repeated:{where}", "high", connection, Rule, where.ToString(),
            "A statement books again what was booked on another day or in another statement: perhaps twice, or another payment.");
    }

    // A day that the bank did not state is only where it was first told from.
    private static bool IsOfAnotherDay(EntryRow row, Facts facts, Func<string, byte[], StatementEntry?> open) =>
        row.Entry.BookingDate is { } day && facts is { IsOfAnotherDay: true, Before: { } document }
        && open(row.Name.Identity, document)?.BookingDate is { } before && before != day;

    /// <summary>
    /// Two tellings whose only transactions differ in a name or an account. What one of them does not tell contradicts nothing.
    /// </summary>
    private static bool IsOfAnother(StatementEntry one, StatementEntry other) =>
        one.Details is [var before] && other.Details is [var now]
        && (Names(before.References).Zip(Names(now.References)).Any(pair => BookingName.Named(pair.First) is { } first
                && BookingName.Named(pair.Second) is { } second && first != second)
            || AreTwo(before.Debtor?.Name, now.Debtor?.Name) || AreTwo(before.Creditor?.Name, now.Creditor?.Name)
            || AreTwo(before.DebtorAccount, now.DebtorAccount) || AreTwo(before.CreditorAccount, now.CreditorAccount));

    private static string?[] Names(TransactionReferences names) =>
    [
        names.EndToEndIdentification, names.InstructionIdentification, names.Uetr, names.TransactionIdentification,
        names.AccountServicerReference, names.Trace,
    ];

    // A statement may cut a name that a report of the day wrote out.
    private static bool AreTwo(string? one, string? other) => (Letters(one), Letters(other)) is ({ Length: > 0 } said, { Length: > 0 } told)
        && !said.StartsWith(told, StringComparison.Ordinal) && !told.StartsWith(said, StringComparison.Ordinal);

    private static string Letters(string? name) => string.Concat((name ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool AreTwo(Account? one, Account? other) =>
        one is not null && other is not null && !AccountNumbers.MayBeOne(one.Number, other.Number);

    // Names that a reader made up say nothing of what the bank means by them. Notifications are of single bookings, each told once; that a
    // bank tells one again under its own name of it says nothing new.
    private static bool IsToldOnce(EntryRow row) => row is { IsBooked: true, NamedBy: "", Place.IsCopy: false }
        && row.Place.Kind switch
        {
            nameof(StatementKind.EndOfDay) => row.Name.IsCertain || row.Name.IsEntryReference,
            nameof(StatementKind.Notification) => row.Name.IsEntryReference,
            _ => false,
        };

    private static Task<List<Facts>> StoredAsync(Work work, string connection, IReadOnlyList<EntryRow> rows) => work.QueryAsync(
        $"""
        select t.identity, t.ordinal, t.statement, e.side, e.amount, e.currency,
          exists (select from statement_line l where l.statement_id = t.statement and l.identity = t.identity and l.ordinal < t.ordinal),
          t.once and exists (
            select from (select * from statement_line x where x.identity = t.identity offset 0) l
            join statement s on s.id = l.statement_id
            where l.booked and s.id <> t.statement and s.connection = $1 and s.kind = t.kind and s.copy_of is null),
          coalesce(e.booking_date <> t.day, false),
          case when e.status = 'Booked' and (e.booking_date <> t.day or e.inbound_id <> t.inbound) then e.document end,
          exists (
            select from statement_line l join statement s on s.id = l.statement_id
            where l.statement_id = any(p.pages) and l.statement_id <> t.statement and l.identity = t.identity and l.booked
              and (e.inbound_id <> t.inbound or s.inbound_id = t.inbound and l.ordinal < t.ordinal))
        from unnest($2::text[], $3::uuid[], $4::int[], $5::bool[], $6::date[], $7::uuid[], $8::text[])
          t(identity, statement, ordinal, once, day, inbound, kind)
        left join (select o.id, {StatementKey.Pages("o.id")} as pages from (select distinct unnest($3::uuid[]) as id) o) p
          on p.id = t.statement
        cross join lateral (select * from statement_entry x where x.connection = $1 and x.identity = t.identity offset 0) e
        """,
        r => new Facts(
            r.GetString(0), r.GetInt32(1), r.Id(2), r.GetString(3), r.GetDecimal(4), r.GetString(5), r.GetBoolean(6), r.GetBoolean(7),
            r.GetBoolean(8), r.MaybeBytes(9), r.GetBoolean(10)),
        connection, rows.Select(r => r.Name.Identity).ToArray(), rows.Select(r => r.Place?.Statement).ToArray(),
        rows.Select(r => r.Found.Ordinal).ToArray(),
        rows.Select(IsToldOnce).ToArray(),
        rows.Select(r => r.Day).ToArray(),
        rows.Select(r => r.Inbound).ToArray(),
        rows.Select(r => r.Place?.Kind).ToArray());

    private sealed record Facts(
        string Identity, int Ordinal, Guid? Statement, string Side, decimal Amount, string Currency, bool IsInSame, bool IsInOther,
        bool IsOfAnotherDay, byte[]? Before, bool IsOnOtherPage);
}
