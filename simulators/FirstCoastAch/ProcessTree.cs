using System.ComponentModel;
using System.Diagnostics;

namespace BankHub.Simulators.FirstCoastAch;

/// <summary>The processes below one process, as /proc tells.</summary>
public static class ProcessTree
{
    /// <summary>Children before grandchildren.</summary>
    public static IReadOnlyList<int> Below(int root)
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => name!.All(char.IsAsciiDigit))
            .Select(name => (Id: int.Parse(name!), Parent: ParentOf(name!)))
            .ToList();
        var found = new List<int>();
        var level = new List<int> { root };
        while (level.Count > 0)
        {
            level = [.. parents.Where(process => level.Contains(process.Parent)).Select(process => process.Id)];
            found.AddRange(level);
        }
        return found;
    }

    public static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended by itself: that is what was wanted.
        }
    }

    private static int ParentOf(string id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(text[(text.LastIndexOf(')') + 2)..].Split(' ')[1]);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
