using BankHub.IntegrationTests.Simulation;
using Npgsql;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>Messages are locked before their payments, by bookings as by any other news.</summary>
public sealed class LockOrderTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task A_booking_that_waits_for_a_message_holds_none_of_its_payments()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var calm = ledger.Calm;
        var payment = (await ledger.SendAsync(1))[0];
        await calm.Hub.SqlAsync("update outbound set state = 'InDoubt', due_at = 'infinity'");
        var entry = $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}";
        await calm.Hub.TakeFileAsync("news", $"statement id=S1 open=100.00\n{entry}\nend close={100 - payment.Amount:F2}");
        await calm.StepAsync("decode");

        await using var connection = await database.Source.OpenConnectionAsync();
        await using var other = await connection.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("select 1 from outbound for update", connection, other))
        {
            await hold.ExecuteNonQueryAsync();
        }

        var reconciling = Task.Run(() => calm.StepAsync("reconcile"));
        const string waits = "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())";
        for (var i = 0; i < 400 && !await calm.OneAsync<bool>(waits); i++)
        {
            await Task.Delay(25);
        }

        await using (var free = new NpgsqlCommand(
            "select count(*) from (select 1 from payment for update skip locked) p", connection, other))
        {
            Assert.Equal(1L, await free.ExecuteScalarAsync());
        }

        await other.CommitAsync();
        await reconciling;
        Assert.Equal("Settled", await ledger.StateAsync(payment));
    }
}
