using BankHub.Hub.Store;
using BankHub.IntegrationTests.Store;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>One migrated database that each seed finds empty.</summary>
public sealed class SimulationDatabase : PostgresFixture
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Migrator.MigrateAsync(Source, default);
        await MovedClock.InstallAsync(Source);
    }

    public async Task EmptyAsync()
    {
        await using var command = Source.CreateCommand(
            """
            do $$ declare t text; begin
              for t in select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and not relispartition and relname not in ('migration', 'hub_clock') loop
                execute format('delete from %I', t);
              end loop;
              update hub_clock set frozen_at = null, ahead = '0';
            end $$
            """);
        await command.ExecuteNonQueryAsync();
    }
}
