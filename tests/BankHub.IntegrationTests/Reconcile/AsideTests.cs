using BankHub.Hub.People;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;
using Npgsql;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>
/// A booking that cannot be matched, because it breaks its reader or is too slow, is put aside, told, and goes on when people say so.
/// </summary>
public sealed class AsideTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("22000", 1)]
    [InlineData("57014", 3)]
    public async Task One_that_fails_is_put_aside_and_reconciled_once_people_let_it_go_on(string error, int passes)
    {
        await using var ledger = await Ledger.StartAsync(database);
        var sent = await ledger.SendAsync(2);
        await ledger.Calm.Hub.SqlAsync(
            $"""
            create function fails() returns trigger language plpgsql as $$ begin
              if new.payment_id = '{sent[0].Id}' then raise exception 'odd' using errcode = '{error}'; end if; return new; end $$;
            create trigger fails before insert on entry_match for each row execute function fails()
            """);
        try
        {
            await ledger.Calm.Hub.TakeFileAsync("a", string.Join('\n', sent.Select((s, i) =>
                $"entry asr=b{i} amt={s.Amount} instr={s.Instruction}")));
            for (var pass = 1; pass <= passes; pass++)
            {
                Assert.Equal(0, await ledger.CountAsync("statement_entry where state = 'Failed'"));
                await RunAsync(ledger);
            }
        }
        finally
        {
            await ledger.Calm.Hub.SqlAsync("drop function fails cascade");
        }

        Assert.Equal("Settled", await ledger.StateAsync(sent[1]));
        Assert.Equal(1, await ledger.CountAsync("statement_entry where state = 'Failed'"));
        Assert.Equal("reconcile-failed", await ledger.Calm.OneAsync<string>("select rule from parked where state = 'Open'"));

        var caller = new Caller("ann", IsPerson: true, new HashSet<string>(), Caller.Everyone);
        var decision = await new ParkedRetry(ledger.Calm.Hub.Database, ledger.Calm.Hub.Part<Voiding>()).RetryAsync(
            caller, await ledger.Calm.OneAsync<Guid>("select id from parked where state = 'Open'"), default);
        Assert.IsType<Decision.Done>(decision);
        await ledger.Calm.RunAsync();
        Assert.Equal("Settled", await ledger.StateAsync(sent[0]));
        Assert.Equal(0, await ledger.CountAsync("statement_entry where state = 'Failed'"));
        Assert.Equal(2, await ledger.CountAsync("evidence where kind = 'Settled'"));
    }

    // As a node does: what fails is tried again later.
    private static async Task RunAsync(Ledger ledger)
    {
        try
        {
            await ledger.Calm.RunAsync();
        }
        catch (PostgresException)
        {
            // It is the lane's trouble, not the test's.
        }
    }
}
