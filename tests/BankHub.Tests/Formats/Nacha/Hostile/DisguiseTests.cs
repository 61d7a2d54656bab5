using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Json;
using Xunit;

namespace BankHub.Tests.Formats.Nacha.Hostile;

/// <summary>Files that look right and are not: what is wrong hides behind noise, or in what only looks like a number.</summary>
public sealed class DisguiseTests
{
    /// <summary>The line (from 0), the column and what is put there, and the rule that must say so.</summary>
    public static readonly TheoryData<int, int, string, string> Disguised = new()
    {
        { 1, 80, "00000000", "mandatory" },
        { 2, 4, "000000000", "mandatory" },
        { 2, 30, "-000012345", "numeric" },
        { 2, 30, "+000012345", "numeric" },
        { 2, 30, "1234 12345", "numeric" },
        { 2, 30, "0x00012345", "numeric" },
        { 2, 94, "\u00B2", "charset" },
        { 5, 21, "-00000000055", "numeric" },
        { 6, 2, "990001", "batch-count" },
    };

    [Theory]
    [MemberData(nameof(Disguised))]
    public void What_only_looks_like_a_number_is_an_error(int index, int column, string text, string rule)
    {
        var bytes = Samples.Bytes(Samples.Mixed.With(index, Samples.Mixed[index].At(column, text)));

        Assert.Contains((rule, index + 1),
            NachaFile.Read(bytes).Findings.Where(finding => finding.IsError).Select(finding => (finding.Rule.Name, finding.Line)));
    }

    [Fact]
    public void An_error_behind_thousands_of_warnings_is_still_an_error()
    {
        string[] lines = [Samples.Header, .. Enumerable.Repeat("", NachaFile.MaxFindings + 10), .. Samples.Mixed[1..]];
        Assert.True(NachaFile.Read(Samples.Bytes(lines)).IsValid);
        lines[^5] = lines[^5].At(21, "000000000056");
        var file = NachaFile.Read(Samples.Bytes(lines));

        Assert.False(file.IsValid);
        Assert.Equal(NachaFile.MaxFindings, file.Findings.Count);
        Assert.False(Assert.Single(NachaFile.ReadAll(new(Samples.Bytes(lines)))).IsValid);
        Assert.Contains(NachaFormat.Check(Samples.Bytes(lines)).Findings, finding => finding.IsError);
    }

    [Fact]
    public void An_error_behind_the_warnings_of_one_entry_is_still_an_error()
    {
        var lines = Golden.Lines("CTX");
        var addenda = lines[3];
        string[] entry =
        [
            lines[2].At(55, "0200"),
            .. Enumerable.Range(1, 199).Select(number => addenda.At(84, $"{number * 2:D4}")),
            addenda.At(84, "0999").At(88, "7654321"),
        ];
        var findings = NachaFile.Read(Samples.Bytes([.. lines[..2], .. entry, .. lines[4..]])).Findings;

        Assert.Contains(findings, finding => finding.Rule.Name == "addenda-numbering");
        Assert.Contains(findings, finding => finding.Line <= 203 && finding.IsError);
    }

    [Fact]
    public void An_error_behind_thousands_of_warnings_of_an_object_is_still_an_error()
    {
        var written = new ArrayBufferWriter<byte>();
        NachaJson.Write(NachaFile.Read(Golden.Read("PPD")), written);
        var file = JsonNode.Parse(written.WrittenSpan)!;
        var batch = file["batches"]![0]!;
        batch["batchHeader"]!.AsObject().Remove("batchNumber");
        batch["batchControl"] = new JsonObject { ["totalDebit"] = 1, ["totalCredit"] = 1, ["entryHash"] = 1, ["entryAddendaCount"] = 1 };
        file["batches"] = new JsonArray([.. Enumerable.Range(0, 4_000).Select(_ => batch.DeepClone())]);
        Assert.True(Read().IsValid);
        Assert.True(Read().Findings.Count >= NachaFile.MaxFindings);
        file["batches"]![3_999]!["batchHeader"]!["companyName"] = "A NAME THAT IS LONGER THAN ITS FIELD";

        Assert.False(Read().IsValid);
        NachaFile Read() => NachaJson.Read(Encoding.UTF8.GetBytes(file.ToJsonString()));
    }

    [Theory]
    [InlineData("IAT", "IATBatches", "IATBatchHeader", "CCD")]
    [InlineData("PPD", "batches", "batchHeader", "IAT")]
    public void A_batch_in_the_list_of_another_layout_is_an_error(string name, string list, string header, string other)
    {
        var written = new ArrayBufferWriter<byte>();
        NachaJson.Write(NachaFile.Read(Golden.Read(name)), written);
        var file = JsonNode.Parse(written.WrittenSpan)!;
        file[list]![0]![header]!["standardEntryClassCode"] = other;
        var findings = NachaJson.Read(Encoding.UTF8.GetBytes(file.ToJsonString())).Findings;

        Assert.Contains(findings, finding => finding.Rule.Name == "json-value" && finding.Field == "standardEntryClassCode");
    }

    [Theory]
    [InlineData("+002")]
    [InlineData("-001")]
    [InlineData("1e00")]
    public void A_count_of_addenda_is_digits(string count)
    {
        var lines = Golden.Lines("CTX");
        lines[2] = lines[2].At(55, count);

        Assert.Contains(NachaFile.Read(Samples.Bytes(lines)).Findings, finding => finding.Rule.Name == "addenda-records");
    }

    [Theory]
    [InlineData("POS", "+101")]
    [InlineData("POS", "-101")]
    public void A_day_of_a_terminal_is_digits(string name, string day)
    {
        var lines = Golden.Lines(name);
        lines[3] = lines[3].At(26, day);

        Assert.Contains(NachaFile.Read(Samples.Bytes(lines)).Findings, finding => finding.Rule.Name == "terminal" && finding.Line == 4);
    }

    [Theory]
    [InlineData("   ", "mandatory")]
    [InlineData("2X0", "numeric")]
    [InlineData("000", "service-class")]
    [InlineData("280", "class-service-class")]
    public void A_service_class_is_found_wrong_once_and_in_words(string code, string rule)
    {
        var lines = Samples.Mixed.With(1, Samples.BatchHeader.At(2, code));
        var finding = Assert.Single(NachaFile.Read(Samples.Bytes(lines)).Findings, finding => finding.Line == 2);

        Assert.Equal(rule, finding.Rule.Name);
        Assert.Equal(rule.EndsWith("service-class", StringComparison.Ordinal), finding.Message == "must be 200, 220 or 225");
    }
}
