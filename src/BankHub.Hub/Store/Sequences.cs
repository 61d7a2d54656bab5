using System.Collections.Concurrent;
using Npgsql;

namespace BankHub.Hub.Store;

/// <summary>Numbers that are never given twice on a connection. Taken outside the work transaction: gaps occur, repeats do not.</summary>
public sealed class Sequences(NpgsqlDataSource source)
{
    private const int Ahead = 200;
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
        const string sql = """
            insert into sequence_block (connection, name, next) values ($1, $2, 1 + $3)
            on conflict (connection, name) do update set next = sequence_block.next + $3
            returning next - $3
            """;
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = connection });
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = (long)count });
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private sealed class Stock
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public long Next { get; set; }

        public long End { get; set; }
    }
}
