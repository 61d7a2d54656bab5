using System.Diagnostics;

namespace BankHub.Cli.Bench.Channels;

/// <summary>One piece of work, done by the hub's channel and by the system's own client in turns: the best round of each counts.</summary>
internal static class Course
{
    private const int Rounds = 5;

    /// <summary>Runs both in turns, after one round that counts for nothing; seconds of each for one piece of work.</summary>
    /// <param name="ours">Seconds of one piece of work by the hub's channel.</param>
    /// <param name="theirs">
    /// Lets a program do the work so many times in one session. Starting and connecting count for neither side: what three times take
    /// longer than once, halved.
    /// </param>
    /// <param name="cancel">Ends it after the round that runs.</param>
    public static async Task<(double Ours, double Theirs)> RunAsync(
        Func<Task<double>> ours, Func<int, Task> theirs, CancellationToken cancel)
    {
        var (best, once, thrice) = (double.MaxValue, double.MaxValue, double.MaxValue);
        await ours();
        for (var round = 0; round < Rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            best = Math.Min(best, await ours());
            once = Math.Min(once, await TimeAsync(() => theirs(1)));
            thrice = Math.Min(thrice, await TimeAsync(() => theirs(3)));
        }

        return (best, Math.Max((thrice - once) / 2, double.Epsilon));
    }

    /// <summary>Seconds that a piece of work takes.</summary>
    public static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Seconds that one file takes into a folder, which is then empty of it.</summary>
    public static async Task<double> DropAsync(BenchDoor door, BenchLoad load, string inbox)
    {
        string? name = null;
        var seconds = await TimeAsync(async () => name = await door.DropAsync(load));
        File.Delete(Path.Combine(inbox, name!));
        return seconds;
    }

    /// <summary>Seconds that so many files take into a folder, 16 at once; the folder is then empty.</summary>
    public static async Task<double> DropAsync(BenchDoor door, BenchLoad load, string inbox, int files)
    {
        var seconds = await TimeAsync(() => Parallel.ForEachAsync(
            Enumerable.Range(0, files), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (_, _) => await door.DropAsync(load)));
        foreach (var file in Directory.EnumerateFiles(inbox))
        {
            File.Delete(file);
        }

        return seconds;
    }

    /// <summary>Runs a program to its end, which must be a good one.</summary>
    public static async Task ProgramAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var running = Process.Start(start) ?? throw new InvalidDataException($"{program} does not start.");
        var said = running.StandardOutput.ReadToEndAsync();
        var wrong = await running.StandardError.ReadToEndAsync();
        await said;
        await running.WaitForExitAsync();
        if (running.ExitCode != 0)
        {
            throw new InvalidDataException($"{program} ended with {running.ExitCode}: {wrong.Trim()}");
        }
    }
}
