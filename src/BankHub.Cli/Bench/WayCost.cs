using System.Diagnostics;
using BankHub.Cli.Stage;
using Npgsql;

namespace BankHub.Cli.Bench;

/// <summary>
/// What payments cost while they are measured: a processor that is full, with them or with others' work, shows as waiting in every step.
/// </summary>
internal sealed class WayCost(string connectionString)
{
    // A server's session tells of its transactions once a second at most.
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(1.2);

    private readonly Stopwatch clock = new();
    private TimeSpan spent;
    private long transactions;

    public static async Task<WayCost> BeginAsync(Sandbox stage, CancellationToken cancel)
    {
        var cost = new WayCost(stage.ConnectionString);
        cost.transactions = await cost.TransactionsAsync(cancel);
        cost.spent = Environment.CpuUsage.TotalTime;
        cost.clock.Start();
        return cost;
    }

    public async Task<string> EndAsync(int payments, CancellationToken cancel)
    {
        var (own, elapsed) = (Environment.CpuUsage.TotalTime - spent, clock.Elapsed);
        var ended = await TransactionsAsync(cancel) - transactions;
        return $"{(double)ended / payments:0.0} transactions a payment; hub, client and banks took "
            + $"{own.TotalMilliseconds / payments:0.0} ms of processor time a payment, "
            + $"{own / elapsed:0.00} of {Environment.ProcessorCount} processors";
    }

    private async Task<long> TransactionsAsync(CancellationToken cancel)
    {
        await Task.Delay(Told, cancel);
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(
            "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()", connection);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
