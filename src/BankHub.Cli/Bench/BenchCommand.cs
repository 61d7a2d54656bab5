using System.CommandLine;
using BankHub.Cli.Bench.Bai2;
using BankHub.Cli.Bench.Channels;
using BankHub.Cli.Bench.Delimited;
using BankHub.Cli.Bench.Iso20022;
using BankHub.Cli.Bench.SwiftMt;

namespace BankHub.Cli.Bench;

/// <summary><c>bankhub bench</c>: measures the hub beside what its database alone can do, in the same run; and formats.</summary>
internal static class BenchCommand
{
    public static Command Make() =>
        new("bench", "Measures the hub beside the raw ceiling of its own PostgreSQL, channels beside the system's clients, and formats")
        {
            Intake(), Way(), Format(), Stream(), Channel(),
        };

    private static Command Intake()
    {
        var seconds = new Option<int>("--seconds") { Description = "How long each measurement lasts", DefaultValueFactory = _ => 10 };
        var clients = new Option<int>("--clients") { Description = "Connections of the client", DefaultValueFactory = _ => 128 };
        var lines = new Option<int>("--lines") { Description = "Lines of the batch", DefaultValueFactory = _ => 100_000 };
        var folder = new Option<string?>("--folder") { Description = "On the disk to measure; a temporary folder when not given" };
        var command = new Command("intake", "Durable payments a second through the HTTP API") { seconds, clients, lines, folder };
        command.SetAction((parsed, cancel) => IntakeBench.RunAsync(
            new IntakePlan(parsed.GetValue(seconds), parsed.GetValue(clients), parsed.GetValue(lines), parsed.GetValue(folder)), cancel));
        return command;
    }

    private static Command Way()
    {
        var seconds = new Option<int>("--seconds") { Description = "How long it lasts", DefaultValueFactory = _ => 20 };
        var rate = new Option<int>("--rate") { Description = "Payments a second", DefaultValueFactory = _ => 200 };
        var command = new Command("way", "The added latency of the whole way to a simulated bank") { seconds, rate };
        command.SetAction((parsed, cancel) => WayBench.RunAsync(parsed.GetValue(seconds), parsed.GetValue(rate), cancel));
        return command;
    }

    private static Command Channel()
    {
        var megabytes = new Option<int>("--megabytes") { Description = "Of the large file", DefaultValueFactory = _ => 50 };
        var files = new Option<int>("--files") { Description = "Small files of 10 KB", DefaultValueFactory = _ => 200 };
        var command = new Command("channel", "SFTP, FTPS and HTTPS beside the system's own clients, in the same run") { megabytes, files };
        command.SetAction((parsed, cancel) => ChannelBench.RunAsync(
            new(parsed.GetValue(megabytes) * 1_000_000, 10_000, parsed.GetValue(files)), Console.Out, cancel));
        return command;
    }

    private static Command Stream()
    {
        var transactions = new Option<int>("--transactions") { Description = "How many", DefaultValueFactory = _ => 100_000 };
        var command = new Command("stream", "Writes a pain.001 to a file and reads it back, in constant memory") { transactions };
        command.SetAction(parsed => StreamBench.Run(parsed.GetValue(transactions), Console.Out));
        return command;
    }

    private static Command Format()
    {
        var file = new Argument<FileInfo?>("FILE")
        {
            Description = "A file of any format that inspect knows; without it messages of ISO 20022 beside XmlSerializer",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var iterations = new Option<int>("--iterations") { Description = "Runs, of which the best counts", DefaultValueFactory = _ => 10 };
        iterations.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() < 1)
            {
                given.AddError("--iterations must be at least 1.");
            }
        });
        var layout = Inspect.InspectCommand.Layout();
        var command = new Command("format", "Reading, checking and writing a file in memory: items a second, bytes an item")
        {
            file, iterations, layout,
        };
        command.SetAction(parsed => parsed.GetValue(file) is { } given
            ? FormatBench.Run(given, parsed.GetValue(layout), parsed.GetValue(iterations), Console.Out, Console.Error)
            : new[]
            {
                IsoBench.Run(Console.Out), MtBench.Run(Console.Out), TableBench.Run(Console.Out), Bai2Bench.Run(Console.Out),
                HostileBench.Run(Console.Out),
            }.Max());
        return command;
    }
}

/// <summary>What an intake benchmark does.</summary>
/// <param name="Seconds">Of each measurement.</param>
/// <param name="Clients">Connections of the client.</param>
/// <param name="Lines">Of the batch.</param>
/// <param name="Folder">Where the database lies; null for a temporary folder.</param>
internal sealed record IntakePlan(int Seconds, int Clients, int Lines, string? Folder);
