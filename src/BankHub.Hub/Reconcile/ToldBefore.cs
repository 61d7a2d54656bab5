using BankHub.Hub.Statements;

namespace BankHub.Hub.Reconcile;

/// <summary>
/// Another telling of the same booking, of which nobody can know that it is the same. Of names that are given alike: one of the two has no
/// certain one, and they stand in statements of two kinds, or in two reports of the day, which may tell it from its beginning each time;
/// the pages of one report are one. What stands beside it in its own statement under another name is another booking, unless that name was
/// told of yet another one there; that is asked row by row, so that no plan reads a whole statement for it. Of names that were given by
/// different readers, or made up by one and given by the bank: nothing says whether they are two.
/// </summary>
/// <remarks>
/// What was judged before this one was judged at all counts, however late it came: an announced booking keeps its time, and a long
/// transaction ends after a shorter one. A report may have thousands of equal bookings: each sort of them is looked for once for all that
/// are claimed together. Many bookings have one amount, so that the index is asked for exactly the kinds and names that may tell it.
/// </remarks>
internal static class ToldBefore
{
    /// <summary>Why people look at such a booking.</summary>
    public const string Perhaps = "told-before-perhaps";

    /// <summary>What equal bookings of one statement have in common.</summary>
    private const string Sort =
        "connection, account_hash, amount, booking_date, side, currency, reversal, kind, certain, named_by, statement_id";

    private static readonly Named[] All =
    [
        new("=", "not (c.certain and e.certain) and (k.kind <> e.kind or k.kind = 'Intraday')",
            "(x.kind <> e.kind or x.statement_id <> all (e.pages))",
            """
            coalesce((
              select false from statement_line l join statement s on s.id = l.statement_id
              where l.statement_id = any (e.pages) and l.identity = x.identity and l.booked and not exists (
                select from parked p where p.rule = 'entry-told-otherwise' and p.subject = s.inbound_id and p.ordinal = l.ordinal)
              limit 1), true)
            """),
        new("<", "true", "true", "true"),
        new(">", "true", "true", "true"),
    ];

    /// <summary>The oldest bookings of a connection that wait, so many of them, each with whether it was told before perhaps.</summary>
    public static readonly string Claim = $"""
        with claimed as materialized (
          select e.*, not exists (select from unmatched u where u.entry_id = e.id and u.reason <> '{Perhaps}') as is_new
          from statement_entry e where e.connection = $1 and e.state = 'New' order by e.at, e.ordinal limit $2
          for update of e skip locked),
        sorted as materialized (select *, dense_rank() over (order by {Sort}) as sort from claimed),
        sorts as materialized (
          select sort, {Sort}, min(at) as earliest, bool_or(is_new) as any_new, {StatementKey.Pages("statement_id")} as pages
          from sorted group by sort, {Sort}),
        told as materialized (
          select e.sort, f.at, case when f.at < e.earliest or not e.any_new then false else {Or(All, Judged)} end as judged
          from sorts e cross join lateral (select least({string.Join(", ", All.Select(First))}) as at) f)
        select e.id, e.identity, e.inbound_id, e.ordinal, e.booking_date, coalesce(t.at < e.at, false) or e.is_new and t.judged,
          e.document, e.side, e.amount, e.currency,
          exists (select from statement s where s.id = e.statement_id and s.state = 'Corrected'), e.account_hash
        from sorted e join told t using (sort) order by e.at, e.ordinal
        """;

    // Sorted before they are looked at closer, so that the first one is the last one to be looked at.
    private static string First(Named named) =>
        $"(select x.at from ({Tellings(named)} order by x.at offset 0) x where {named.Beside} limit 1)";

    private static string Judged(Named named) =>
        $"exists (select from ({Tellings(named)} and x.state not in ('New', 'Held') offset 0) x where {named.Beside})";

    private static string Tellings(Named named) => $"""
        select x.at, x.identity from unnest(array['Intraday', 'EndOfDay', 'Notification']) k(kind)
        cross join unnest(array[false, true]) c(certain)
        cross join lateral (
          select x.at, x.identity, x.state from statement_entry x
          where x.connection = e.connection and x.account_hash = e.account_hash and x.amount = e.amount
            and x.booking_date = e.booking_date and x.kind = k.kind and x.certain = c.certain and x.named_by {named.Alike} e.named_by
            and x.side = e.side and x.currency = e.currency and x.reversal = e.reversal and x.status = 'Booked' and {named.Apart}
          offset 0) x
        where {named.Which}
        """;

    private static string Or(IEnumerable<Named> named, Func<Named, string> sql) => $"({string.Join(" or ", named.Select(sql))})";

    /// <summary>Bookings whose names are given alike, or otherwise.</summary>
    /// <param name="Alike">How the giver of the name compares.</param>
    /// <param name="Which">Of which kinds and certainty.</param>
    /// <param name="Apart">Where they stand.</param>
    /// <param name="Beside">What is asked of each one, the first at first.</param>
    private sealed record Named(string Alike, string Which, string Apart, string Beside);
}
