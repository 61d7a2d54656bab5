using System.Text;
using System.Text.Json.Nodes;
using BankHub.Cli.Conversion;
using BankHub.Cli.Inspect;
using BankHub.Formats.Nacha;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Cli;

public sealed class InspectTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-inspect-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("inspect", "")]
    [InlineData("inspect", "file", "")]
    [InlineData("convert", "", "--to", "json")]
    [InlineData("convert", "file", "--to", "json", "--output", "")]
    [InlineData("convert", "file", "--to", "json", "--mapping", "")]
    public void A_file_without_a_name_is_wrong_use(string command, params string[] given) =>
        Assert.Contains(
            (command == "inspect" ? InspectCommand.Make() : ConvertCommand.Make()).Parse(given).Errors,
            error => error.Message == "A file has a name: this one is empty.");

    [Fact]
    public void A_sound_file_is_one_line_of_json_with_its_sums_and_the_exit_code_0()
    {
        var (code, output, _) = Run(Samples.Bytes(Samples.Mixed), json: true);
        var line = JsonNode.Parse(Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)))!.AsObject();

        Assert.Equal(0, code);
        Assert.Equal(["file", "format", "type", "valid", "errors", "warnings", "waived", "summary"], line.Select(member => member.Key));
        Assert.Equal(("nacha", "PPD", true), ((string?)line["format"], (string?)line["type"], (bool)line["valid"]!));
        Assert.Equal(
            """
            {"batches":1,"entries":2,"addenda":1,"debitTotal":55,"creditTotal":12345,"entryHash":21280365,
            "secCodes":{"PPD":1},"returns":[],"changes":[],"prenotes":0}
            """.Replace("\n", "", StringComparison.Ordinal),
            line["summary"]!.ToJsonString());
    }

    [Fact]
    public void Each_file_has_its_line_and_one_bad_file_makes_the_exit_code_1()
    {
        var good = Write("good", Samples.Bytes(Samples.Returned));
        var bad = Write("bad", Samples.Bytes(Samples.Mixed.With(5, Samples.BatchControl.At(11, "0021280366"))));
        var (code, output, _) = Run(new InspectOrder([good, bad], "auto", true, false, []));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();

        Assert.Equal(1, code);
        Assert.Equal([good.ToString(), bad.ToString()], lines.Select(line => (string?)line["file"]));
        Assert.Equal("""["R03"]""", lines[0]["summary"]!["returns"]!.ToJsonString());
        Assert.Equal("RETURN", (string?)lines[0]["type"]);
        var error = Assert.Single(lines[1]["errors"]!.AsArray())!;
        Assert.Equal((6, 11, "Batch Control", "Entry Hash", "entry-hash", "0021280366"), ((int)error["line"]!, (int)error["column"]!,
            (string?)error["record"], (string?)error["field"], (string?)error["rule"], (string?)error["value"]));
    }

    [Fact]
    public void The_report_shows_the_line_with_a_caret_under_the_field()
    {
        var (code, output, _) = Run(Samples.Bytes(Samples.Mixed.With(5, Samples.BatchControl.At(11, "0021280366"))));
        var lines = output.Split('\n');
        var at = Array.FindIndex(lines, line => line.Contains("error entry-hash: line 6, column 11", StringComparison.Ordinal));

        Assert.Equal(1, code);
        Assert.Equal("    " + Samples.BatchControl.At(11, "0021280366"), lines[at + 1]);
        Assert.Equal("              ^^^^^^^^^^", lines[at + 2]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Accounts_and_names_are_seen_with_show_alone(bool show)
    {
        var bytes = Samples.Bytes(
            Samples.Mixed.With(2, Samples.Credit.At(12, "1")).With(3, Samples.Debit + "X").With(4, "7" + Samples.Addenda));
        foreach (var json in new[] { false, true })
        {
            var (_, output, _) = Run(bytes, json: json, show: show);
            Assert.Equal(show && !json, output.Contains("12345678", StringComparison.Ordinal));
            Assert.Equal(show && !json, output.Contains("DOE, JANE", StringComparison.Ordinal));
            Assert.Equal(show && !json, output.Contains("987654 ", StringComparison.Ordinal));
            Assert.Equal(show && !json, output.Contains("INVOICE", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_rule_is_waived_by_its_name_and_named_as_waived_where_it_is_broken()
    {
        var bytes = Samples.Bytes(Samples.Mixed.With(5, Samples.BatchControl.At(11, "0021280366")));
        var (code, output, _) = Run(bytes, json: true, waived: ["entry-hash", "trace-order"]);

        Assert.Equal(0, code);
        Assert.Equal("""["entry-hash"]""", JsonNode.Parse(output)!["waived"]!.ToJsonString());
    }

    [Fact]
    public void A_rule_that_is_none_is_told_with_the_nearest_few()
    {
        var error = Assert.Single(InspectCommand.Make().Parse(["file", "--waive", "entry-hahs"]).Errors);

        Assert.StartsWith("There is no rule 'entry-hahs' to waive. Near it: entry-hash, ", error.Message, StringComparison.Ordinal);
        Assert.Equal(5, error.Message.Split(", ").Length);
        Assert.Empty(InspectCommand.Make().Parse(["file", "--waive", "entry-hash", "--waive", "trace-order"]).Errors);
    }

    [Theory]
    [InlineData("", "empty-file", "not valid")]
    [InlineData("hello", "unknown-format", "not supported")]
    [InlineData("<html>502 Bad Gateway</html>", "unknown-format", "not supported")]
    [InlineData("{\"a\":1}", "unknown-format", "not supported")]
    [InlineData("\0\u0001\u0002", "unknown-format", "not supported")]
    public void What_no_format_knows_is_not_supported_and_says_so(string body, string rule, string verdict)
    {
        var (code, output, _) = Run(Encoding.UTF8.GetBytes(body), json: true);
        var line = JsonNode.Parse(output)!;

        Assert.Equal((1, "unknown", rule), (code, (string?)line["format"], (string?)line["errors"]![0]!["rule"]));
        Assert.False((bool)line["valid"]!);
        Assert.Contains($": unknown, {verdict}\n", Run(Encoding.UTF8.GetBytes(body)).Output, StringComparison.Ordinal);
        Assert.Equal(1, Run(Encoding.UTF8.GetBytes(body), format: "nacha").Code);
    }

    [Fact]
    public void A_file_without_line_ends_is_shown_record_by_record()
    {
        var bytes = Encoding.Latin1.GetBytes(string.Concat(Samples.Mixed.With(5, Samples.BatchControl.At(11, "0021280366"))));
        var (_, output, _) = Run(bytes);

        Assert.Contains("    " + Samples.BatchControl.At(11, "0021280366") + "\n              ^", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("")]
    public void A_file_of_many_chunks_is_read_whole_and_its_lines_are_found(string lineEnd)
    {
        var between = lineEnd switch { "\n" => NachaLineEnd.Lf, "" => NachaLineEnd.None, _ => NachaLineEnd.CrLf };
        var form = new NachaForm(between, EndsWithLineEnd: lineEnd != "", FillsBlocks: true);
        var bytes = Samples.Build(Enumerable.Range(1, 12_000).Select(number => Samples.Entry(number)), form: form);
        Assert.Equal(0, Run(bytes).Code);

        var name = bytes.AsSpan().LastIndexOf("DOE, JANE"u8);
        bytes[name] = (byte)'\0';
        var (code, output, _) = Run(bytes);

        Assert.Equal(1, code);
        Assert.Contains("error charset: line 12002, column 55", output, StringComparison.Ordinal);
        var masked = $"    622091803300{"*****6789",-17}0000012345{"*****",-15}{"**** ****",-22}  0069000010012000\n";
        Assert.Contains(masked, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_is_sent_no_control_character_of_a_file()
    {
        var (_, output, _) = Run(Samples.Bytes(Samples.Mixed.With(1, Samples.BatchHeader.At(5, "\u001b[2J\u009b"))), show: true);

        Assert.DoesNotContain(output, character => char.IsControl(character) && character != '\n');
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_wrong_use_and_the_others_are_inspected()
    {
        var good = Write("good", Samples.Bytes(Samples.Mixed));
        var (code, output, bad) = Run(new InspectOrder([new(Path.Combine(_folder.FullName, "none")), good], "auto", true, false, []));

        Assert.Equal(2, code);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("none", bad, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Bad) Run(
        byte[] body, bool json = false, bool show = false, string format = "auto", params string[] waived) =>
        Run(new InspectOrder([Write("file", body)], format, json, show, waived));

    private static (int Code, string Output, string Bad) Run(InspectOrder order)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var bad = new StringWriter { NewLine = "\n" };
        return (InspectCommand.Run(order, output, bad), output.ToString(), bad.ToString());
    }

    private FileInfo Write(string name, byte[] body)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, name));
        File.WriteAllBytes(file.FullName, body);
        return file;
    }
}
