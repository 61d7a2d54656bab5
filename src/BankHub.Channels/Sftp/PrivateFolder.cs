namespace BankHub.Channels.Sftp;

/// <summary>
/// A folder for the owner alone, gone when disposed of: in memory where the system offers that, so that no key touches a disk.
/// </summary>
internal sealed class PrivateFolder : IDisposable
{
    private const string Memory = "/dev/shm";
    private const string Prefix = "bankhub-ssh-";

    /// <summary>No connecting takes this long: an older folder was left by a process that was killed.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(5);

    private static readonly string Root =
        !OperatingSystem.IsWindows() && Directory.Exists(Memory) ? Memory : System.IO.Path.GetTempPath();

    private readonly string _path;

    public PrivateFolder()
        : this(Root)
    {
    }

    /// <summary>One elsewhere: memory is often no place to run programs from.</summary>
    public PrivateFolder(string root) => _path = Create(root);

    /// <summary>The path that a name has here.</summary>
    public string Place(string name) => System.IO.Path.Combine(_path, name);

    /// <summary>Writes a file that its owner alone can read, and gives its path.</summary>
    public string Write(string name, ReadOnlySpan<byte> bytes, bool isProgram = false)
    {
        var path = Place(name);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite
                | (isProgram ? UnixFileMode.UserExecute : UnixFileMode.None);
        using var file = new FileStream(path, options);
        file.Write(bytes);
        return path;
    }

    public void Dispose() => TryDelete(_path);

    // Removes what killed processes left behind.
    private static void Sweep(string root)
    {
        var oldest = TimeProvider.System.GetUtcNow() - Age;
        foreach (var left in Directory.EnumerateDirectories(root, Prefix + "*").Where(d => Directory.GetLastWriteTimeUtc(d) < oldest))
            TryDelete(left);
    }

    private static string Create(string root)
    {
        Sweep(root);
        var path = System.IO.Path.Combine(root, Prefix + System.IO.Path.GetRandomFileName());
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path).FullName
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    private static void TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Already gone, or another user's.
        }
    }
}
