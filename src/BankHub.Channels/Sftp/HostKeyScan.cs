using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace BankHub.Channels.Sftp;

/// <summary>
/// Asks a server, after a failed connection, which keys it shows. ssh has one exit code for all failures and its words are no interface;
/// a changed host key must not look like a bad line.
/// </summary>
internal static class HostKeyScan
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(4);

    /// <summary>True when the server shows keys of the pinned types and none of them is pinned.</summary>
    public static async Task<bool> FindsAnotherAsync(SftpTarget target, CancellationToken cancellationToken)
    {
        var shown = await ShownAsync(target, cancellationToken);
        return shown.Count > 0 && !shown.Any(target.HostKeys.Keys.Contains);
    }

    /// <summary>The keys of the pinned types that the server shows; none when it cannot be asked.</summary>
    public static async Task<IReadOnlyList<(string Type, string Key)>> ShownAsync(SftpTarget target, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("ssh-keyscan",
            ["-T", "3", "-p", target.Port.ToString(CultureInfo.InvariantCulture), "-t", target.HostKeys.KeyTypes, "--", target.Host])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var deadline = Files.Deadline.Of(Most, cancellationToken);
            using var scan = Process.Start(start)!;
            scan.ErrorDataReceived += static (_, _) => { };
            scan.BeginErrorReadLine();
            try
            {
                return Keys(await scan.StandardOutput.ReadToEndAsync(deadline.Token));
            }
            finally
            {
                if (!scan.HasExited)
                    scan.Kill();
            }
        }
        catch (Exception e) when (e is OperationCanceledException or Win32Exception or IOException or InvalidOperationException)
        {
            return [];
        }
    }

    private static List<(string Type, string Key)> Keys(string lines) =>
    [
        .. lines.Split('\n')
            .Where(l => !l.StartsWith('#'))
            .Select(l => l.Split(' '))
            .Where(words => words.Length >= 3)
            .Select(words => (words[1], words[2].Trim()))
            .Distinct(),
    ];
}
