using BankHub.Core.Findings;
using BankHub.Hub.Store;

namespace BankHub.Hub.AtRest;

/// <summary>
/// Under which bytes the nodes know each key: two rings that grew apart have other keys under the same number, and one node could not read
/// what the other writes.
/// </summary>
internal static class RingPrints
{
    private static readonly Rule Other = new(
        "key-ring-other", "The ring has other bytes here than the hub knows; copy one ring to all nodes, each key is made once.");

    /// <summary>With the ring's lock held: what differs. When nothing does, what is new is known from now on.</summary>
    public static async Task<FindingList> AgreeAsync(Work work, IReadOnlyDictionary<string, byte[]> prints)
    {
        var (names, values) = (prints.Keys.ToArray(), prints.Values.ToArray());
        var findings = new FindingList();
        foreach (var what in await work.QueryAsync(
            """
            select p.what from ring_print p join unnest($1::text[], $2::bytea[]) t(what, print) using (what)
            where p.print <> t.print order by p.what
            """,
            r => r.GetString(0), names, values))
        {
            findings.Add(what, Other);
        }

        if (!findings.HasAny)
        {
            await work.ExecuteAsync(
                """
                insert into ring_print (what, print) select * from unnest($1::text[], $2::bytea[])
                on conflict (what) do nothing
                """,
                names, values);
        }

        return findings;
    }
}
