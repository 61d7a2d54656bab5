namespace BankHub.Channels.Protection.Files.Pgp;

/// <summary>
/// Says that the process which made a home still lives: a file in it that is locked for as long. A process id would not do: another process
/// gets it again, and in a container it is always the same one.
/// </summary>
internal static class PgpHold
{
    private const string FileName = "held";

    /// <summary>The time in which a home gets its file.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(1);

    public static FileStream Take(string home) =>
        new(Path.Combine(home, FileName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);

    public static bool IsHeld(string home)
    {
        try
        {
            var path = Path.Combine(home, FileName);
            using var free = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            return false;
        }
        catch (FileNotFoundException)
        {
            return TimeProvider.System.GetUtcNow() - Directory.GetLastWriteTimeUtc(home) < Young;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true; // It is locked, gone by now, or another user's.
        }
    }
}
