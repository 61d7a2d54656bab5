using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Mapping.Iso20022;

namespace BankHub.Tests.Mapping.Iso20022.Cases;

/// <summary>What a bank asks of us is a record for people: what, by which name and until when; nothing follows of it.</summary>
public sealed class AskedOfUsTests
{
    private const string Sepa = "<OrgnlTxRef><PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf></OrgnlTxRef>";

    [Theory]
    [InlineData("", "")]
    [InlineData(Sepa, " SEPA gives 15 banking business days for the answer.")]
    public void A_bank_that_wants_money_back_for_another_is_heard_by_people_alone(string original, string term)
    {
        var finding = Assert.Single(Decode("camt.056.001.08", $"""
            <FIToFIPmtCxlReq><Assgnmt><Id>A</Id>
            <Assgnr><Agt><FinInstnId><BICFI>HLVTCHZZ</BICFI></FinInstnId></Agt></Assgnr>
            <Assgne><Agt><FinInstnId><BICFI>BKHBDEFF</BICFI></FinInstnId></Agt></Assgne><CreDtTm>2026-11-23T18:00:00Z</CreDtTm></Assgnmt>
            <Undrlyg><TxInf><CxlId>C7</CxlId><OrgnlEndToEndId>PAY 4111111111111111</OrgnlEndToEndId>
            <OrgnlIntrBkSttlmAmt Ccy="USD">5.00</OrgnlIntrBkSttlmAmt><CxlRsnInf><Rsn><Cd>FRAD</Cd></Rsn></CxlRsnInf>
            {original}</TxInf></Undrlyg>
            </FIToFIPmtCxlReq>
            """));

        Assert.Equal("recall-received", finding.Rule);
        Assert.Equal(
            $"The bank is asked to get back 5.00 USD paid as PAY ****1111: FRAD; case C7, asked on 2026-11-23.{term}", finding.Message);
    }

    [Fact]
    public void A_case_is_named_as_the_bank_that_opened_it_names_it()
    {
        var finding = Assert.Single(Decode("camt.056.001.08", """
            <FIToFIPmtCxlReq><Assgnmt><Id>A</Id>
            <Assgnr><Agt><FinInstnId><BICFI>HLVTCHZZ</BICFI></FinInstnId></Agt></Assgnr>
            <Assgne><Agt><FinInstnId><BICFI>BKHBDEFF</BICFI></FinInstnId></Agt></Assgne><CreDtTm>2026-11-23T18:00:00Z</CreDtTm></Assgnmt>
            <Case><Id>CASE-1</Id><Cretr><Agt><FinInstnId><BICFI>HLVTCHZZ</BICFI></FinInstnId></Agt></Cretr></Case>
            <Undrlyg><TxInf><CxlId>C7</CxlId><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>NOTPROVIDED</OrgnlEndToEndId></TxInf></Undrlyg>
            </FIToFIPmtCxlReq>
            """));

        Assert.Equal("The bank is asked to get back paid as I1: no reason; case CASE-1, asked on 2026-11-23.", finding.Message);
    }

    [Theory]
    [InlineData(
        "<TxInf><StsReqId>S1</StsReqId><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId></TxInf>", "TxInf 1",
        "The bank asks what became of E1; its question is S1, on 2026-11-23.")]
    [InlineData(
        "<TxInf><OrgnlEndToEndId>NOTPROVIDED</OrgnlEndToEndId><OrgnlUETR>51756259-4abb-4294-9d83-d614c63a5b7f</OrgnlUETR></TxInf>",
        "TxInf 1",
        "The bank asks what became of ****6259-4abb-4294-9d83-d614c63a5b7f; its question is Q1, on 2026-11-23.")]
    [InlineData(
        "<OrgnlGrpInf><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>camt.056.001.08</OrgnlMsgNmId></OrgnlGrpInf>", "OrgnlGrpInf 1",
        "The bank asks what became of message M1; its question is Q1, on 2026-11-23.")]
    [InlineData("", "$", "The bank asks what became of something that it does not name.")]
    public void A_bank_that_asks_what_became_of_a_payment_is_answered_by_people(string about, string place, string said)
    {
        var finding = Assert.Single(Decode("pacs.028.001.03", $"""
            <FIToFIPmtStsReq><GrpHdr><MsgId>Q1</MsgId><CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr>{about}</FIToFIPmtStsReq>
            """));

        Assert.Equal((place, "status-asked", said), (finding.Path, finding.Rule, finding.Message));
    }

    /// <summary>What people are to see; evidence is none of it.</summary>
    private static List<Finding> Decode(string version, string message)
    {
        var body = Encoding.UTF8.GetBytes($"""<Document xmlns="urn:iso:std:iso:20022:tech:xsd:{version}">{message}</Document>""");
        return [.. new BankMessages(Words.Status).Decode(body).Select(item => Assert.IsType<DecodedFinding>(item).Finding)];
    }
}
