using BankHub.Core.Statements;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Statements;

/// <summary>
/// Holds a statement against itself (opening and booked entries give the closing, its pages joined) and against its neighbours (it opens as
/// the one before closed, and none is missing between them).
/// </summary>
public sealed class BalanceChain(Alarms alarms)
{
    private static readonly string SamePages = $"""
        s.connection = m.connection and s.account_hash = m.account_hash and s.kind = m.kind and s.identification = m.identification
          and s.currency = m.currency and s.day = m.day and {StatementKey.MayBeOne("s.number", "m.number")} and s.copy_of is null
        """;

    /// <summary>Judges a statement by any of its pages, and the one after it, which may have waited for it.</summary>
    public async Task JudgeAsync(Work work, string connection, Guid page)
    {
        // Two statements of an account that end at the same time must see each other.
        await work.ExecuteAsync(
            """
            select pg_advisory_xact_lock(hashtextextended(connection || encode(account_hash, 'hex'), 0)) from statement where id = $1
            """,
            page);
        await JudgeOneAsync(work, connection, page);
        if (await NeighbourAsync(work, page, "s.sequence = m.sequence + 1", "s.day > m.day", "asc") is { } next)
        {
            await JudgeOneAsync(work, connection, next.Id);
        }
    }

    private async Task JudgeOneAsync(Work work, string connection, Guid page)
    {
        var pages = await work.QueryAsync(
            $"""
            select s.id, s.page, s.last_page, s.state = 'Complete', s.opening, s.closing, s.sequence, s.stated <> s.entries, s.kind,
              coalesce(s.entries, 0) > 0, {StatementKey.Booked("s")}
            from statement m cross join lateral (select * from statement s where {SamePages} offset 0) s
            where m.id = $1 order by s.page for update of m
            """,
            r => new Page(
                r.GetGuid(0), new(r.GetInt32(1), r.GetBoolean(2), r.Decimal(4), r.Decimal(5), r.GetDecimal(10), r.GetBoolean(9)),
                r.GetBoolean(3), r.IsDBNull(6) ? null : r.GetInt64(6), !r.IsDBNull(7) && r.GetBoolean(7),
                Enum.Parse<StatementKind>(r.GetString(8))),
            page);
        var verdict = Inner(pages) ?? await OuterAsync(work, pages);
        if (await work.ExecuteAsync(
            "update statement set chain = $2 where id = any($1) and chain <> $2",
            pages.Select(p => p.Id).ToArray(), verdict) > 0 && IsBroken(verdict))
        {
            await alarms.RaiseAsync(
                work, $"chain:{pages[0].Id}:{verdict}", "high", connection, "statement-chain", pages[0].Id.ToString(), Words(verdict));
        }
    }

    private static string? Inner(List<Page> pages) =>
        pages.Any(p => p.LacksEntries) ? "EntriesMissing"
        : pages.Any(p => !p.Complete) ? nameof(PagesVerdict.PagesMissing)
        : JoinedPages.Judge(pages[0].Kind, [.. pages.Select(p => p.Sums)]) is var verdict and not PagesVerdict.Holds ? verdict.ToString()
        : null;

    private static async Task<string> OuterAsync(Work work, List<Page> pages)
    {
        var first = pages[0];
        if (first.Kind != StatementKind.EndOfDay)
        {
            return "Holds";
        }

        // Number 1 begins a year: the one before has the last number of the year before.
        var before = first.Sequence > 1
            ? await NeighbourAsync(work, first.Id, "s.sequence = m.sequence - 1", "s.day < m.day", "desc")
                ?? await UnnumberedAsync(work, first.Id)
            : await NeighbourAsync(work, first.Id, "s.day < m.day", "s.day < m.day", "desc");
        return before is null ? await IsFirstAsync(work, first.Id) ? "Holds" : "StatementMissing"
            : before.Value.Closing == first.Sums.Opening ? "Holds"
            : "OpeningDiffers";
    }

    /// <summary>The statement of the day before, where it has no number: it was stored before the legal one counted, or had none.</summary>
    private static async Task<(Guid Id, decimal? Closing, long? Sequence)?> UnnumberedAsync(Work work, Guid page) =>
        await NeighbourAsync(work, page, "s.day < m.day", "s.day < m.day", "desc") is { Sequence: null } before ? before : null;

    /// <summary>The statement before or after, by number where the bank numbers them, by day where it does not; its last page.</summary>
    private static async Task<(Guid Id, decimal? Closing, long? Sequence)?> NeighbourAsync(
        Work work, Guid page, string byNumber, string byDay, string order)
    {
        var found = await work.QueryAsync(
            $"""
            select s.id, s.closing, s.sequence from statement m cross join lateral (
              select * from statement s where s.connection = m.connection and s.account_hash = m.account_hash and s.kind = m.kind
                and s.currency = m.currency and s.copy_of is null and s.id <> m.id and isfinite(s.day) and isfinite(m.day)
                and case when m.sequence is not null then {byNumber} else {byDay} end
              order by abs(s.day - m.day), s.day {order}, s.page desc limit 1) s
            where m.id = $1
            """,
            r => (r.GetGuid(0), r.Decimal(1), r.IsDBNull(2) ? null : (long?)r.GetInt64(2)), page);
        return found is [var one] ? one : null;
    }

    private static Task<bool> IsFirstAsync(Work work, Guid page) => work.FirstAsync(
        """
        select not exists (select from statement s where s.connection = m.connection and s.account_hash = m.account_hash
          and s.kind = m.kind and s.currency = m.currency and s.copy_of is null and s.day < m.day)
        from statement m where m.id = $1
        """,
        r => r.GetBoolean(0), page);

    private static bool IsBroken(string verdict) => verdict is "EntriesMissing" or "SumDiffers" or "OpeningDiffers" or "StatementMissing";

    private static string Words(string verdict) => verdict switch
    {
        "SumDiffers" => "The opening balance and the booked entries do not give the closing balance.",
        "OpeningDiffers" => "The statement does not open as the one before closed.",
        "EntriesMissing" => "The statement has another number of entries than the bank says.",
        _ => "The statement before this one is missing.",
    };

    private sealed record Page(Guid Id, PageSums Sums, bool Complete, long? Sequence, bool LacksEntries, StatementKind Kind);
}
