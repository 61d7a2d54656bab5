using System.Collections.Frozen;
using BankHub.Core.Ports;
using BankHub.Hub.People;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;
using Npgsql;

namespace BankHub.IntegrationTests.People;

/// <summary>A cancellation that waits for a lock while the payment moves on: it decides by what is there once it has the lock.</summary>
public sealed class CancellationRaceTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private static readonly Caller Everyone = new("alice", true, FrozenSet<string>.Empty, Caller.Everyone);

    [Fact]
    public async Task A_step_that_moves_money_and_appears_while_it_waits_is_voided_or_was_sent_but_never_both()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (payment, prepare) = await SealAsync(calm, files: false);
        await using var decode = await OpenAsync(
            $"select 1 from outbound where id = '{prepare}' for share; {Copy(prepare, prepare, "confirm")}");
        await using var slow = await OpenAsync($"select 1 from payment where id = '{payment}' for update");
        var cancel = Cancellation(calm).CancelAsync(Everyone, payment, default);
        await WaitingAsync(calm);
        await decode.CommitAsync();
        await WaitingAsync(calm, "payment p");
        await calm.Hub.SqlAsync(
            """
            update outbound set state = 'Sending', first_sent_at = hub_now() where id = (
              select id from outbound where effect = 'Execute' and state = 'Sealed' for update skip locked)
            """);
        await slow.CommitAsync();

        var done = await cancel is Decision.Done;
        Assert.Equal(done ? "Voided" : "Sending", await calm.OneAsync<string>("select state from outbound where effect = 'Execute'"));
        Assert.Equal(done, await calm.OneAsync<bool>("select state = 'Cancelled' from payment"));
    }

    [Fact]
    public async Task A_payment_that_was_sealed_anew_while_it_waits_leaves_with_its_new_message()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (payment, first) = await SealAsync(calm, files: true);
        await using var sibling = await OpenAsync($"update outbound set state = 'Voided' where id = '{first}'");
        var second = Guid.NewGuid();
        await using var seal = await OpenAsync(
            $"""
            {Copy(first, second, null)};
            insert into attempt select payment_id, 2, connection, '{second}', position, instruction_id || 'b', number + 1, sealed_at
              from attempt;
            update payment set attempt = 2;
            """);
        var cancel = Cancellation(calm).CancelAsync(Everyone, payment, default);
        await WaitingAsync(calm);
        await sibling.CommitAsync();
        await WaitingAsync(calm, "payment p");
        await seal.CommitAsync();

        Assert.IsType<Decision.Done>(await cancel);
        Assert.Equal("Cancelled", await calm.OneAsync<string>("select state from payment"));
        Assert.Equal("Voided", await calm.OneAsync<string>($"select state from outbound where root_id = '{second}'"));
    }

    private static Cancellation Cancellation(CalmHub calm)
    {
        IIdSource ids = new SeededIds(new Random(3));
        return new(calm.Hub.Database, ids, calm.Hub.Part<Voiding>(), calm.Hub.Part<CoverPairs>());
    }

    private static async Task<(Guid Payment, Guid Message)> SealAsync(CalmHub calm, bool files)
    {
        var payment = await calm.PayAsync(files);
        await calm.Hub.Node(0).Single(s => s.Name == "seal").RunOnceAsync(default);
        return (payment, await calm.OneAsync<Guid>("select id from outbound"));
    }

    // A row like another one: a further step of its chain, or a message of its own.
    private static string Copy(Guid of, Guid root, string? step)
    {
        var id = step is null ? root : Guid.NewGuid();
        var parent = step is null ? "null" : $"\"{of}\"";
        return $$"""
            insert into outbound select (jsonb_populate_record(o, '{"id":"{{id}}","root_id":"{{root}}","message_id":"{{id:N}}",
              "parent_id":{{parent}},"step":"{{step ?? ""}}","effect":"Execute","state":"Sealed"}')).* from outbound o where o.id = '{{of}}'
            """;
    }

    private async Task<NpgsqlTransaction> OpenAsync(string sql)
    {
        var connection = await database.Source.OpenConnectionAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync();
        return transaction;
    }

    private static async Task WaitingAsync(CalmHub calm, string at = "outbound")
    {
        for (var i = 0; i < 400; i++)
        {
            if (await calm.OneAsync<bool>(
                $"select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like '%from {at}%for update')"))
            {
                return;
            }

            await Task.Delay(25);
        }

        Assert.Fail($"Nothing waits at {at}.");
    }
}
