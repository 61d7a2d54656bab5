using System.Text.Json.Nodes;
using BankHub.Cli.Inspect;
using BankHub.Formats.Iso20022.Market;
using BankHub.Tests.Formats.SwiftMt;

namespace BankHub.Tests.Cli;

public sealed class MtInspectTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-inspect-mt-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_message_is_told_by_its_content_and_shown_field_by_field()
    {
        var (code, line) = Json(Samples.Transfer, show: true);
        Assert.Equal(0, code);
        Assert.Equal(("mt", "MT103", true), ((string?)line["format"], (string?)line["type"], (bool)line["valid"]!));
        var message = line["summary"]!["messages"]![0]!;
        Assert.Equal(("103", "BANKDEFFAXXX", "BANKUS33XXXX"),
            ((string?)message["type"], (string?)message["sender"], (string?)message["receiver"]));
        Assert.Equal(("174c245f-2682-4291-ad67-2a41e530cd27", "MUR1"), ((string?)message["uetr"], (string?)message["mur"]));
        Assert.Equal("""{"tag":"32A","value":"230704EUR12345,5"}""", message["fields"]![2]!.ToJsonString());
    }

    [Theory]
    [InlineData("230704EUR12345,5", "103  BANKDEFFAXXX -> BANKUS33XXXX  REF12345678, EUR 12,345.50, value 2023-07-04, 174c")]
    [InlineData("230704JPY12345,", "  REF12345678, JPY 12,345, value 2023-07-04, 174c")]
    [InlineData("23x704EUR1,", "  REF12345678, 174c")]
    public void A_transfer_says_its_reference_its_amount_and_its_day(string money, string line) => Assert.Contains(
        line, Run(Samples.Transfer.Replace("32A:230704EUR12345,5", $"32A:{money}"), json: false, show: false).Output,
        StringComparison.Ordinal);

    [Fact]
    public void What_a_message_moves_is_told_to_programs()
    {
        var message = Json(Samples.Transfer, show: false).Line["summary"]!["messages"]![0]!;
        Assert.Equal(
            ("REF12345678", "12345.5", "EUR", "2023-07-04"),
            ((string?)message["reference"], (string?)message["amount"], (string?)message["currency"], (string?)message["valueDate"]));
    }

    [Fact]
    public void Accounts_and_names_are_masked_unless_asked_for()
    {
        var (_, line) = Json(Samples.Transfer, show: false);
        var text = line.ToJsonString();
        Assert.DoesNotContain("JANE", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DE8937040044", text, StringComparison.Ordinal);
        Assert.Contains("230704EUR12345,5", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_is_summed_up_as_of_any_format()
    {
        var (code, line) = Json(Samples.Statement, show: true);
        Assert.Equal(0, code);
        Assert.Equal(
            """
            {"id":"STMT1","account":"DE89370400440532013000","currency":"EUR","opening":"1000","closing":"1100","entries":2,
            "credits":"100.25","debits":"0.25"}
            """.ReplaceLineEndings(""), line["summary"]!["statements"]![0]!.ToJsonString());
    }

    [Fact]
    public void A_finding_has_its_line_and_tag()
    {
        var (code, line) = Json(Samples.Transfer.Replace("230704EUR", "231304EUR"), show: false);
        Assert.Equal(1, code);
        var error = line["errors"]![0]!;
        Assert.Equal((4, "32A", "Date", "field-date"),
            ((int)error["line"]!, (string?)error["record"], (string?)error["field"], (string?)error["rule"]));
    }

    [Theory]
    [InlineData("103", false)]
    [InlineData("541", true)]
    public void A_type_that_is_not_described_is_said_to_be_checked_by_its_fields_alone(string type, bool told)
    {
        var (_, report) = Run(Samples.Transfer.Replace("I103", $"I{type}", StringComparison.Ordinal), json: false, show: false);

        Assert.Equal(told, report.Contains($"MT{type} is not described here", StringComparison.Ordinal));
    }

    private (int Code, JsonNode Line) Json(string text, bool show)
    {
        var (code, output) = Run(text, json: true, show);
        return (code, JsonNode.Parse(output)!);
    }

    private (int Code, string Output) Run(string text, bool json, bool show)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "file"));
        File.WriteAllBytes(file.FullName, Samples.Bytes(text));
        var (output, bad) = (new StringWriter(), new StringWriter());
        var code = InspectCommand.Run(new([file], FileFormats.Auto, json, show, []) { Market = MarketRules.None }, output, bad);
        return (code, output.ToString());
    }
}
