namespace BankHub.Channels.Sftp;

/// <summary>
/// A folder for the owner alone, gone when disposed of: in memory where the system offers that, so that no key touches a disk.
/// </summary>
internal sealed class PrivateFolder : IDisposable
{
    private const string Memory = "/dev/shm";

    private readonly string _path = Create();

    /// <summary>Writes a file that its owner alone can read, and gives its path.</summary>
    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = System.IO.Path.Combine(_path, name);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(bytes);
        return path;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_path, recursive: true);
        }
        catch (IOException)
        {
            // Already gone with the machine's own cleaning.
        }
    }

    // Both ways make it with mode 0700 under a name that nobody can guess.
    private static string Create()
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(Memory))
            return Directory.CreateTempSubdirectory("bankhub-").FullName;
        var path = System.IO.Path.Combine(Memory, "bankhub-" + System.IO.Path.GetRandomFileName());
        return Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }
}
