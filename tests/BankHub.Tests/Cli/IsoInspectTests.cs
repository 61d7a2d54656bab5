using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Cli.Bench;
using BankHub.Cli.Inspect;
using BankHub.Formats.Iso20022.Market;

namespace BankHub.Tests.Cli;

public sealed class IsoInspectTests : IDisposable
{
    private const string Status =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
        <GrpHdr><MsgId>S-1</MsgId><CreDtTm>2026-11-20T10:00:00Z</CreDtTm></GrpHdr>
        <OrgnlGrpInfAndSts><OrgnlMsgId>M-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
        <OrgnlPmtInfAndSts><OrgnlPmtInfId>P-1</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts></OrgnlPmtInfAndSts>
        <OrgnlPmtInfAndSts><OrgnlPmtInfId>P-2</OrgnlPmtInfId>
        <TxInfAndSts><OrgnlEndToEndId>E-1</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>
        <TxInfAndSts><OrgnlEndToEndId>E-2</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts>
        </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
        """;

    private const string Statement =
        """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
        <GrpHdr><MsgId>C-1</MsgId><CreDtTm>2026-11-20T10:00:00</CreDtTm></GrpHdr>
        <Stmt><Id>ST-1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>
        <Dt><Dt>2026-11-19</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">2.50</Amt><CdtDbtInd>CRDT</CdtDbtInd>
        <Dt><Dt>2026-11-20</Dt></Dt></Bal>
        <Ntry><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BkTxCd/></Ntry>
        <Ntry><Amt Ccy="EUR">2.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BkTxCd/></Ntry>
        </Stmt></BkToCstmrStmt></Document>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-inspect-iso-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_payment_message_is_summed_up_in_one_line_of_json()
    {
        var (code, line) = Json(IsoSample.Initiation(3));

        Assert.Equal(0, code);
        Assert.Equal(("iso20022", "pain.001.001.09", true), ((string?)line["format"], (string?)line["type"], (bool)line["valid"]!));
        Assert.Equal(
            """
            {"message":"pain.001","version":"001.09","businessHeader":null,"messageId":"M-1","createdAt":"2026-11-20T10:00:00Z",
            "numberOfTransactions":3,"controlSum":"30.75","transactions":3,"totals":{"EUR":"30.75"},"statuses":{},
            "schema":"absent","tolerated":[]}
            """.ReplaceLineEndings(""),
            line["summary"]!.ToJsonString().Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Fact]
    public void Statuses_are_counted_at_every_level_also_of_groups_without_transactions()
    {
        var (code, line) = Json(Status);

        Assert.Equal(0, code);
        Assert.Equal("""{"ACSC":1,"PART":1,"RJCT":2}""", line["summary"]!["statuses"]!.ToJsonString());
        Assert.Equal(("S-1", 2), ((string?)line["summary"]!["messageId"], (int)line["summary"]!["transactions"]!));
    }

    [Theory]
    [InlineData(false, "******************3000")]
    [InlineData(true, "DE89370400440532013000")]
    public void A_statement_has_its_balances_and_sums_and_its_account_is_seen_with_show_alone(bool show, string account)
    {
        var (_, line) = Json(Statement, show);

        Assert.Equal(
            $$"""
            [{"id":"ST-1","account":"{{account}}","currency":"EUR","opening":"-5.00","closing":"2.50",
            "entries":2,"credits":"10.00","debits":"2.50"}]
            """.ReplaceLineEndings(""),
            line["summary"]!["statements"]!.ToJsonString());
        Assert.Equal("EUR", line["summary"]!["totals"]!.AsObject().Single().Key);
        Assert.Equal(show, Report(Statement, show).Contains("DE8937", StringComparison.Ordinal));
    }

    [Fact]
    public void Amounts_beyond_any_schema_are_told_and_summed_up_to_what_equals_no_sum()
    {
        const string entry = """<Ntry><Amt Ccy="EUR">2.50</Amt><CdtDbtInd>DBIT</CdtDbtInd>""";
        var body = Statement.Replace("<BkTxCd/></Ntry>\n</Stmt>", "<BkTxCd/></Ntry></Stmt>", StringComparison.Ordinal);
        var huge = entry.Replace("2.50", new string('9', 28), StringComparison.Ordinal) + "<Sts><Cd>BOOK</Cd></Sts><BkTxCd/></Ntry>";
        var (code, line) = Json(body.Replace("</Stmt>", string.Concat(Enumerable.Repeat(huge, 20)) + "</Stmt>", StringComparison.Ordinal));

        Assert.Equal(0, code);
        Assert.Equal("79228162514264337593543950335", (string?)line["summary"]!["statements"]![0]!["debits"]);
        Assert.Equal("79228162514264337593543950335", (string?)line["summary"]!["totals"]!["EUR"]);
        Assert.Contains("number-digits", line["summary"]!["tolerated"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_business_header_is_told_with_its_banks()
    {
        const string header =
            """
            <AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02">
            <Fr><FIId><FinInstnId><BICFI>NORDDEFFXXX</BICFI></FinInstnId></FIId></Fr>
            <To><FIId><FinInstnId><BICFI>HELVCHZZXXX</BICFI></FinInstnId></FIId></To>
            <BizMsgIdr>B-1</BizMsgIdr><MsgDefIdr>pain.002.001.10</MsgDefIdr><CreDt>2026-11-20T10:00:00Z</CreDt></AppHdr>
            """;
        var document = Status[Status.IndexOf("<Document", StringComparison.Ordinal)..];
        var (_, line) = Json($"<RequestPayload>{header}{document}</RequestPayload>");

        Assert.Equal("""{"from":"NORDDEFFXXX","to":"HELVCHZZXXX","id":"B-1"}""", line["summary"]!["businessHeader"]!.ToJsonString());

        const string unnamed = "<FIId><FinInstnId><Nm>A BANK</Nm></FinInstnId></FIId>";
        var nameless = header.Replace("<FIId><FinInstnId><BICFI>NORDDEFFXXX</BICFI></FinInstnId></FIId>", unnamed);
        Assert.Contains(
            "  from a party without BIC, LEI or number to HELVCHZZXXX, B-1\n",
            Report($"<RequestPayload>{nameless}{document}</RequestPayload>", show: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_order_of_elements_is_read_and_said_to_be_refused_by_a_strict_bank()
    {
        const string right = "<MsgId>M-1</MsgId><CreDtTm>2026-11-20T10:00:00Z</CreDtTm>";
        var message = IsoSample.Initiation(1).Replace(right, "<CreDtTm>2026-11-20T10:00:00Z</CreDtTm><MsgId>M-1</MsgId>");

        var report = Report(message, show: false);

        Assert.Contains("message.xml: iso20022, pain.001.001.09, valid\n", report, StringComparison.Ordinal);
        Assert.Contains(
            "tolerated: element-order; read all the same, but a strict bank may refuse the message: --schemas checks as it does\n",
            report, StringComparison.Ordinal);
        Assert.Contains(
            "warning element-order: line 3, column 48: /Document/CstmrCdtTrfInitn/GrpHdr, MsgId The element should stand before what it "
            + "follows here; it is read all the same, and a strict bank refuses it.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_has_its_line_its_column_its_path_its_field_and_its_rule()
    {
        var (code, line) = Json(IsoSample.Initiation(2).Replace("""<InstdAmt Ccy="EUR">10.25""", """<InstdAmt Ccy="EUR">1O.25"""));
        var error = line["errors"]!.AsArray().First()!;

        Assert.Equal((1, false), (code, (bool)line["valid"]!));
        Assert.Equal("/Document/CstmrCdtTrfInitn/PmtInf[1]/CdtTrfTxInf[1]/Amt", (string?)error["record"]);
        Assert.Equal(("InstdAmt", "number"), ((string?)error["field"], (string?)error["rule"]));
        Assert.True((int)error["line"]! > 1 && (int)error["column"]! > 1);
    }

    [Fact]
    public void What_is_tolerated_is_named_and_leaves_the_file_valid()
    {
        var (code, line) = Json(IsoSample.Initiation(2).Replace("<NbOfTxs>2</NbOfTxs>", "<NbOfTxs>7</NbOfTxs>"));

        Assert.Equal(0, code);
        Assert.Equal("""["number-of-transactions"]""", line["summary"]!["tolerated"]!.ToJsonString());
        Assert.Equal("number-of-transactions", (string?)Assert.Single(line["warnings"]!.AsArray())!["rule"]);
        Assert.Equal((7, 2), ((int)line["summary"]!["numberOfTransactions"]!, (int)line["summary"]!["transactions"]!));
    }

    [Theory]
    [InlineData("<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "", "xml")]
    [InlineData("", "<", "xml")]
    public void What_is_not_sound_xml_is_not_valid_and_says_so(string before, string after, string rule)
    {
        var (code, line) = Json(before + IsoSample.Initiation(1) + after);

        Assert.Equal((1, "iso20022"), (code, (string?)line["format"]));
        Assert.Contains(line["errors"]!.AsArray(), error => (string?)error!["rule"] == rule);
    }

    [Fact]
    public void A_message_that_is_not_read_here_is_not_supported_and_says_so_with_its_name()
    {
        const string message = """<Document xmlns="urn:iso:std:iso:20022:tech:xsd:seev.031.001.09"><CorpActnNtfctn/></Document>""";
        var (code, line) = Json(message);

        Assert.Equal((1, "iso20022", false), (code, (string?)line["format"], (bool)line["valid"]!));
        Assert.Equal("message-unknown", (string?)line["errors"]![0]!["rule"]);
        var report = Report(message, show: false);
        Assert.Contains("message.xml: iso20022, not supported\n", report, StringComparison.Ordinal);
        Assert.Contains("seev.031.001.09 is none of the messages that are read here.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_under_the_namespace_of_another_is_not_valid()
    {
        var report = Report(IsoSample.Initiation(1).Replace(":pain.001.001.09", ":pacs.008.001.08", StringComparison.Ordinal), show: false);

        Assert.Contains("message.xml: iso20022, not valid\n", report, StringComparison.Ordinal);
        Assert.Contains("error message-unknown", report, StringComparison.Ordinal);
    }

    [Fact]
    public void People_read_numbers_in_groups_of_three_digits()
    {
        var report = Report(IsoSample.Initiation(5_000), show: false);

        Assert.Contains(
            "5,000 transactions, EUR 51,250.00; the header states 5,000 and the sum 51,250.00\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_the_schema_says_so()
    {
        var order = new InspectOrder([Write(IsoSample.Initiation(1))], "auto", false, false, [])
        {
            Schemas = Directory.CreateDirectory(Path.Combine(_folder.FullName, "none")),
        };

        Assert.Contains(
            "official schema: not checked, --schemas holds none for pain.001.001.09", Run(order).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("official schema", Report(IsoSample.Initiation(1), show: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_a_network_with_a_namespace_of_its_own_is_recognised()
    {
        var (code, line) = Json(IsoSample.Initiation(1).Replace(
            "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09", "http://www.six-interbank-clearing.com/de/pain.001.001.09.ch.03.xsd"));

        Assert.Equal((0, "pain.001.001.09"), (code, (string?)line["type"]));
        Assert.Equal("""["namespace"]""", line["summary"]!["tolerated"]!.ToJsonString());
    }

    [Fact]
    public void A_message_longer_than_what_is_looked_at_together_is_counted_whole()
    {
        var (code, line) = Json(IsoSample.Initiation(5_000));

        Assert.Equal((0, 5_000), (code, (int)line["summary"]!["transactions"]!));
        Assert.Equal("51250.00", (string?)line["summary"]!["totals"]!["EUR"]);
    }

    [Theory]
    [InlineData("", 1, "/Document/CstmrCdtTrfInitn/PmtInf[1]/CdtTrfTxInf[2]/Cdtr", "Nm", 13)]
    [InlineData("sepa-name", 0, "", "", 0)]
    public void Rules_of_a_market_are_told_with_their_line_and_waived_by_name(string waived, int code, string record, string field, int at)
    {
        var text = IsoSample.Initiation(2);
        var last = text.LastIndexOf("Jane Doe", StringComparison.Ordinal);
        var file = Write($"{text[..last]}{new string('x', 71)}{text[(last + 8)..]}");
        var order = new InspectOrder([file], "auto", true, false, waived.Length > 0 ? [waived] : [])
        {
            Market = MarketRules.Of(["sepa-ct"]),
        };

        var (exit, output) = Run(order);

        var line = JsonNode.Parse(output)!;
        Assert.Equal(code, exit);
        Assert.Equal(waived.Length > 0 ? ["sepa-name"] : [], line["waived"]!.AsArray().Select(rule => (string?)rule));
        foreach (var error in line["errors"]!.AsArray())
        {
            Assert.Equal((record, field, "sepa-name"), ((string?)error!["record"], (string?)error["field"], (string?)error["rule"]));
            Assert.Equal((at, 7), ((int)error["line"]!, (int)error["column"]!));
            Assert.Contains("EPC", (string?)error["section"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_rule_of_structure_is_waived_by_name_and_a_document_without_form_is_not()
    {
        var text = IsoSample.Initiation(1).Replace("<Nm>Example Ltd</Nm></InitgPty>", "<Nm>Example Ltd</Nm></InitgPty><Odd/>");

        Assert.Equal("""["element-unknown"]""", JsonNode.Parse(Run(new([Write(text)], "auto", true, false, ["element-unknown"])).Output)!
            ["waived"]!.ToJsonString());
        Assert.DoesNotContain("xml", FileFormats.All.Single(format => format.Name == "iso20022").Rules);
    }

    [Fact]
    public void A_message_can_be_measured_read_and_written()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(0, FormatBench.Run(Write(IsoSample.Initiation(10)), null, 1, output, output));

        foreach (var step in new[] { "parse ", "parse+check ", "write " })
        {
            Assert.Contains("\n" + step, output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }
    }

    private static (int Code, string Output) Run(InspectOrder order)
    {
        using var output = new StringWriter { NewLine = "\n" };
        return (InspectCommand.Run(order, output, output), output.ToString());
    }

    private (int Code, JsonNode Line) Json(string body, bool show = false)
    {
        var (code, output) = Run(new([Write(body)], "auto", true, show, []));
        return (code, JsonNode.Parse(output)!);
    }

    private string Report(string body, bool show) => Run(new([Write(body)], "auto", false, show, [])).Output;

    private FileInfo Write(string body)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "message.xml"));
        File.WriteAllText(file.FullName, body, new UTF8Encoding(false));
        return file;
    }
}
