using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;
using BankHub.Keys.Named.Files;
using BankHub.Tests.House;
using BankHub.Tests.Schemas;

namespace BankHub.Tests.Catalog;

public sealed class SchemaAgreementTests
{
    public static TheoryData<string, string> Files => new()
    {
        { "manifest", Documents.Manifest }, { "mapping", Documents.Mapping }, { "connection", Documents.Connection },
        { "keys", Documents.Keys },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_good_file_satisfies_schema_and_reader(string name, string document)
    {
        Assert.True(SchemaJudge.Named(name).Accepts(document));
        Assert.Empty(Read(name, document));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Schema_and_reader_agree_about_every_file_that_is_changed_in_one_place(string name, string document)
    {
        var schema = SchemaJudge.Named(name);
        var changed = Mutations.Of(document).ToArray();

        var disagreements = changed.Where(text => schema.Accepts(text) != (Read(name, text).Count == 0));

        Assert.Empty(disagreements.Select(text => $"{text} -> {string.Join("; ", Read(name, text))}"));
        Assert.InRange(changed.Length, 100, 5000);
    }

    public static TheoryData<string> Written =>
    [
        .. Tree.Ending("/manifest.json", "/mapping.json").Concat(Tree.Ending(".json").Where(file =>
            file.StartsWith("mappings/", StringComparison.Ordinal))),
    ];

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_file_of_the_tree_satisfies_schema_and_reader(string file)
    {
        var name = file.EndsWith("manifest.json", StringComparison.Ordinal) ? "manifest" : "mapping";

        Assert.True(SchemaJudge.Named(name).Accepts(Tree.Read(file)));
        Assert.Empty(Read(name, Tree.Read(file)));
    }

    private static FindingList Read(string name, string document)
    {
        var findings = new FindingList();
        var json = Documents.Utf8(document);
        object? read = name switch
        {
            "manifest" => ManifestReader.Read(json, findings),
            "mapping" => MappingReader.Read(json, findings),
            "keys" => KeyEntries.Read(json, findings) is var entries && findings.HasAny ? null : entries,
            _ => ConnectionReader.Read(json, findings),
        };
        Assert.Equal(read is null, findings.HasAny);
        return findings;
    }
}
