using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Market;
using BankHub.Hub.Catalog;

namespace BankHub.Tests.Catalog;

public sealed class CatalogTests : IDisposable
{
    private const string Mapping = """{"codes":{"status":{"NO":"Rejected"}}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-catalog-");

    private string PlugIns => Directory.CreateDirectory(Path.Combine(_folder.FullName, "plugins")).FullName;

    private string Connections => Directory.CreateDirectory(Path.Combine(_folder.FullName, "connections")).FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Joins_a_connection_with_its_bank()
    {
        Bank(Documents.Manifest);
        Connect(Documents.Connection);

        var catalog = Load();

        var bank = Assert.Single(catalog.Connections);
        Assert.Same(bank, catalog["test-main"]);
        Assert.Equal(("test-bank", "Europe/London", "uk"), (bank.Manifest.Id, bank.Clock.Zone.Id, bank.Clock.Calendar.Name));
        Assert.NotNull(bank.Inquiry);
        Assert.Null(bank.Feeds);
        Assert.Null(catalog.Find("other"));
        Assert.Throws<KeyNotFoundException>(() => catalog["other"]);
    }

    [Fact]
    public void A_private_bank_has_a_load_context_of_its_own_and_the_hosts_contract()
    {
        Bank(Documents.Manifest);
        Connect(Documents.Connection);

        var adapter = Load()["test-main"].Adapter;

        Assert.NotSame(
            System.Runtime.Loader.AssemblyLoadContext.Default,
            System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(adapter.GetType().Assembly));
        Assert.IsType<IBankAdapter>(adapter, exactMatch: false);
        Assert.Equal("Rejected", adapter.GetType().GetProperty("Word")!.GetValue(adapter));
    }

    [Fact]
    public void Names_file_path_and_rule_of_every_finding_at_once()
    {
        Bank(Documents.Manifest);
        Connect(Documents.Connection.Replace("\"test-main\"", "\"Test Main\""), "a.json");
        Connect(Documents.Connection.Replace("env:TEST_SECRET", "hunter2").Replace("sftp://", "ftp://"), "b.json");

        var refusal = Assert.Throws<CatalogException>(Load);

        Assert.Equal(
        [
            "a.json: $.id: id", "b.json: $.endpoints.api.options.clientSecret: secret", "b.json: $.endpoints.news.address: address",
        ], refusal.Findings.Select(f => $"{f.File}: {f.Finding.Path}: {f.Finding.Rule}"));
        Assert.Contains("b.json: $.endpoints.api.options.clientSecret: secret: A secret is given by reference only", refusal.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GB29NWBK60161331926819", true)]
    [InlineData("60161331926819", true)]
    [InlineData("60-16-13 31926819 GBP", true)]
    [InlineData("60161331926818", false)]
    public void No_two_connections_collect_the_statements_of_one_account_however_it_is_written(string spelt, bool refused)
    {
        Bank(Documents.Manifest);
        Connect(Collecting("test-main", "10000001", "7", "GB29 NWBK 6016 1331 9268 19"), "a.json");
        Connect(Collecting("test-two", "10000001", "8", spelt), "b.json");
        if (!refused)
        {
            Assert.Equal(2, Load().Connections.Count);
            return;
        }

        var found = Assert.Single(Assert.Throws<CatalogException>(Load).Findings);
        Assert.Equal(("b.json", "$.statementAccounts[1]", "told-twice"), (found.File, found.Finding.Path, found.Finding.Rule));
        Assert.StartsWith(
            "Both test-two and test-main take in statements of the account ****", found.Finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("31926819", found.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_banks_may_give_one_number_without_a_country()
    {
        Bank(Documents.Manifest);
        Connect(Collecting("test-main", "10000001", "60161331926819"), "a.json");
        Connect(Collecting("test-two", "10000001", "60161331926819"), "b.json");
        Assert.Equal(2, Load().Connections.Count);
    }

    [Fact]
    public void One_connection_collects_the_statements_of_an_account_that_another_one_pays_from()
    {
        Bank(Documents.Manifest);
        Connect(Documents.Connection, "a.json");
        Connect(Collecting("test-two", "20000002", "10000001"), "b.json");
        Assert.Equal(2, Load().Connections.Count);
    }

    private static string Collecting(string id, string pays, params string[] collects) => Documents.Connection
        .Replace("\"test-main\"", $"\"{id}\"").Replace("10000001", pays)
        .Replace("\"credits\"", $"\"statementAccounts\":[\"{string.Join("\",\"", collects)}\"],\"credits\"");

    public static TheoryData<string, string, string> Manifest_faults => new()
    {
        { "\"contract\":1", "\"contract\":2", "$.contract: contract" },
        { "Europe/London", "Europe/Londinium", "$.timeZone: time-zone" },
        { "\"calendar\":\"uk\"", "\"calendar\":\"julian\"", "$.calendar: calendar" },
        { "\"calendar\":\"target\"", "\"calendar\":\"julian\"", "$.products[0].calendar: calendar" },
        { "\"endpoint\":\"api\"", "\"endpoint\":\"news\"", "$.products[0].endpoint: endpoint" },
        { "\"endpoint\":\"api\"", "\"endpoint\":\"none\"", "$.products[0].endpoint: endpoint" },
        { "\"maxBatch\":1,", "\"maxBatch\":1001,", "$.products[0].maxBatch: inquiry-members" },
        { "\"closes\":\"17:00:30\"", "\"closes\":\"07:00\"", "$.products[0].windows[0]: window" },
        { "\"sealAt\":\"16:30\"", "\"sealAt\":\"17:00:30\"", "$.products[0].windows[0]: window" },
        { "\"id\":\"news\"", "\"id\":\"api\"", "$.endpoints[1].id: unique" },
        { "\"pattern\":\"*.txt\",", "", "$.endpoints[1]: pick-up" },
        { "\"role\":\"pickUp\"", "\"role\":\"feed\"", "$.endpoints[1]: feed" },
        { "\"ready\":\"stable\"", "\"ready\":\"stable\",\"idempotent\":\"P1D\"", "$.endpoints[1]: endpoint" },
    };

    [Theory]
    [MemberData(nameof(Manifest_faults))]
    public void Finds_what_a_manifest_says_against_itself(string good, string bad, string finding)
    {
        Bank(Documents.Manifest.Replace(good, bad));

        Assert.Contains($"TestBank/manifest.json: {finding}", Findings());
    }

    [Theory]
    [InlineData("IPaymentEncoder, IMessageDecoder", "Manifest = manifest;", "$.inquiry: capability")]
    [InlineData("IMessageDecoder, IInquiryEncoder", "Manifest = manifest;", "$.products: capability")]
    [InlineData("IPaymentEncoder, IInquiryEncoder", "Manifest = manifest;", "$: capability")]
    [InlineData("IPaymentEncoder, IMessageDecoder, IInquiryEncoder", "Manifest = manifest with { Name = \"X\" };", "$: adapter-manifest")]
    [InlineData("IPaymentEncoder, IMessageDecoder, IInquiryEncoder", "throw new Exception();", "$: adapter-constructor")]
    public void Finds_what_an_adapter_cannot_do(string interfaces, string constructor, string finding)
    {
        CompiledBank.Write(
            PlugIns, "TestBank", CompiledBank.Code("TestBank", interfaces, constructor), ("manifest.json", Documents.Manifest),
                ("mapping.json", Mapping));

        Assert.Contains($"TestBank/manifest.json: {finding}", Findings());
    }

    [Fact]
    public void Finds_an_adapter_without_its_class_or_its_mapping()
    {
        CompiledBank.Write(PlugIns, "TestBank", CompiledBank.Code("Other"), ("manifest.json", Documents.Manifest), ("mapping.json",
            Mapping));
        CompiledBank.Write(PlugIns, "Second", CompiledBank.Code("Second"), ("manifest.json", Documents.Manifest.Replace("test-bank",
            "second")));

        Assert.Equal(["Second/mapping.json: $: file", "TestBank/manifest.json: $: adapter-type"], Findings());
    }

    [Fact]
    public void Finds_a_plug_in_that_is_no_assembly_and_one_that_is_empty()
    {
        Directory.CreateDirectory(Path.Combine(PlugIns, "Noise"));
        File.WriteAllText(Path.Combine(PlugIns, "Noise", "Noise.dll"), "noise");
        Directory.CreateDirectory(Path.Combine(PlugIns, "Empty"));

        Assert.Equal(["Empty/Empty.dll: $: file", "Noise/Noise.dll: $: assembly"], Findings());
    }

    [Fact]
    public void Finds_ids_that_are_taken()
    {
        Bank(Documents.Manifest);
        CompiledBank.Write(PlugIns, "Twin", CompiledBank.Code("Twin"), ("manifest.json", Documents.Manifest), ("mapping.json", Mapping));
        Connect(Documents.Connection, "a.json");
        Connect(Documents.Connection, "b.json");

        Assert.Equal(["Twin/manifest.json: $.id: unique", "b.json: $.id: unique"], Findings());
    }

    [Theory]
    [InlineData("\"adapter\":\"test-bank\"", "\"adapter\":\"no-bank\"", "$.adapter: adapter")]
    [InlineData("\"clientName\":\"Acme\"", "", "$.settings.clientName: setting")]
    [InlineData("\"clientName\":\"Acme\"", "\"clientName\":\"acme\"", "$.settings.clientName: setting-value")]
    [InlineData("\"clientName\":\"Acme\"", "\"clientName\":\"Acme\\n\"", "$.settings.clientName: setting-value")]
    [InlineData("\"clientName\":\"Acme\"", "\"clientName\":\"Acme\",\"clintName\":\"Acme\"", "$.settings.clintName: setting")]
    [InlineData("\"news\"", "\"olds\"", "$.endpoints.news: endpoint-target")]
    [InlineData("\"news\"", "\"olds\"", "$.endpoints.olds: endpoint-target")]
    [InlineData("sftp://acme@", "sftp://acme:secret@", "$.endpoints.news.address: address")]
    [InlineData("https://127.0.0.1:1/v1", "file:///v1", "$.endpoints.api.address: address")]
    [InlineData("\"auth\":\"oauth2\"", "\"auth\":\"ssh-key\"", "$.endpoints.api.auth: permitted")]
    [InlineData(",\"protection\":\"hmac\"", "", "$.endpoints.api.protection: permitted")]
    [InlineData("https://127.0.0.1:1/v1", "", "$.endpoints.api.address: address")]
    public void Finds_what_a_connection_lacks(string good, string bad, string finding)
    {
        Bank(Documents.Manifest);
        Connect(Documents.Connection.Replace(good, bad), "a.json");

        Assert.Contains($"a.json: {finding}", Findings());
    }

    [Theory]
    [InlineData("sepa-address", "$.products[0].rules")]
    [InlineData("cbpr-uetr", "$.endpoints[1].rules")]
    public void Finds_market_rules_that_do_not_exist(string rule, string path)
    {
        Bank(Documents.Manifest.Replace($"\"without\":[\"{rule}\"]", "\"without\":[\"sepa-adress\"]"));
        var refusal = Assert.Throws<CatalogException>(() => BankHub.Hub.Catalog.Catalog.Load(
            Sources with { UnknownRules = choice => MarketRules.Unknown(choice.Sets, choice.Without) }));

        var finding = Assert.Single(refusal.Findings);
        Assert.Equal(
            ("TestBank/manifest.json", path, "market-rule"), (finding.File, finding.Finding.Path, finding.Finding.Rule));
        Assert.EndsWith("It is sepa-adress.", finding.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_a_shared_table_that_is_not_there()
    {
        CompiledBank.Write(
            PlugIns, "TestBank", CompiledBank.Code("TestBank"), ("manifest.json", Documents.Manifest), ("mapping.json",
                """{"extends":["nowhere"]}"""));

        Assert.Equal(["TestBank/mapping.json: $.extends[0]: shared-table"], Findings());
    }

    [Fact]
    public void Finds_folders_that_are_missing()
    {
        var sources = new CatalogSources { Adapters = [], Tables = typeof(BankHub.Hub.Catalog.Catalog).Assembly,
            PlugIns = "/nowhere/plugins", Connections = "/nowhere/connections" };

        var refusal = Assert.Throws<CatalogException>(() => BankHub.Hub.Catalog.Catalog.Load(sources));

        Assert.Equal(["/nowhere/plugins: $: folder", "/nowhere/connections: $: folder"], refusal.Findings.Select(f =>
            $"{f.File}: {f.Finding.Path}: {f.Finding.Rule}"));
    }

    private void Bank(string manifest) =>
        CompiledBank.Write(PlugIns, "TestBank", CompiledBank.Code("TestBank"), ("manifest.json", manifest), ("mapping.json", Mapping));

    private void Connect(string document, string file = "connection.json") => File.WriteAllText(Path.Combine(Connections, file), document);

    private CatalogSources Sources => new()
    {
        Adapters = [], Tables = typeof(BankHub.Hub.Catalog.Catalog).Assembly, PlugIns = PlugIns, Connections = Connections,
    };

    private BankHub.Hub.Catalog.Catalog Load() => BankHub.Hub.Catalog.Catalog.Load(Sources);

    private IEnumerable<string> Findings() =>
        Assert.Throws<CatalogException>(Load).Findings.Select(f => $"{f.File}: {f.Finding.Path}: {f.Finding.Rule}");
}
