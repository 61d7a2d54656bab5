using System.Text.Json;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.SwiftMt.Agreement;

/// <summary>Statements beside which their publisher put what is in them: every entry, amount, day and balance.</summary>
public sealed class PublishedJsonTests
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true };

    private static string[] Folders => ["myflow-mt940", "svenstaro-mt940-rs"];

    public static TheoryData<string> Files => [.. All()];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Agrees_with_what_was_published_beside_the_file(string file)
    {
        var (expected, found) = Read(file);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, found);
    }

    [SharedFact]
    public void Both_publishers_are_read() =>
        Assert.All(Folders, folder => Assert.Contains(All(), file => file.StartsWith(folder, StringComparison.Ordinal)));

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
