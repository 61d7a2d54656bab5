using Npgsql;

namespace BankHub.Hub.Store;

/// <summary>Numbers that are never given twice on a connection. Taken outside the work transaction: gaps occur, repeats do not.</summary>
public sealed class Sequences(NpgsqlDataSource source)
{
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
}
