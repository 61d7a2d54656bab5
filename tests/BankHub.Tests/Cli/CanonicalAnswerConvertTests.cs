using System.Text.Json;
using BankHub.Tests.Formats.Iso20022;

namespace BankHub.Tests.Cli;

/// <summary>Answers become canonical JSON and the same message again, or one of another version.</summary>
public sealed class CanonicalAnswerConvertTests : IDisposable
{
    private const string Status = """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10"><FIToFIPmtStsRpt><GrpHdr><MsgId>R1</MsgId>
        <CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr><TxInfAndSts><StsId>S1</StsId><OrgnlGrpInf><OrgnlMsgId>M1</OrgnlMsgId>
        <OrgnlMsgNmId>pacs.008.001.08</OrgnlMsgNmId></OrgnlGrpInf><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId>
        <OrgnlUETR>123e4567-e89b-42d3-a456-426614174000</OrgnlUETR><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>
        <OrgnlTxRef><IntrBkSttlmAmt Ccy="EUR">10.00</IntrBkSttlmAmt></OrgnlTxRef></TxInfAndSts></FIToFIPmtStsRpt></Document>
        """;

    private const string Return = """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.004.001.09"><PmtRtr><GrpHdr><MsgId>R1</MsgId>
        <CreDtTm>2026-11-25T18:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr>
        <TxInf><RtrId>R1</RtrId><OrgnlInstrId>I1</OrgnlInstrId><RtrdIntrBkSttlmAmt Ccy="EUR">9.00</RtrdIntrBkSttlmAmt>
        <RtrRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>closed</AddtlInf></RtrRsnInf></TxInf></PmtRtr></Document>
        """;

    private const string Resolution = """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.029.001.09"><RsltnOfInvstgtn><Assgnmt><Id>R1</Id>
        <Assgnr><Agt><FinInstnId><BICFI>NORDDEFF</BICFI></FinInstnId></Agt></Assgnr>
        <Assgne><Agt><FinInstnId><BICFI>HELVCHZZ</BICFI></FinInstnId></Agt></Assgne><CreDtTm>2026-11-25T18:00:00Z</CreDtTm></Assgnmt>
        <Sts><Conf>RJCR</Conf></Sts><CxlDtls><TxInfAndSts><OrgnlInstrId>I1</OrgnlInstrId><TxCxlSts>RJCR</TxCxlSts>
        <CxlStsRsnInf><Rsn><Cd>CUST</Cd></Rsn></CxlStsRsnInf></TxInfAndSts></CxlDtls></RsltnOfInvstgtn></Document>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-convert-answer-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Status, "pacs.002.001.10", "statusReport")]
    [InlineData(Return, "pacs.004.001.09", "returnReport")]
    [InlineData(Resolution, "camt.029.001.09", "resolution")]
    public void An_answer_becomes_JSON_and_the_same_message_again(string message, string version, string kind)
    {
        var (code, json, bad) = Conversions.Run(_folder, message, "json");
        var (codeBack, back, _) = Conversions.Run(_folder, json, version);
        var (_, again, _) = Conversions.Run(_folder, back, "json");

        Assert.Equal((0, 0, "", json), (code, codeBack, bad, again));
        using var document = JsonDocument.Parse(json);
        Assert.Equal([kind, "evidence"], document.RootElement[0].EnumerateObject().Select(member => member.Name));
        if (OfficialSchemas.Has(version))
        {
            Assert.Empty(OfficialSchemas.Validate(System.Text.Encoding.UTF8.GetBytes(back), version));
        }
    }

    [Fact]
    public void An_older_version_leaves_out_what_it_has_no_place_for_and_names_it()
    {
        var (_, json, _) = Conversions.Run(_folder, Status, "json");
        var (code, message, bad) = Conversions.Run(_folder, json, "pacs.002.001.03");

        Assert.Equal(3, code);
        Assert.Contains("$.payments[0].original.uetr: pacs.002.001.03 has no place for it", bad, StringComparison.Ordinal);
        Assert.Contains("note: $.messages", bad, StringComparison.Ordinal);
        Assert.Contains("<OrgnlMsgId>M1</OrgnlMsgId>", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pacs.004.001.09", "This cannot become pacs.004.001.09.")]
    [InlineData("pacs.008.001.08", "This cannot become pacs.008.001.08.")]
    public void An_answer_becomes_no_other_message(string version, string why)
    {
        var (_, json, _) = Conversions.Run(_folder, Status, "json");
        var (code, message, bad) = Conversions.Run(_folder, json, version);

        Assert.Equal((1, ""), (code, message));
        Assert.Contains(why, bad, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"statusReport":{"header":{}}}""", "header: An object is not empty")]
    [InlineData("""{"statusReport":{"header":{"identification":"x"},"colour":"red"}}""", "colour: This property is not known.")]
    [InlineData("""[{"statusReport":{}},{"statusReport":{}}]""", "One answer becomes a message at a time.")]
    [InlineData("""{"statusReport":""", "is no JSON that can be read.")]
    public void What_is_no_answer_is_refused_with_its_place(string json, string why)
    {
        var (code, message, bad) = Conversions.Run(_folder, json, "pacs.002.001.10");

        Assert.Equal((1, ""), (code, message));
        Assert.Contains(why, bad, StringComparison.Ordinal);
    }
}
