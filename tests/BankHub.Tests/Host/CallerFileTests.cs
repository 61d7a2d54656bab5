using BankHub.Host.Auth;
using BankHub.Hub.Catalog;

namespace BankHub.Tests.Host;

public sealed class CallerFileTests : IDisposable
{
    private const string Hash = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_good_file_is_read()
    {
        const string json = """
            [{"id":"core","kind":"system","keyHash":"HASH","scopes":["payments:write"],"webhook":{"url":"https://x/h","secret":"env:S"}}]
            """;
        var callers = Read(json.Replace("HASH", Hash, StringComparison.Ordinal));
        Assert.Equal("core", Assert.Single(callers).Id);
    }

    [Theory]
    [InlineData("""[{"id":"Core","kind":"system","keyHash":"HASH","scopes":[]}]""", "$[0].id", "caller-id")]
    [InlineData("""[{"id":"a","kind":"robot","keyHash":"HASH","scopes":[]}]""", "$[0].kind", "caller-kind")]
    [InlineData("""[{"id":"a","kind":"person","keyHash":"secret","scopes":[]}]""", "$[0].keyHash", "caller-key-hash")]
    [InlineData("""[{"id":"a","kind":"person","keyHash":"HASH","scopes":["root"]}]""", "$[0].scopes[0]", "caller-scope")]
    [InlineData("""[{"id":"a","kind":"person","keyHash":"HASH","scopes":[],"webhook":{"url":"file:///x","secret":"s"}}]""",
        "$[0].webhook.url", "caller-webhook")]
    [InlineData("""[{"id":"a","kind":"person","keyHash":"HASH","scopes":[]},{"id":"a","kind":"person","keyHash":"HASH","scopes":[]}]""",
        "$[1].keyHash", "caller-key-hash")]
    [InlineData("""{"id":"a"}""", "$", "callers-file")]
    [InlineData("""[{"id":"a","colour":"red"}]""", "$[0].colour", "callers-file")]
    public void A_wrong_file_is_told_by_file_path_and_rule(string json, string path, string rule)
    {
        var thrown = Assert.Throws<CatalogException>(() => Read(json.Replace("HASH", Hash, StringComparison.Ordinal)));
        Assert.Contains(thrown.Findings, f => f.File == _file && f.Finding.Path == path && f.Finding.Rule == rule);
    }

    private IReadOnlyList<ConfiguredCaller> Read(string json)
    {
        File.WriteAllText(_file, json);
        return CallerFile.Read(_file);
    }
}
