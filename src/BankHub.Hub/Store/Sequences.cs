using System.Collections.Concurrent;
using Npgsql;

namespace BankHub.Hub.Store;

/// <summary>
/// Numbers that are never given twice on a connection. Taken outside the work transaction gaps occur, repeats do not; taken inside it a
/// rollback gives them back, and who wants the next ones waits for its end.
/// </summary>
public sealed class Sequences(NpgsqlDataSource source)
{
    private const int Ahead = 200;

    private const string TakeSql = """
        insert into sequence_block (connection, name, next) values ($1, $2, 1 + $3)
        on conflict (connection, name) do update set next = sequence_block.next + $3
        returning next - $3
        """;

    private readonly ConcurrentDictionary<(string Connection, string Name), Stock> _stocks = new();

    /// <summary>One number, from a stock that this node took ahead.</summary>
    public Task<long> NextAsync(string connection, string name, CancellationToken cancellationToken) =>
        NextAsync(connection, name, 1, cancellationToken);

    /// <summary>The first of <paramref name="count"/> consecutive numbers, from a stock that this node took ahead.</summary>
    public async Task<long> NextAsync(string connection, string name, int count, CancellationToken cancellationToken)
    {
        var stock = _stocks.GetOrAdd((connection, name), static _ => new Stock());
        await stock.Turn.WaitAsync(cancellationToken);
        try
        {
            if (stock.End - stock.Next < count)
            {
                var taken = Math.Max(count, Ahead);
                stock.Next = await TakeAsync(connection, name, taken, cancellationToken);
                stock.End = stock.Next + taken;
            }

            stock.Next += count;
            return stock.Next - count;
        }
        finally
        {
            stock.Turn.Release();
        }
    }

    /// <summary>The first of <paramref name="count"/> consecutive numbers, from 1.</summary>
    public async Task<long> TakeAsync(string connection, string name, int count, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(TakeSql);
        command.Parameters.Add(new() { Value = connection });
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = (long)count });
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The first of <paramref name="count"/> consecutive numbers, the transaction's own until it ends.</summary>
    public static Task<long> TakeAsync(Work work, string connection, string name, int count) =>
        work.FirstAsync(TakeSql, r => r.GetInt64(0), connection, name, (long)count);

    /// <summary>Gives back the last numbers that this transaction took, whose row it still holds.</summary>
    public static Task GiveBackAsync(Work work, string connection, string name, long count) => work.PostAsync(
        "update sequence_block set next = next - $3 where connection = $1 and name = $2", connection, name, count);

    private sealed class Stock
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public long Next { get; set; }

        public long End { get; set; }
    }
}
