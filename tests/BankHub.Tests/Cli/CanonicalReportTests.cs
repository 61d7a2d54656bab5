using System.Text.Json;

namespace BankHub.Tests.Cli;

/// <summary>What a bank reports as canonical JSON: statuses as evidence, statements with their entries.</summary>
public sealed class CanonicalReportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-convert-report-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_status_report_becomes_what_it_says_and_what_that_is_evidence_of()
    {
        var (code, json, bad) = Conversions.Run(_folder, Report("RJCT"), "json");

        Assert.Equal((0, ""), (code, bad));
        using var document = JsonDocument.Parse(json);
        var answer = Assert.Single(document.RootElement.EnumerateArray().ToArray());
        Assert.Equal("RJCT", Text(answer.GetProperty("statusReport").GetProperty("payments")[0], "status"));
        var said = Assert.Single(answer.GetProperty("evidence").EnumerateArray().ToArray());
        Assert.Equal(("rejected", "payment", "RJCT"), (Text(said, "kind"), Text(said, "scope"), Text(said, "bankWord")));
        Assert.Equal("AC04", Text(said.GetProperty("reason"), "code"));
        Assert.Equal(["instruction", "endToEnd"], said.GetProperty("references").EnumerateArray().Select(name => Text(name, "kind")));
    }

    [Fact]
    public void A_status_that_nobody_knows_refuses_the_report_and_nothing_is_written()
    {
        var (code, json, bad) = Conversions.Run(_folder, Report("XXXX"), "json");

        Assert.Equal((1, ""), (code, json));
        Assert.Contains("The status is none that is known.", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_becomes_its_head_with_its_entries()
    {
        var (code, json, bad) = Conversions.Run(_folder, Statement(""), "json");

        Assert.Equal(0, code);
        Assert.DoesNotContain("not carried", bad, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json);
        var statement = Assert.Single(document.RootElement.EnumerateArray().ToArray());
        Assert.Equal("S-1", Text(statement.GetProperty("statement"), "identification"));
        var entry = Assert.Single(statement.GetProperty("entries").EnumerateArray().ToArray());
        Assert.Equal("10.00", Text(entry.GetProperty("amount"), "value"));
    }

    [Theory]
    [InlineData("<Avlbty><Dt><NbOfDays>3</NbOfDays></Dt><Amt Ccy=\"EUR\">7.77</Amt><CdtDbtInd>DBIT</CdtDbtInd></Avlbty>", "Avlbty/Amt")]
    [InlineData("<ComssnWvrInd>true</ComssnWvrInd>", "ComssnWvrInd")]
    public void What_an_entry_has_and_canonical_words_have_not_is_named(string more, string path)
    {
        var (code, json, bad) = Conversions.Run(_folder, Statement(more), "json");

        Assert.Equal(3, code);
        Assert.NotEmpty(json);
        Assert.Contains($"Ntry/{path}: has no place in canonical words (Ntry 1)", bad, StringComparison.Ordinal);
    }

    private static string Text(JsonElement value, string property) => value.GetProperty(property).GetString()!;

    private static string Report(string status) => $"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>R1</MsgId>
        <CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId>
        <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-P</OrgnlPmtInfId>
        <TxInfAndSts><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>{status}</TxSts>
        <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>closed</AddtlInf></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>
        </CstmrPmtStsRpt></Document>
        """;

    private static string Statement(string more) => $"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>G1</MsgId>
        <CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr><Stmt><Id>S-1</Id><ElctrncSeqNb>7</ElctrncSeqNb>
        <CreDtTm>2026-11-23T18:00:00Z</CreDtTm><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>
        <Dt><Dt>2026-11-23</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">110.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>
        <Dt><Dt>2026-11-23</Dt></Dt></Bal>
        <Ntry><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt>
        <ValDt><Dt>2026-11-23</Dt></ValDt><AcctSvcrRef>A1</AcctSvcrRef>{(more.StartsWith("<Av", StringComparison.Ordinal) ? more : "")}
        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
        {(more.StartsWith("<Co", StringComparison.Ordinal) ? more : "")}
        <NtryDtls><TxDtls><Refs><EndToEndId>E-1</EndToEndId></Refs><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls>
        </Ntry></Stmt></BkToCstmrStmt></Document>
        """;
}
