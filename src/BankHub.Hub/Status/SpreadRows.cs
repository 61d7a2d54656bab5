using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>Message-wide news that still has to reach the members of the message.</summary>
public static class SpreadRows
{
    public static Task AddAsync(Work work, Guid root, string cause) => AddAsync(work, [(root, cause)]);

    /// <summary>Notes that messages have news, each once; where some is on its way already, it starts over from the first member.</summary>
    public static async Task AddAsync(Work work, IReadOnlyList<(Guid Root, string Cause)> news)
    {
        if (news.Count == 0)
        {
            return;
        }

        var ordered = news.DistinctBy(n => n.Root).OrderBy(n => n.Root).ToArray();
        await work.PostAsync(
            """
            insert into spread (outbound_id, position, cause, at) select t.root, 0, t.cause, hub_now()
            from unnest($1::uuid[], $2::text[]) t(root, cause)
            on conflict (outbound_id) do update set position = 0, cause = excluded.cause
            """,
            ordered.Select(n => n.Root).ToArray(), ordered.Select(n => n.Cause).ToArray());
        work.Wake(StepNames.Spread);
    }
}
