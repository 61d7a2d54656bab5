using System.CommandLine;
using BankHub.Hub.AtRest;
using Npgsql;

namespace BankHub.Cli.Secrets;

/// <summary><c>bankhub key status</c>: under which master keys rows are sealed, how far sealing again is, which keys may leave.</summary>
internal static class StatusCommand
{
    public static Command Make()
    {
        var database = new Option<string?>("--connection-string")
        {
            Description = "The hub's database; Hub__ConnectionString when not given",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("Hub__ConnectionString"),
        };
        var command = new Command("status", "Counts what is sealed under each master key, and says which may leave the key rings")
        {
            database,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(database), Console.Out, cancel));
        return command;
    }

    internal static async Task<int> RunAsync(string? database, TextWriter output, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(database))
        {
            throw new InvalidDataException("Which database? Give --connection-string, or set Hub__ConnectionString.");
        }

        await using var source = NpgsqlDataSource.Create(database);
        try
        {
            var report = await RingReport.ReadAsync(source, cancel);
            foreach (var line in report.Lines)
            {
                await output.WriteLineAsync(line);
            }

            return report.IsAtRest ? 0 : 3;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new InvalidDataException("This is no hub's database, or one of another version.");
        }
    }
}
