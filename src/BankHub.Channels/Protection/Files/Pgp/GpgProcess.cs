using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using BankHub.Channels.Protection.Files.Packed;

namespace BankHub.Channels.Protection.Files.Pgp;

/// <summary>
/// One run of gpg: bytes in, bytes out, its status beside. All three flow at once, so that no full pipe stops the others. What comes out is
/// held back until the run is over.
/// </summary>
internal static class GpgProcess
{
    private const long MostWords = 256 * 1024;

    private static readonly string[] Always =
    [
        "--no-options", "--batch", "--no-tty", "--quiet", "--no-auto-key-locate", "--no-auto-key-retrieve", "--disable-dirmngr",
        "--no-auto-check-trustdb", "--trust-model", "always", "--weak-digest", "SHA1", "--weak-digest", "RIPEMD160",
        "--status-fd", "2", "--log-file", "/dev/null",
    ];

    public static Task<(byte[] Output, PgpWords Words)> RunAsync(
        string home, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, long limit, CancellationToken cancellationToken) =>
        DriveAsync("gpg", ["--homedir", home, .. Always, .. arguments], input, limit, cancellationToken);

    /// <summary>Ends the agent that holds the private keys of a home.</summary>
    public static async Task EndAgentAsync(string home, CancellationToken cancellationToken)
    {
        await DriveAsync("gpgconf", ["--homedir", home, "--kill", "gpg-agent"], default, MostWords, cancellationToken);
        await DriveAsync("gpgconf", ["--homedir", home, "--remove-socketdir"], default, MostWords, cancellationToken);
    }

    private static async Task<(byte[] Output, PgpWords Words)> DriveAsync(
        string program, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, long limit, CancellationToken cancellationToken)
    {
        using var process = Start(program, arguments);
        try
        {
            var read = Unpacking.ReadAsync(process.StandardOutput.BaseStream, limit, cancellationToken);
            var words = Unpacking.ReadAsync(process.StandardError.BaseStream, MostWords, cancellationToken);
            var written = WriteAsync(process.StandardInput.BaseStream, input, cancellationToken);

            // The first that fails ends the run: a bomb is not unpacked to its end.
            await foreach (var done in Task.WhenEach(read, words, written).WithCancellation(cancellationToken))
                await done;
            await process.WaitForExitAsync(cancellationToken);
            return (await read, new PgpWords(process.ExitCode, Encoding.UTF8.GetString(await words).Split('\n')));
        }
        finally
        {
            Kill(process);
        }
    }

    private static async Task WriteAsync(Stream to, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            await using (to)
                await to.WriteAsync(input, cancellationToken);
        }
        catch (IOException)
        {
            // It has read as much as it wants; what it made of it, it says itself.
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The hub's environment holds secrets, which are none of gpg's business.
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new StepException($"The program {program} (Debian: gnupg) could not be started.");
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
