using System.Text.Json;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;
using Xunit.Abstractions;

namespace BankHub.Tests.Formats.SwiftMt.Agreement;

/// <summary>Statements beside which their publisher put what is in them: every entry, amount, day and balance.</summary>
public sealed class PublishedJsonTests(ITestOutputHelper output)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true };

    /// <summary>Where we differ on purpose, with the reason.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
    };

    private static string[] Folders => ["myflow-mt940", "svenstaro-mt940-rs"];

    public static TheoryData<string> Files => [.. All().Where(file => !Reasons.Keys.Any(file.EndsWith))];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Agrees_with_what_was_published_beside_the_file(string file)
    {
        var (expected, found) = Read(file);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, found);
    }

    [SharedFact]
    public void Each_difference_has_its_reason_and_is_still_one()
    {
        var files = All().ToList();
        Assert.NotEmpty(files);
        foreach (var (name, reason) in Reasons)
        {
            var (expected, found) = Read(files.Single(file => file.EndsWith(name, StringComparison.Ordinal)));
            output.WriteLine($"{name}: {reason}");
            Assert.NotEqual(expected, found);
        }
    }

    private static IEnumerable<string> All() => !SharedFolder.IsThere ? []
        : from folder in Folders
          let root = SharedFolder.File("corpus/" + folder)
          where Directory.Exists(root)
          from json in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
          let statement = Path.ChangeExtension(json, "sta")
          where File.Exists(statement)
          orderby statement
          select statement[(SharedFolder.File("corpus").Length + 1)..];

    private static (List<string> Expected, List<string> Found) Read(string file)
    {
        var body = SharedFolder.Read("corpus/" + file);
        using var json = JsonDocument.Parse(SharedFolder.Read("corpus/" + Path.ChangeExtension(file, "json")), Lenient);
        var isByField = json.RootElement[0].ValueKind == JsonValueKind.Array;
        return isByField
            ? (FieldListJson.Expected(json.RootElement), FieldListJson.Found(body))
            : (StatementListJson.Expected(json.RootElement), StatementListJson.Found(body));
    }
}
