using Npgsql;

namespace BankHub.IntegrationTests.Store;

/// <summary>A clock for a test's database that can be frozen and moved, in place of the real one that the migrations make.</summary>
internal static class MovedClock
{
    /// <summary>Replaces the clock; a second time changes nothing. Under a lock: a function cannot be replaced twice at once.</summary>
    public static async Task InstallAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            """
            select pg_advisory_xact_lock(20022);
            create table if not exists hub_clock (
                only_row  boolean primary key default true check (only_row),
                frozen_at timestamptz,
                ahead     interval not null default '0'
            );
            insert into hub_clock default values on conflict do nothing;
            create or replace function hub_now() returns timestamptz language sql volatile as
            'select coalesce(frozen_at, clock_timestamp()) + ahead from hub_clock';
            """);
        await command.ExecuteNonQueryAsync();
    }
}
