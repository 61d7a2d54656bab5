using System.Diagnostics;
using System.Globalization;

namespace BankHub.Hub.Store.Private;

/// <summary>
/// What a running server says of itself in postmaster.pid (PostgreSQL, miscadmin.h: LOCK_FILE_LINE_*): line 1 its process,
/// line 4 its port, line 8 its status. The file of a killed server stays behind, so a process by that id must be a postgres.
/// </summary>
internal sealed record PostmasterFile(string DataFolder, int ProcessId, int Port, bool Ready)
{
    public static PostmasterFile? Read(string dataFolder)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(PathIn(dataFolder));
        }
        catch (IOException)
        {
            return null;
        }

        return lines.Length >= 4 && Number(lines[0]) is { } process && Number(lines[3]) is { } port
            ? new(dataFolder, process, port, lines.Length >= 8 && lines[7].TrimEnd() == "ready")
            : null;
    }

    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");

    public bool Alive => OperatingSystem.IsLinux() ? ServesThisFolder() : IsPostgres();

    private bool ServesThisFolder()
    {
        try
        {
            var words = File.ReadAllText($"/proc/{ProcessId.ToString(CultureInfo.InvariantCulture)}/cmdline").Split('\0');
            return words.Length > 2 && words[0].EndsWith("postgres", StringComparison.Ordinal) && words.Contains(DataFolder);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool IsPostgres()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return !process.HasExited && process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static int? Number(string line) =>
        int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
