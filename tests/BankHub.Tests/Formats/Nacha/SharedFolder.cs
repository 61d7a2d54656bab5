using Xunit;

namespace BankHub.Tests.Formats.Nacha;

/// <summary>The folder of files that others made: beside the checkout, or where BANKHUB_SHARED says.</summary>
internal static class SharedFolder
{
    /// <summary>Null where there is none; on the build server, where it was promised, its absence is an error.</summary>
    public static string? Root { get; } = Find();

    public static string[] Files(string pattern) =>
        Root is null ? [] : Directory.GetFiles(Path.Combine(Root, "corpus"), pattern, SearchOption.AllDirectories);

    public static byte[] Read(string path) => File.ReadAllBytes(Path.Combine(Root!, path));

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("BANKHUB_SHARED") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : throw new DirectoryNotFoundException(given);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BankHub.sln")))
            {
                var shared = Path.Combine(folder.Parent?.FullName ?? "/", "shared");
                return Directory.Exists(shared) ? shared : null;
            }
        }

        return null;
    }
}

/// <summary>A test on files that others made; skipped, saying so, where they are absent, but never on the build server.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    private const string Absent = "no folder ../shared beside the checkout, and BANKHUB_SHARED is not set";

    public SharedFactAttribute()
    {
        if (SharedFolder.Root is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = Absent;
        }
    }
}
