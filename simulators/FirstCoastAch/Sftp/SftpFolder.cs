namespace BankHub.Simulators.FirstCoastAch.Sftp;

/// <summary>The folder behind a session: open handles, and what each request does to the files.</summary>
internal sealed class SftpFolder(string home)
{
    private const uint Create = 8, Truncate = 16, Exclusive = 32, ForWriting = 2;

    private readonly Dictionary<string, (string Path, FileStream? File)> handles = [];
    private int opened;

    public string PathOf(string handle) => handles.TryGetValue(handle, out var open) ? open.Path : "";

    public SftpAnswer Do(uint id, SftpRequest request) => (request.Type, request.Extension) switch
    {
        (3, _) => OpenFile(id, request),
        (4, _) => Close(id, request.Handle),
        (5, _) => Read(id, request),
        (6, _) => SftpAnswer.Status(id, Write(request.Handle, request.Offset, request.Data)),
        (7 or 17, _) => Stat(id, Real(request.Path)),
        (8, _) => Stat(id, Real(request.Path)),
        (11, _) => OpenDirectory(id, request.Path),
        (12, _) => List(id, request.Handle),
        (13, _) => Remove(id, Real(request.Path)),
        (18, _) => Rename(id, request, overwrite: false),
        (200, "posix-rename@openssh.com") => Rename(id, request, overwrite: true),
        (200, "fsync@openssh.com") => Flush(id, request.Handle),
        (200, "limits@openssh.com") => new SftpAnswer(201, id).LongNumber(262_144).LongNumber(261_120).LongNumber(261_120).LongNumber(100),
        (16, _) => Named(id, [(Virtual(request.Path), new DirectoryInfo(home))]),
        (9 or 10, _) => SftpAnswer.Status(id, SftpStatus.Ok),
        _ => SftpAnswer.Status(id, SftpStatus.Unsupported),
    };

    public SftpStatus Write(string handle, long offset, byte[] data)
    {
        var file = handles[handle].File!;
        file.Position = offset;
        file.Write(data);
        file.Flush();
        return SftpStatus.Ok;
    }

    public void CloseAll()
    {
        foreach (var (_, file) in handles.Values)
        {
            file?.Dispose();
        }
        handles.Clear();
    }

    private SftpAnswer OpenFile(uint id, SftpRequest request)
    {
        var (flags, path) = (request.Flags, Real(request.Path));
        var mode = (flags & Exclusive) != 0 ? FileMode.CreateNew
            : (flags & (Create | Truncate)) == (Create | Truncate) ? FileMode.Create
            : (flags & Create) != 0 ? FileMode.OpenOrCreate : FileMode.Open;
        var access = (flags & ForWriting) != 0 ? FileAccess.ReadWrite : FileAccess.Read;
        return Handle(id, request.Path, new FileStream(path, mode, access, FileShare.ReadWrite | FileShare.Delete));
    }

    private SftpAnswer Handle(uint id, string path, FileStream? file)
    {
        var handle = $"h{opened++}";
        handles[handle] = (path, file);
        return new SftpAnswer(102, id).Text(handle);
    }

    private SftpAnswer Close(uint id, string handle)
    {
        handles.Remove(handle, out var open);
        open.File?.Dispose();
        return SftpAnswer.Status(id, SftpStatus.Ok);
    }

    private SftpAnswer Read(uint id, SftpRequest request)
    {
        var file = handles[request.Handle].File!;
        var data = new byte[Math.Min(request.Length, 261_120)];
        file.Position = request.Offset;
        var count = file.Read(data);
        return count == 0 ? SftpAnswer.Status(id, SftpStatus.EndOfFile) : new SftpAnswer(103, id).Data(data.AsSpan(0, count));
    }

    private SftpAnswer Flush(uint id, string handle)
    {
        handles[handle].File!.Flush(flushToDisk: true);
        return SftpAnswer.Status(id, SftpStatus.Ok);
    }

    private static SftpAnswer Stat(uint id, string path)
    {
        FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        return entry.Exists ? new SftpAnswer(105, id).Attributes(entry) : SftpAnswer.Status(id, SftpStatus.NoSuchFile);
    }

    private SftpAnswer OpenDirectory(uint id, string path) =>
        Directory.Exists(Real(path)) ? Handle(id, path, null) : SftpAnswer.Status(id, SftpStatus.NoSuchFile);

    /// <summary>The whole directory in one answer; the next asks in vain.</summary>
    private SftpAnswer List(uint id, string handle)
    {
        var (path, _) = handles[handle];
        if (path.Length == 0)
        {
            return SftpAnswer.Status(id, SftpStatus.EndOfFile);
        }
        handles[handle] = ("", null);
        var entries = new DirectoryInfo(Real(path)).GetFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal);
        return Named(id, [.. entries.Where(entry => entry.Exists).Select(entry => (entry.Name, entry))]);
    }

    private static SftpAnswer Named(uint id, IReadOnlyList<(string Name, FileSystemInfo Entry)> entries)
    {
        var answer = new SftpAnswer(104, id).Number((uint)entries.Count);
        foreach (var (name, entry) in entries)
        {
            answer.Text(name).Text(name).Attributes(entry);
        }
        return answer;
    }

    private static SftpAnswer Remove(uint id, string path)
    {
        if (!File.Exists(path))
        {
            return SftpAnswer.Status(id, SftpStatus.NoSuchFile);
        }
        File.Delete(path);
        return SftpAnswer.Status(id, SftpStatus.Ok);
    }

    private SftpAnswer Rename(uint id, SftpRequest request, bool overwrite)
    {
        File.Move(Real(request.Path), Real(request.Target), overwrite);
        return SftpAnswer.Status(id, SftpStatus.Ok);
    }

    private string Real(string path) => Path.Combine(home, Virtual(path).TrimStart('/'));

    /// <summary>The path without dots, below the root that is the home folder.</summary>
    private string Virtual(string path)
    {
        var below = path.StartsWith(home, StringComparison.Ordinal) ? path[home.Length..] : path;
        return Path.GetFullPath("/" + below);
    }
}
