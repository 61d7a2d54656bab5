namespace BankHub.Tests.House;

/// <summary>The source tree that these tests were built from.</summary>
public static class Tree
{
    private static readonly string[] NotOurs =
        ["artifacts", "bin", "obj", ".git", ".vs", ".idea", ".bankhub", "TestResults", "node_modules"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file by its path from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Ending(params string[] ends) =>
        Files.Where(file => ends.Any(end => file.EndsWith(end, StringComparison.Ordinal)));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Where(IsOurs).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Concat(Directory.EnumerateDirectories(folder).Where(IsOurs).SelectMany(Walk));

    private static bool IsOurs(string path) => !NotOurs.Contains(Path.GetFileName(path));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BankHub.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("BankHub.sln is above none of these folders");
        }

        return folder;
    }
}
