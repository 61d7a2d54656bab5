using System.Diagnostics;
using Npgsql;

namespace BankHub.Cli.Bench;

/// <summary>How long one durable commit takes here and now.</summary>
internal static class CommitTime
{
    private const int Commits = 300;

    public static async Task<Spread> MeasureAsync(string connectionString, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(cancel);
        await using var make = new NpgsqlCommand("create table if not exists commits (n int)", connection);
        await make.ExecuteNonQueryAsync(cancel);
        await using var insert = new NpgsqlCommand("insert into commits values (1)", connection);
        await insert.PrepareAsync(cancel);
        var times = new List<double>();
        for (var i = 0; i < Commits; i++)
        {
            var clock = Stopwatch.StartNew();
            await insert.ExecuteNonQueryAsync(cancel);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return new Spread(times);
    }
}
