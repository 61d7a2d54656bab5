using System.Text.Json.Nodes;
using BankHub.Cli.Conversion;
using BankHub.Cli.Inspect;
using BankHub.Tests.Formats.Bai2;

namespace BankHub.Tests.Cli;

public sealed class Bai2InspectTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-inspect-bai2-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_told_by_its_content_and_summed_up()
    {
        var (code, line) = Json(Samples.PriorDay, show: true);
        Assert.Equal((0, "bai2", true), (code, (string?)line["format"], (bool)line["valid"]!));
        var summary = line["summary"]!;
        Assert.Equal((1, 2, 3, 3650000), ((int)summary["groups"]!, (int)summary["accounts"]!, (int)summary["entries"]!,
            (int)summary["controlTotal"]!));
        Assert.Equal(
            """
            {"id":"261121-7-1-1","account":"0123456789","currency":"USD","opening":"5000.00","closing":"12500.00","entries":3,
            "credits":"8500.00","debits":"1000.00"}
            """.ReplaceLineEndings(""), summary["statements"]![0]!.ToJsonString());
    }

    [Fact]
    public void Accounts_are_masked_unless_asked_for() =>
        Assert.Equal("******6789", (string?)Json(Samples.PriorDay, show: false).Line["summary"]!["statements"]![0]!["account"]);

    [Fact]
    public void A_finding_has_its_line_record_field_and_rule_and_can_be_waived()
    {
        var lines = Samples.PriorDay.With(7, "49,3650000,7/");
        var (code, line) = Json(lines, show: false);
        Assert.Equal(1, code);
        var error = line["errors"]!.AsArray().Single()!;
        Assert.Equal((8, 12, "Account Trailer", "Number of Records", "account-records"), ((int)error["line"]!, (int)error["column"]!,
            (string?)error["record"], (string?)error["field"], (string?)error["rule"]));
        Assert.Equal(0, Json(lines, show: false, "account-records").Code);
    }

    [Theory]
    [InlineData("16,165,1500000,1,DD1620,,DEALER PAYMENTS", "bai2")]
    [InlineData("03,0975312468,GBP,010,500000,,,190,70000000,4,0/", "bai2")]
    [InlineData("01,02,03", "unknown")]
    [InlineData("16;DE89370400440532013000;100,00", "unknown")]
    public void A_piece_of_a_file_is_one_too(string text, string format) =>
        Assert.Equal(format, (string?)Json([text], show: false).Line["format"]);

    [Fact]
    public void A_report_for_people_names_no_account()
    {
        using var output = new StringWriter();
        InspectCommand.Run(new([File(Samples.PriorDay)], "auto", false, false, []), output, output);
        Assert.Contains("1 group, 2 accounts, 3 transactions, control total 3650000", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_larger_than_its_chunks_is_read_whole()
    {
        string[] lines = [.. Enumerable.Repeat(Samples.PriorDay, 3_000).SelectMany(one => one)];
        var (code, line) = Json(lines, show: false);
        Assert.Equal((0, 3_000), (code, (int)line["summary"]!["groups"]!));
    }

    [Fact]
    public void A_statement_becomes_a_message_of_iso_and_canonical_json()
    {
        string[] lines = [.. Samples.PriorDay[..8], "98,3650000,1,8/", "99,3650000,1,10/"];
        var (code, xml, bad) = Convert(lines, "camt.053.001.08");
        Assert.True(code == 3, bad);
        Assert.Contains("<Cd>CLBD</Cd>", xml, StringComparison.Ordinal);
        Assert.Contains("<Prtry><Cd>195</Cd><Issr>BAI</Issr></Prtry>", xml, StringComparison.Ordinal);
        Assert.Contains("funds type 1; total 100; total 400", bad, StringComparison.Ordinal);

        (code, var json, _) = Convert(Samples.PriorDay, "json");
        Assert.Equal((3, 2), (code, JsonNode.Parse(json)!.AsArray().Count));
        Assert.Equal(1, Convert(Samples.PriorDay.With(7, "49,3650000,7/"), "json").Code);
        Assert.Equal(1, Convert(Samples.PriorDay, "nacha").Code);
    }

    [Fact]
    public void What_is_refused_is_named_with_its_line_and_its_rule_and_no_other_command_is_pointed_to()
    {
        string[] group = Samples.PriorDay[1].Split(',');
        var correction = Samples.PriorDay.With(1, string.Join(',', [.. group[..3], "3", .. group[4..]]));
        var (code, _, bad) = Convert(correction, "json");

        Assert.Equal(1, code);
        Assert.Contains(
            "line 2: A group that corrects what was told before, and may tell all of it again, is for people. [group-status]", bad,
            StringComparison.Ordinal);
        Assert.EndsWith(": nothing is written.", bad.TrimEnd(), StringComparison.Ordinal);
        using var inspected = new StringWriter();
        InspectCommand.Run(new([File(correction)], "auto", false, false, []), inspected, inspected);
        Assert.Contains("line 2: the status of the group is Correction: people decide", inspected.ToString(), StringComparison.Ordinal);
    }

    private (int Code, string Output, string Bad) Convert(string[] lines, string to)
    {
        using var bad = new StringWriter();
        var output = "";
        var code = ConvertCommand.Run(
            new(File(lines), to, new HashSet<string>()), bytes => output = System.Text.Encoding.UTF8.GetString(bytes.Span), bad);
        return (code, output, bad.ToString());
    }

    private (int Code, JsonNode Line) Json(string[] lines, bool show, params string[] waived)
    {
        using var output = new StringWriter();
        var code = InspectCommand.Run(new([File(lines)], "auto", true, show, waived), output, output);
        return (code, JsonNode.Parse(output.ToString())!);
    }

    private FileInfo File(string[] lines)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "file"));
        System.IO.File.WriteAllBytes(file.FullName, Samples.Bytes(lines));
        return file;
    }
}
