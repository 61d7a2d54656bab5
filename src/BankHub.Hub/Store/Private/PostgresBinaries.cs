using System.Globalization;

namespace BankHub.Hub.Store.Private;

/// <summary>Finds the folder of the installed server's programs: Debian keeps them outside PATH, one folder a version.</summary>
public static class PostgresBinaries
{
    private const string Debian = "/usr/lib/postgresql";

    public static string? Find() => Versions().Concat(OnPath()).FirstOrDefault(Complete);

    private static IEnumerable<string> Versions() =>
        Directory.Exists(Debian)
            ? Directory.EnumerateDirectories(Debian).OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin"))
            : [];

    private static string[] OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static bool Complete(string folder) => Has(folder, "postgres") && Has(folder, "initdb");

    private static bool Has(string folder, string program) =>
        File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"));

    private static decimal Version(string folder) =>
        decimal.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;
}
