using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace BankHub.Tests.House;

/// <summary>Who may know whom: one table, held against the project files and against what the compiler really linked.</summary>
public sealed class HouseTests
{
    private const string Pure = "Pure;Json", Clock = "Clock", Tables = "CsvHelper";

    private static readonly Room[] House =
    [
        new("BankHub.Core", [], Pure),
        new("BankHub.Formats", [], Pure),
        new("BankHub.Mapping", ["BankHub.Core", "BankHub.Formats"], Pure),
        new("BankHub.Adapters", ["BankHub.Mapping"], Pure),
        new("BankHub.Keys", ["BankHub.Core"], Clock),
        new("BankHub.Channels", ["BankHub.Core", "BankHub.Keys"], Clock),
        new("BankHub.Hub", ["BankHub.Core"], Clock),
        new("BankHub.Host", ["BankHub.Hub", "BankHub.Channels", "BankHub.Keys", "BankHub.Adapters"], Clock),
        new("BankHub.Simulators", [], null),
        new("BankHub.Cli", ["BankHub.Host", "BankHub.Formats", "BankHub.Mapping", "BankHub.Simulators"], null),
    ];

    public static TheoryData<string> Rooms => [.. House.Select(room => room.Name)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_references_only_what_the_design_lets_it(string name)
    {
        var references = Project(name).Descendants("ProjectReference").Select(reference => NameOf((string)reference.Attribute("Include")!));
        Verdict.None(references.Except(Find(name).May));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void An_assembly_is_linked_to_nothing_of_ours_beyond_that(string name) =>
        Verdict.None(Linked(name).Where(IsOurs).Except(Reach(name)));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void The_compiler_holds_a_project_to_its_banned_symbols(string name) =>
        Assert.Equal(Find(name).Banned, Project(name).Descendants("BannedSymbols").SingleOrDefault()?.Value);

    [Theory]
    [InlineData("BankHub.Core")]
    [InlineData("BankHub.Formats")]
    [InlineData("BankHub.Mapping")]
    [InlineData("BankHub.Adapters")]
    public void The_pure_part_is_linked_to_the_framework_alone_and_to_what_cuts_tables(string name) => Verdict.None(
        Linked(name).Where(other => !other.StartsWith("System.", StringComparison.Ordinal) && !IsOurs(other) && other != Tables));

    [Theory]
    [InlineData("Npgsql", "BankHub.Hub", "BankHub.Host", "BankHub.Cli")]
    [InlineData("Quartz", "BankHub.Host")]
    [InlineData(Tables, "BankHub.Formats", "BankHub.Cli")]
    [InlineData("Spectre.Console", "BankHub.Cli")]
    [InlineData("System.CommandLine", "BankHub.Cli")]
    public void A_library_stays_behind_its_seam(string library, params string[] seam) =>
        Verdict.None(House.Where(room => Linked(room.Name).Contains(library)).Select(room => room.Name).Except(seam));

    [Fact]
    public void The_table_names_every_project_that_ships() =>
        Assert.Equal(
            Tree.Ending(".csproj").Where(file => !file.StartsWith("tests/", StringComparison.Ordinal)).Select(NameOf).Order(),
            House.Select(room => room.Name).Order());

    [Fact]
    public void The_solution_has_every_project()
    {
        var solution = Tree.Read("BankHub.sln").Replace('\\', '/');
        Verdict.None(Tree.Ending(".csproj").Where(file => !solution.Contains($"\"{file}\"", StringComparison.Ordinal)));
    }

    // Of two with one number the second would be taken for done.
    [Fact]
    public void Every_migration_has_a_number_of_its_own() =>
        Verdict.None(Tree.Ending(".sql").Where(file => file.Contains("/Migrations/", StringComparison.Ordinal))
            .GroupBy(file => Path.GetFileName(file)[..3]).Where(number => number.Count() > 1).SelectMany(number => number));

    private static bool IsOurs(string name) => Array.Exists(House, room => room.Name == name);

    private static HashSet<string> Reach(string name) =>
        [.. Find(name).May, .. Find(name).May.SelectMany(Reach)];

    private static Room Find(string name) => House.Single(room => room.Name == name);

    private static XDocument Project(string name) =>
        XDocument.Parse(Tree.Read(Tree.Ending($"/{name}.csproj").Single()));

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    private static List<string> Linked(string name)
    {
        var file = name == "BankHub.Cli" ? "bankhub.dll" : name + ".dll";
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, file));
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private sealed record Room(string Name, string[] May, string? Banned);
}
