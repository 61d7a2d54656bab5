namespace BankHub.Tests.Formats.Nacha;

/// <summary>The folder of files that others made: beside the checkout, or where BANKHUB_SHARED says.</summary>
internal static class SharedFolder
{
    private static readonly string? Root = Find();

    /// <summary>Whether the folder is there.</summary>
    public static bool IsThere => Root is not null;

    /// <summary>A file by its path in the folder; where the folder was promised, its absence is an error.</summary>
    public static string File(string path) => Path.Combine(
        Root ?? throw new DirectoryNotFoundException("The folder ../shared is promised here (CI=true), and it is not there."), path);

    public static byte[] Read(string path) => System.IO.File.ReadAllBytes(File(path));

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("BANKHUB_SHARED") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : throw new DirectoryNotFoundException(given);
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "BankHub.sln")))
        {
            folder = folder.Parent;
        }

        var shared = Path.Combine(folder?.Parent?.FullName ?? "/", "shared");
        return Directory.Exists(shared) ? shared : null;
    }
}

/// <summary>A test on files that others made; skipped, saying so, where they are absent, but never on the build server.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    private const string Absent = "no folder ../shared beside the checkout, and BANKHUB_SHARED is not set";

    public SharedFactAttribute()
    {
        if (!SharedFolder.IsThere && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = Absent;
        }
    }
}
