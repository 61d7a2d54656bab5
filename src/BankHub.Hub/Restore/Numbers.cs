using BankHub.Hub.Store;

namespace BankHub.Hub.Restore;

/// <summary>The numbers that the time that was lost may have used up are never given again.</summary>
internal static class Numbers
{
    /// <summary>The longest way from a day of sealing to the business date of what is sealed on it, bank holidays included.</summary>
    private const int DaysAhead = 14;

    /// <summary>Jumps ahead in every row, and begins as far ahead where a row may have been made first in the time that was lost.</summary>
    public static async Task JumpAsync(Work work, IReadOnlyCollection<string> connections, long jump, long dayJump)
    {
        await work.ExecuteAsync(
            "update sequence_block set next = next + case when name like 'day:%' then $1 else $2 end", dayJump, jump);
        await work.ExecuteAsync(
            """
            insert into sequence_block (connection, name, next)
            select c.connection, n.name, 1 + n.jump
            from (select unnest($1::text[]) union select connection from sequence_block) c(connection)
            cross join (
              select unnest(array['message', 'payment']), $3::bigint
              union all
              select to_char((hub_now() at time zone 'UTC')::date + d, '"day:"YYYY-MM-DD'), $2::bigint from generate_series(-1, $4::int) d
            ) n(name, jump)
            on conflict do nothing
            """,
            connections.ToArray(), dayJump, jump, DaysAhead);
    }
}
