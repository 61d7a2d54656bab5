using BankHub.Tests.House;

namespace BankHub.Tests.Formats.Nacha;

/// <summary>The files in the folder golden.</summary>
internal static class Golden
{
    private static readonly string Folder = Path.Combine(Tree.Root, "tests", "BankHub.Tests", "Formats", "Nacha", "golden");

    public static IReadOnlyList<string> Names { get; } = [.. Directory.EnumerateFiles(Folder, "*.ach")
        .Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static string[] Lines(string name) => System.Text.Encoding.ASCII.GetString(Read(name)).TrimEnd('\n').Split('\n');

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".ach"));
}
