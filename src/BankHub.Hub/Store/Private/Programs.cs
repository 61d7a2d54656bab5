using System.Diagnostics;

namespace BankHub.Hub.Store.Private;

/// <summary>Runs the short programs around a server; one that fails tells its last words.</summary>
internal static class Programs
{
    public static async Task RunAsync(IEnumerable<string> words, CancellationToken cancel)
    {
        var line = words.ToArray();
        using var process = Start(line, redirect: true);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
        {
            var said = (await errors + await output).Trim();
            throw new PrivatePostgresException($"{Path.GetFileName(Program(line))} ended with {process.ExitCode}: {said}");
        }
    }

    public static Process Start(string[] words, bool redirect)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
            WorkingDirectory = Path.GetPathRoot(Environment.CurrentDirectory) ?? "",
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        return Process.Start(start) ?? throw new PrivatePostgresException($"{words[0]} did not start");
    }

    /// <summary>The program itself, not the account that it runs under.</summary>
    private static string Program(string[] words) => Array.Find(words[1..], word => word.StartsWith('/')) ?? words[0];
}
