using System.Diagnostics;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.IntegrationTests.Faults;

/// <summary>Stops and wakes processes of a test's own.</summary>
internal static class Processes
{
    /// <summary>Stops the sessions of a server; it goes on listening.</summary>
    public static List<int> StopBelow(SshServer server)
    {
        var sessions = server.Sessions().ToList();
        sessions.ForEach(id => Run("kill", "-STOP", $"{id}"));
        return sessions;
    }

    public static void Continue(int id) => Run("kill", "-CONT", $"{id}");

    /// <summary>Processes that this test process started, of this name and with this argument, and that still run.</summary>
    public static IEnumerable<int> OfOurs(string name, string argument) =>
        ProcessTree.Below(Environment.ProcessId).Where(id => CommandOf(id) is [var program, ..] words
            && program == name && words.Contains(argument));

    public static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} failed: {errors}");
    }

    /// <summary>The words by which a process was started; none for one that is gone.</summary>
    public static string[] CommandOf(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Split('\0');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
