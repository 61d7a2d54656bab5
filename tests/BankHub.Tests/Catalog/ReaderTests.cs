using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;
using BankHub.Core.Wire;

namespace BankHub.Tests.Catalog;

public sealed class ReaderTests
{
    [Fact]
    public void Reads_every_field_of_a_manifest()
    {
        var manifest = ManifestReader.Read(Documents.Utf8(Documents.Manifest), new FindingList())!;

        Assert.Equal(("test-bank", "Test Bank", 1), (manifest.Id, manifest.Name, manifest.Contract));
        Assert.Equal(("Europe/London", "uk"), (manifest.TimeZone, manifest.Calendar));
        var product = Assert.Single(manifest.Products);
        Assert.Equal((1000.00m, 1, "api", 1, "redate", 0.20m),
            (product.MaxAmount, product.MaxBatch, product.Endpoint, product.ValueDays, product.WhenLate, product.Fee));
        Assert.Equal(new CutOff("day", new(8, 0), new(17, 0, 30), new(16, 30)), Assert.Single(product.Windows));
        var api = manifest.Endpoint("api")!;
        Assert.Equal((TimeSpan.FromDays(1), 4, TimeSpan.FromSeconds(10)), (api.Idempotent, api.Parallel, api.Timeout));
        Assert.Equal(
            [
                new AnswerRule(200, 299, AnswerMeaning.Decode, null) { BodyDecides = true },
                new AnswerRule(429, 429, AnswerMeaning.NotProcessed, Effect.Execute),
            ],
            api.Answers);
        Assert.Equal((TimeSpan.FromMinutes(1), true, true), (api.TakenFor, api.IsMacOfBody, manifest.Inquiry!.ShutsOut));
        Assert.Equal(TimeSpan.FromSeconds(90), manifest.Endpoint("news")!.PollEvery);
        Assert.Equal(new ExpectedAcknowledgement("settled", new(2, 4, 0, 0)), Assert.Single(manifest.Acknowledgements));
        Assert.Equal([TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)], manifest.Inquiry!.Delays);
    }

    [Fact]
    public void Reports_every_finding_of_a_file_with_its_path()
    {
        var findings = new FindingList();
        var manifest = ManifestReader.Read(Documents.Utf8("""
            {"id":"Bad Id","name":"","contract":"1","timeZone":"UTC","calendar":"uk","colour":"red","id":"again",
             "products":[{"id":"p","scheme":"pigeon","methods":[],"currencies":["gbp"],"maxBatch":0,"endpoint":"e","fee":0.2,
               "windows":[{"name":"w","opens":"8","closes":"25:00"}]}],
             "endpoints":[{"id":"e","channel":"pigeon","role":"send","timeout":"30","answers":[{"status":"4xx","meaning":"ok"}]}]}
            """), findings);

        Assert.Null(manifest);
        Assert.Equal(
        [
            "$.colour: unknown-property", "$.contract: whole-number", "$.endpoints[0].answers[0].meaning: one-of",
            "$.endpoints[0].answers[0].status: status", "$.endpoints[0].channel: one-of", "$.endpoints[0].timeout: duration",
            "$.id: duplicate-property", "$.id: id", "$.name: empty", "$.products[0].currencies[0]: currency", "$.products[0].fee: type",
            "$.products[0].maxBatch: whole-number", "$.products[0].methods: empty", "$.products[0].scheme: scheme",
            "$.products[0].windows[0].closes: time", "$.products[0].windows[0].opens: time",
        ], findings.Select(f => $"{f.Path}: {f.Rule}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("// nothing")]
    public void Noise_is_one_finding_with_its_line(string text)
    {
        var findings = new FindingList();

        Assert.Null(ConnectionReader.Read(Documents.Utf8(text), findings));

        Assert.Equal("json", Assert.Single(findings).Rule);
        Assert.StartsWith("line 1, byte", findings[0].Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("klingon")]
    [InlineData("ASCII")]
    public void A_character_set_that_nobody_knows_is_a_finding(string name)
    {
        var findings = new FindingList();

        Assert.Null(MappingReader.Read(Documents.Utf8(Documents.Mapping.Replace("sepa", name)), findings));

        Assert.Equal("$.limits.name.charset: one-of", $"{Assert.Single(findings).Path}: {findings[0].Rule}");
    }

    [Theory]
    [InlineData("digits", "0123", "12a")]
    [InlineData("ascii", "a~ {", "é")]
    [InlineData("sepa", "O'Neil (x)+/-?:.,", "a&b")]
    [InlineData("swift-x", "O'Neil", "a\nb")]
    public void A_field_takes_the_characters_of_its_set_alone(string charset, string good, string bad)
    {
        var limit = new FieldLimit(35, charset);

        Assert.Equal((true, false, true), (limit.Takes(good), limit.Takes(bad), new FieldLimit(35, null).Takes(bad)));
    }

    [Fact]
    public void A_mapping_lies_over_the_tables_that_it_extends_entry_by_entry()
    {
        var shared = MappingReader.Read(Documents.Utf8(
            """{"codes":{"status":{"OK":"Shared","NO":"Rejected"},"reason":{"1":"AC01"}},"constants":{"a":"1","version":"0"}}"""), new())!;
        var own = MappingReader.Read(Documents.Utf8(Documents.Mapping), new())!;

        var mapping = own.Over([shared.Own]);

        Assert.Equal(["iso-reasons"], own.Extends);
        Assert.Equal(("Accepted", "Rejected", "AC01", null),
            (mapping.Canonical("status", "OK"), mapping.Canonical("status", "NO"), mapping.Canonical("reason", "1"),
                mapping.Canonical("reason", "2")));
        Assert.Equal(("1", "1"), (mapping.Constants["a"], mapping.Constants["version"]));
        Assert.Equal(new FieldLimit(70, "sepa"), mapping.Limits["name"]);
    }
}
