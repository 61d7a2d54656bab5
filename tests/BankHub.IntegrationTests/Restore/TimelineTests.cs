using BankHub.Hub.Restore;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Store;
using BankHub.Hub.Store.Private;
using BankHub.IntegrationTests.Simulation;
using Npgsql;

namespace BankHub.IntegrationTests.Restore;

/// <summary>A restored database: nothing is sent until people have compared, and no number comes twice.</summary>
public sealed class TimelineTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task On_another_history_numbers_jump_connections_pause_and_what_was_unsent_is_in_doubt()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var timeline = Of(calm.Hub.Database);
        Assert.False(await timeline.CheckAsync(["lab-files"], null, default));
        var sealedOne = await calm.PayAsync(files: true);
        foreach (var seal in calm.Hub.Node(0).Where(s => s.Name == "seal"))
        {
            await seal.RunOnceAsync(default);
        }

        var waiting = await calm.PayAsync(files: true);
        var before = await calm.OneAsync<long>("select next from sequence_block where connection = 'lab-files' and name = 'payment'");
        await calm.Hub.SqlAsync("update timeline set identity = 'before'");
        Assert.True(await timeline.CheckAsync(["lab-files", "lab-requests"], null, default));
        Assert.False(await timeline.CheckAsync(["lab-files", "lab-requests"], null, default));

        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from connection_state where paused and changed_by = 'restored'"));
        Assert.Equal(before + Timeline.Jump, await calm.OneAsync<long>(
            "select next from sequence_block where connection = 'lab-files' and name = 'payment'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'restored' and severity = 'highest'"));

        await calm.EndAsync();
        Assert.Empty(calm.Hub.Bank.Orders);
        Assert.Equal("InDoubt", await calm.OneAsync<string>($"select state from payment where id = '{sealedOne}'"));
        Assert.Equal("Scheduled", await calm.OneAsync<string>($"select state from payment where id = '{waiting}'"));

        await calm.Hub.SqlAsync("update connection_state set paused = false");
        await calm.EndAsync();
        Assert.Equal([waiting], calm.Hub.Bank.Orders.Values.Select(o => o.PaymentId));
        Assert.Equal("InDoubt", await calm.OneAsync<string>($"select state from payment where id = '{sealedOne}'"));
    }

    [Fact]
    public async Task Messages_without_a_history_come_from_an_old_backup()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: true);
        await calm.RunAsync();
        var timeline = Of(calm.Hub.Database);
        Assert.True(await timeline.CheckAsync(["lab-files"], null, default));
        Assert.False(await timeline.CheckAsync(["lab-files"], null, default));
        Assert.True(await calm.OneAsync<bool>("select paused from connection_state where connection = 'lab-files'"));
    }

    [Fact]
    public async Task A_real_recovery_to_a_new_timeline_is_noticed_and_a_plain_restart_is_not()
    {
        await using var server = await PrivatePostgres.StartAsync(new()
        {
            Folder = Directory.CreateTempSubdirectory("bankhub-restore-").FullName,
            Durable = false,
            DieWithParent = true,
            DeleteAtEnd = true,
            Settings = new Dictionary<string, string> { ["restore_command"] = "/bin/false" },
        });
        var connection = await server.CreateDatabaseAsync("hub");
        await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await Migrator.MigrateAsync(source, default);
        var timeline = Of(new Database(source, new PostgresCommit(), new Wakeups()));
        Assert.False(await timeline.CheckAsync([], null, default));

        await server.StopFastAsync();
        await server.StartAgainAsync();
        Assert.False(await timeline.CheckAsync([], null, default));

        await server.StopFastAsync();
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "data", "recovery.signal"), "");
        await server.StartAgainAsync();
        Assert.True(await RecoveredAsync(timeline));
        Assert.False(await timeline.CheckAsync([], null, default));
    }

    [Fact]
    public async Task A_copy_of_the_disk_that_is_put_back_is_noticed_once_at_a_start_and_by_a_running_node()
    {
        await using var server = await PrivatePostgres.StartAsync(new()
        {
            Folder = Directory.CreateTempSubdirectory("bankhub-restore-").FullName,
            Durable = false,
            DieWithParent = true,
            DeleteAtEnd = true,
        });
        var connection = await server.CreateDatabaseAsync("hub") + ";Pooling=false";
        var history = new History();
        var builder = new NpgsqlDataSourceBuilder(connection);
        builder.UsePhysicalConnectionInitializer(history.Check, history.CheckAsync);
        await using var running = builder.Build();
        await using var source = NpgsqlDataSource.Create(connection);
        await Migrator.MigrateAsync(source, default);
        var database = new Database(source, new PostgresCommit(), new Wakeups());
        var timeline = Of(database);
        await timeline.CheckAsync([], null, default);
        var folder = Path.Combine(server.Folder, "data");
        var file = Path.Combine(server.Folder, "node", "database.mark");

        await server.StopFastAsync();
        Copy(folder, $"{folder}.copy");
        await server.StartAgainAsync();
        await using (var command = source.CreateCommand("insert into poll select 'lost', n::text, now() from generate_series(1, 1000) n"))
        {
            await command.ExecuteNonQueryAsync();
        }

        await new HighWater(file).MoveAsync(database, default);
        await using (await running.OpenConnectionAsync())
        {
        }

        var last = new HighWater(file).Read();
        Assert.False(await timeline.CheckAsync([], last, default));

        await server.StopFastAsync();
        Directory.Delete(folder, recursive: true);
        Directory.Move($"{folder}.copy", folder);
        await server.StartAgainAsync();

        await Assert.ThrowsAsync<OtherHistoryException>(async () => await running.OpenConnectionAsync());
        Assert.True(await timeline.CheckAsync([], last, default));
        Assert.False(await timeline.CheckAsync([], last, default));
        await new HighWater(file).MoveAsync(database, default);
        Assert.False(await timeline.CheckAsync([], new HighWater(file).Read(), default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("history")]
    [InlineData("history 12")]
    [InlineData("history -1 2026-11-23T12:00:00.0000000+00:00")]
    public void A_mark_that_is_not_whole_is_none(string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("bankhub-mark-").FullName, "database.mark");
        Assert.Null(new HighWater(file).Read());
        File.WriteAllText(file, text);
        Assert.Null(new HighWater(file).Read());
    }

    private static void Copy(string from, string to)
    {
        using var copy = System.Diagnostics.Process.Start("cp", ["-a", from, to]);
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
    }

    // Until the recovery is over the server only reads.
    private static async Task<bool> RecoveredAsync(Timeline timeline)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await timeline.CheckAsync([], null, default);
            }
            catch (NpgsqlException) when (attempt < 50)
            {
                await Task.Delay(200);
            }
        }
    }

    private static Timeline Of(Database database)
    {
        var ids = new SeededIds(new Random(9));
        var alarms = new Alarms(ids);
        return new(database, new Doubts(new Retries(new Parking(ids), new Arrival(alarms), alarms), new Arrival(alarms), alarms), alarms);
    }
}
