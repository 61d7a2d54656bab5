using BankHub.Host.Composition;
using BankHub.Hub.Catalog;
using BankHub.Tests.Formats.Iso20022.Schemas;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Host;

public sealed class SchemaFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-schemas-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_schema_of_a_folder_is_found_by_its_message()
    {
        Write("pain.001.001.09.xsd", SmallSchema.Text("pain.001.001.09", "CstmrCdtTrfInitn"));
        Write("head.001.001.02.xsd", SmallSchema.Text("head.001.001.02", "AppHdr"));

        var schemas = new SchemaFolder(_folder.FullName).Load();

        Assert.Equal(["pain.001.001.09"], schemas.Messages);
        Assert.Equal(2, schemas.Find("pain.001.001.09")!.Count);
        Assert.Null(schemas.Find("pain.001.001.03"));
    }

    [Theory]
    [InlineData("\"Any\"/>", "\"Any\">", "line 4, column")]
    [InlineData("type=\"Any\"", "type=\"None\"", "line 4, column")]
    [InlineData("<xs:schema", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xs:schema", "line 1, column")]
    public void A_file_that_is_no_schema_is_named_with_its_line(string good, string bad, string place)
    {
        Write("pacs.008.001.08.xsd", SmallSchema.Text("pacs.008.001.08", "FIToFICstmrCdtTrf"));
        Write("pain.001.001.09.xsd", SmallSchema.Text("pain.001.001.09", "CstmrCdtTrfInitn").Replace(good, bad, StringComparison.Ordinal));

        var refused = Assert.Throws<CatalogException>(() => SchemaFolder.Of(Options(_folder.FullName)));

        var found = Assert.Single(refused.Findings);
        Assert.EndsWith("pain.001.001.09.xsd", found.File, StringComparison.Ordinal);
        Assert.StartsWith(place, found.Finding.Path, StringComparison.Ordinal);
        Assert.Equal("schema", found.Finding.Rule);
    }

    [Fact]
    public void A_folder_that_is_named_must_be_there_and_one_that_is_not_named_need_not()
    {
        Assert.Empty(SchemaFolder.Of(Options(null)).Messages);
        var refused = Assert.Throws<CatalogException>(() => SchemaFolder.Of(Options(Path.Combine(_folder.FullName, "none"))));
        Assert.Equal("folder", Assert.Single(refused.Findings).Finding.Rule);
    }

    [SharedFact]
    public void Every_official_schema_compiles() =>
        Assert.Contains("pacs.008.001.08", new SchemaFolder(SharedFolder.File("iso20022-xsd")).Load().Messages);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);

    private static HubOptions Options(string? schemas) =>
        new() { ConnectionsFolder = "", CallersFile = "", MasterKey = "", SchemasFolder = schemas };
}
