using BankHub.Core.Ports;
using BankHub.Hub.Store;
using BankHub.Keys;
using Npgsql;

namespace BankHub.IntegrationTests.Store;

/// <summary>What two nodes remember together of what banks signed.</summary>
public sealed class SeenSignaturesTests(PostgresFixture database) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private readonly List<NpgsqlDataSource> _sources = [];
    private SeenSignatures _one = null!, _other = null!;

    public async Task InitializeAsync()
    {
        await Migrator.MigrateAsync(database.Source, default);
        (_one, _other) = (Node(), Node());
    }

    public async Task DisposeAsync()
    {
        foreach (var source in _sources)
            await source.DisposeAsync();
    }

    [Fact]
    public async Task A_mark_is_fresh_on_one_node_once_and_of_each_connection()
    {
        Assert.True(await _one.IsFreshAsync("bank", Mark("a")));
        Assert.False(await _other.IsFreshAsync("bank", Mark("a")));
        Assert.False(await _one.IsFreshAsync("bank", Mark("a", 1)));
        Assert.True(await _other.IsFreshAsync("other-bank", Mark("a")));
    }

    [Fact]
    public async Task Of_many_at_once_on_both_nodes_one_is_fresh()
    {
        for (var round = 0; round < 10; round++)
        {
            var name = $"race-{round}";
            var said = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Either(i).IsFreshAsync("bank", Mark(name))));
            Assert.Single(said, fresh => fresh);
        }
    }

    [Fact]
    public async Task The_same_message_may_come_on_both_nodes_at_once_and_another_under_its_nonce_may_not()
    {
        for (var round = 0; round < 10; round++)
        {
            var name = $"nonce-{round}";
            var said = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Either(i).IsFreshAsync("bank", Mark(name, 1))));
            Assert.All(said, Assert.True);
            Assert.False(await _other.IsFreshAsync("bank", Mark(name, 2)));
        }
    }

    [Fact]
    public async Task What_cannot_be_believed_any_more_is_removed_in_batches_and_the_rest_stays()
    {
        await Store().TransactAsync(
            work => work.ExecuteAsync(
                """
                insert into seen_signature (connection, name, noted_by, until)
                select 'old', int8send(n), gen_random_uuid(), hub_now() - interval '1 s' from generate_series(1, 2500) n
                """),
            default);
        Assert.True(await _one.IsFreshAsync("old", Mark("young")));
        Assert.True(await _one.ForgetAsync(default));
        Assert.Equal(1501, await CountAsync());
        Assert.True(await _other.ForgetAsync(default));
        Assert.False(await _one.ForgetAsync(default));
        Assert.Equal(1, await CountAsync());
        Assert.False(await _other.IsFreshAsync("old", Mark("young")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_note_that_nobody_heard_of_is_taken_again_and_knows_itself(bool applied)
    {
        var commit = new LostCommits(applied, 3);
        var memory = new SeenSignatures(
            new Database(database.Source, commit, new Wakeups()), new TimeOrderedIds(TimeProvider.System));
        Assert.True(await memory.IsFreshAsync("bank", Mark($"lost-{applied}")));
        Assert.Equal(0, commit.Left);
        Assert.False(await _other.IsFreshAsync("bank", Mark($"lost-{applied}")));
    }

    private SeenSignatures Either(int number) => number % 2 == 0 ? _one : _other;

    private Task<long> CountAsync() => Store().ReadAsync(
        work => work.FirstAsync("select count(*) from seen_signature where connection = 'old'", r => r.GetInt64(0)), default);

    private SeenSignatures Node()
    {
        var source = NpgsqlDataSource.Create(database.ConnectionString);
        _sources.Add(source);
        return new SeenSignatures(new Database(source, new PostgresCommit(), new Wakeups()), new TimeOrderedIds(TimeProvider.System));
    }

    private Database Store() => new(database.Source, new PostgresCommit(), new Wakeups());

    /// <summary>Statements of which nobody hears whether they were applied.</summary>
    private sealed class LostCommits(bool applied, int lost) : ICommit
    {
        public int Left { get; private set; } = lost;

        public Task CommitAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
            transaction.CommitAsync(cancellationToken);

        public async Task<T> CommitAsync<T>(Func<Task<T>> statement)
        {
            if (Left == 0)
                return await statement();
            Left--;
            if (applied)
                await statement();
            throw new CommitUnknownException(new IOException("the connection broke"));
        }
    }

    private static SignedMark Mark(string name, params byte[] message) =>
        new(name, message.Length == 0 ? null : message, TimeProvider.System.GetUtcNow().AddMinutes(5));
}
