using BankHub.Core.Ports;
using BankHub.Hub.People;
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
        Assert.False(await timeline.CheckAsync(["lab-files"], default, default));
        var sealedOne = await calm.PayAsync(files: true);
        foreach (var seal in calm.Hub.Node(0).Where(s => s.Name == "seal"))
        {
            await seal.RunOnceAsync(default);
        }

        var waiting = await calm.PayAsync(files: true);
        var before = await calm.OneAsync<long>("select next from sequence_block where connection = 'lab-files' and name = 'payment'");
        await calm.Hub.SqlAsync("update timeline set identity = 'before'");
        Assert.True(await timeline.CheckAsync(["lab-files", "lab-requests"], default, default));
        Assert.False(await timeline.CheckAsync(["lab-files", "lab-requests"], default, default));

        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from connection_state where paused and changed_by = 'restored'"));
        Assert.Equal(before + Timeline.Jump, await calm.OneAsync<long>(
            "select next from sequence_block where connection = 'lab-files' and name = 'payment'"));
        Assert.Equal(1, await calm.OneAsync<long>(
            """
            select count(*) from alarm
            where rule = 'restored' and severity = 'highest' and text like '% 1 messages % 1 payments that waited %'
            """));

        await calm.EndAsync();
        Assert.Empty(calm.Hub.Bank.Orders);
        Assert.Equal("InDoubt", await calm.OneAsync<string>($"select state from payment where id = '{sealedOne}'"));
        Assert.Equal("Held", await calm.OneAsync<string>($"select state from payment where id = '{waiting}'"));

        await calm.Hub.SqlAsync("update connection_state set paused = false");
        await calm.EndAsync();
        Assert.Empty(calm.Hub.Bank.Orders);
        Assert.Equal("hub:may-have-been-sent", await calm.OneAsync<string>($"select reason from payment where id = '{waiting}'"));

        var release = new Release(calm.Hub.Database, calm.Hub.Part<IIdSource>());
        Assert.IsType<Decision.Proposed>(await release.ReleaseAsync(Person("ann"), waiting, default));
        Assert.IsType<Decision.Done>(await release.ReleaseAsync(Person("bob"), waiting, default));
        await calm.EndAsync();
        Assert.Equal([waiting], calm.Hub.Bank.Orders.Values.Select(o => o.PaymentId));
        Assert.Equal("InDoubt", await calm.OneAsync<string>($"select state from payment where id = '{sealedOne}'"));
    }

    [Theory]
    [InlineData("InDoubt", "id = (select outbound_id from attempt where payment_id = '{0}')")]
    [InlineData("Sealed", "id = (select outbound_id from attempt where payment_id = '{0}')")]
    [InlineData("InDoubt", "effect = 'Execute' and root_id = (select outbound_id from attempt where payment_id = '{0}')")]
    public async Task What_two_people_had_said_before_counts_no_more_and_who_had_yet_to_hear_that_it_never_left_is_held(
        string heard, string voided)
    {
        await using var calm = await CalmHub.StartAsync(database);
        var timeline = Of(calm.Hub.Database);
        Assert.False(await timeline.CheckAsync(["lab-files"], default, default));
        var (decided, deaf) = (await calm.PayAsync(files: true), await calm.PayAsync(files: false));
        await calm.StepAsync("seal");
        await calm.Hub.SqlAsync("update outbound set due_at = 'infinity' where effect = 'Execute'");
        await calm.StepAsync("send");
        await calm.StepAsync("decode");
        await calm.Hub.SqlAsync(
            $"""
            update outbound set state = 'InDoubt', sends = 1, first_sent_at = hub_now(), due_at = 'infinity' where effect = 'Execute';
            update outbound set state = 'Voided' where {voided.Replace("{0}", deaf.ToString(), StringComparison.Ordinal)};
            update payment set state = 'InDoubt' where id = '{decided}';
            update payment set state = '{heard}' where id = '{deaf}';
            insert into spread (outbound_id, position, cause, at)
              select outbound_id, 0, 'resolve', hub_now() from attempt where payment_id = '{deaf}';
            insert into resolution (id, payment_id, attempt, outcome, evidence, version, first, first_at, second, second_at)
              select gen_random_uuid(), id, 1, 'neverLeft', 'x', version, 'ann', hub_now(), 'bob', hub_now() from payment
              where id = '{decided}';
            update timeline set identity = 'before'
            """);
        Assert.True(await timeline.CheckAsync(["lab-files"], default, default));

        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from resolution"));
        Assert.Equal("InDoubt", await calm.OneAsync<string>($"select state from payment where id = '{decided}'"));
        Assert.Equal("Held", await calm.OneAsync<string>($"select state from payment where id = '{deaf}'"));
        await calm.RunAsync();
        Assert.Equal("Held", await calm.OneAsync<string>($"select state from payment where id = '{deaf}'"));
    }

    [Fact]
    public async Task Messages_without_a_history_come_from_an_old_backup()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: true);
        await calm.RunAsync();
        var timeline = Of(calm.Hub.Database);
        Assert.True(await timeline.CheckAsync(["lab-files"], default, default));
        Assert.False(await timeline.CheckAsync(["lab-files"], default, default));
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
        Assert.False(await timeline.CheckAsync([], default, default));

        await server.StopFastAsync();
        await server.StartAgainAsync();
        Assert.False(await timeline.CheckAsync([], default, default));

        await server.StopFastAsync();
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "data", "recovery.signal"), "");
        await server.StartAgainAsync();
        Assert.True(await RecoveredAsync(timeline));
        Assert.False(await timeline.CheckAsync([], default, default));
    }

    [Fact]
    public async Task A_disk_that_is_put_back_is_noticed_by_a_running_node_and_once_by_each_start_whatever_is_written_before()
    {
        await using var server = await PrivatePostgres.StartAsync(new()
        {
            Folder = Directory.CreateTempSubdirectory("bankhub-restore-").FullName,
            Durable = false,
            DieWithParent = true,
            DeleteAtEnd = true,
        });
        var connection = await server.CreateDatabaseAsync("hub");
        var history = new History();
        var builder = new NpgsqlDataSourceBuilder(connection);
        builder.UsePhysicalConnectionInitializer(history.Check, history.CheckAsync);
        await using var running = builder.Build();
        await using var other = NpgsqlDataSource.Create($"{connection};Pooling=false");
        await Migrator.MigrateAsync(other, default);
        var (node, outside) = (On(running), On(other));
        var notes = new Notes(Path.Combine(server.Folder, "node", "database.note"));
        var marks = new Marks(notes, history, new SeededIds(new Random(1)));
        await Of(node).CheckAsync([], notes.Read(), default);
        await marks.BeginAsync(node, default);
        await marks.MoveAsync(node, default);

        await server.StopFastAsync();
        Copy(Path.Combine(server.Folder, "data"), Path.Combine(server.Folder, "copy"));
        await server.StartAgainAsync();
        await OpenAsync(running);
        Assert.False(await Of(outside).CheckAsync([], notes.Read(), default));
        // A pooled connection stays open; between two tokens there may be none at all.
        await marks.MoveAsync(node, default);
        await marks.MoveAsync(node, default);

        await server.StopFastAsync();
        Directory.Delete(Path.Combine(server.Folder, "data"), recursive: true);
        Directory.Move(Path.Combine(server.Folder, "copy"), Path.Combine(server.Folder, "data"));
        await server.StartAgainAsync();
        await outside.ReadAsync(w => w.ExecuteAsync("create table more as select generate_series(1, 100000) as n"), default);

        await Assert.ThrowsAsync<OtherHistoryException>(() => OpenAsync(running));
        await Assert.ThrowsAsync<OtherHistoryException>(() => marks.MoveAsync(node, default));
        Assert.True(await Of(outside).CheckAsync([], notes.Read(), default));
        Assert.False(await Of(outside).CheckAsync([], notes.Read(), default));
        await new Marks(notes, new History(), new SeededIds(new Random(2))).BeginAsync(outside, default);
        Assert.False(await Of(outside).CheckAsync([], notes.Read(), default));
    }

    [Fact]
    public async Task A_token_that_is_gone_ends_the_node_although_no_connection_broke()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var history = new History();
        var marks = new Marks(new Notes(null), history, new SeededIds(new Random(3)));
        await marks.BeginAsync(calm.Hub.Database, default);
        await marks.MoveAsync(calm.Hub.Database, default);
        Assert.False(history.IsOther);

        await calm.Hub.SqlAsync("update mark set token = gen_random_uuid()");
        await marks.MoveAsync(calm.Hub.Database, default);
        Assert.True(history.IsOther);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0198e5b4-7c00-7000-8000-000000000001 7/00000001")]
    [InlineData("0198e5b4-7c00-7000-8000-000000000001 7/00000001 2026-11-23T12:00:00.0000000+00:00 0198e5b4-7c00-7000-8000-000000000002")]
    public async Task A_note_that_is_not_whole_may_have_said_anything(string text)
    {
        await using var calm = await CalmHub.StartAsync(database);
        var timeline = Of(calm.Hub.Database);
        await timeline.CheckAsync([], default, default);
        var file = Path.Combine(Directory.CreateTempSubdirectory("bankhub-note-").FullName, "database.note");
        Assert.Equal((null, false), new Notes(file).Read());
        await File.WriteAllTextAsync(file, text);

        Assert.True(await timeline.CheckAsync([], new Notes(file).Read(), default));
    }

    private static Database On(NpgsqlDataSource source) => new(source, new PostgresCommit(), new Wakeups());

    private static async Task OpenAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("select 1", connection);
        try
        {
            await command.ExecuteScalarAsync();
        }
        catch (NpgsqlException)
        {
            // It was open when its server ended: the next one is new.
            NpgsqlConnection.ClearPool(connection);
            await OpenAsync(source);
        }
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
                return await timeline.CheckAsync([], default, default);
            }
            catch (NpgsqlException) when (attempt < 300)
            {
                await Task.Delay(200);
            }
        }
    }

    private static Caller Person(string name) => new(name, IsPerson: true, new HashSet<string>(), Caller.Everyone);

    private static Timeline Of(Database database)
    {
        var ids = new SeededIds(new Random(9));
        var alarms = new Alarms(ids);
        var retries = new Retries(new Parking(ids), new Arrival(alarms), new ClosedDoors(database, alarms), alarms);
        return new(database, new Doubts(retries, new Arrival(alarms), alarms), alarms, ids);
    }
}
