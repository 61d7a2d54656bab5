using System.Diagnostics;

namespace BankHub.Cli.Bench.Channels;

/// <summary>One piece of work, done by the hub's channel and by the system's own client in turns: the best round of each counts.</summary>
internal static class Course
{
    private const int Rounds = 5;

    /// <summary>Runs both in turns; seconds of the best round of each.</summary>
    public static async Task<(double Ours, double Theirs)> RunAsync(Func<Task<double>> ours, Func<Task<double>> theirs)
    {
        var (best, other) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            best = Math.Min(best, await ours());
            other = Math.Min(other, await theirs());
        }

        return (best, other);
    }

    /// <summary>Seconds that a piece of work takes.</summary>
    public static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>
    /// Seconds that a program takes for one piece of work inside a session: the time of a run that does it thrice less that of a run that
    /// does it once, halved, so that starting and connecting count for neither side.
    /// </summary>
    public static async Task<double> InSessionAsync(Func<int, Task> run)
    {
        var once = await TimeAsync(() => run(1));
        var thrice = await TimeAsync(() => run(3));
        return Math.Max((thrice - once) / 2, 1e-6);
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
