using BankHub.Hub.Store;
using BankHub.IntegrationTests.Api;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BankHub.IntegrationTests.Intake;

/// <summary>
/// A commit whose outcome nobody knows is looked up by its keys; whatever it was, each payment is there once and answered.
/// </summary>
public sealed class CommitUnknownTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_commit_of_unknown_outcome_is_looked_up(bool applied)
    {
        var commit = new FlakyCommit(applied);
        var node = await hub.AddNodeAsync($"flaky-{applied}", o => o with
        {
            Replace = services =>
            {
                o.Replace!(services);
                services.AddSingleton<ICommit>(commit);
            },
        });
        var client = hub.Client(TestKeys.Core, node);
        await Samples.SubmitAsync(client, applied ? 1 : 2, $"warm-{applied}");
        commit.Unknown = 2;
        var ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Samples.SubmitAsync(client, 100 + i, $"u-{applied}-{i}")));
        // How many commits fifty calls share is chance: one was lost, or both.
        Assert.InRange(commit.Unknown, 0, 1);
        Assert.Equal(50, ids.Distinct().Count());
        Assert.Equal(50L, await hub.CountAsync($"select count(*) from payment where idempotency_key like 'u-{applied}-%'"));
        Assert.Equal(50L, await hub.CountAsync(
            $"select count(*) from event e join payment p on p.id = e.payment_id where p.idempotency_key like 'u-{applied}-%'"));
        // The answers name the rows that are there.
        var list = string.Join(',', ids.Select(i => $"'{i}'"));
        Assert.Equal(50L, await hub.CountAsync($"select count(*) from payment where id in ({list})"));
    }

    private sealed class FlakyCommit(bool applied) : ICommit
    {
        private int _unknown;

        public int Unknown
        {
            get => _unknown;
            set => _unknown = value;
        }

        public Task<T> CommitAsync<T>(Func<Task<T>> statement) => statement();

        public async Task CommitAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            // Only commits that wrote: a reading one has no outcome to lose.
            await using var asked = new NpgsqlCommand("select pg_current_xact_id_if_assigned() is not null", transaction.Connection);
            var wrote = (bool)(await asked.ExecuteScalarAsync(cancellationToken))!;
            if (!wrote || Interlocked.Decrement(ref _unknown) < 0)
            {
                Interlocked.CompareExchange(ref _unknown, 0, -1);
                await transaction.CommitAsync(cancellationToken);
                return;
            }

            if (applied)
            {
                await transaction.CommitAsync(cancellationToken);
            }
            else
            {
                await transaction.RollbackAsync(cancellationToken);
            }

            throw new CommitUnknownException(new IOException("the connection broke"));
        }
    }
}
