using System.Text;
using BankHub.Mapping.Iso20022.Answers;

namespace BankHub.Tests.Mapping.Iso20022.Answers;

/// <summary>What a message says and an answer has no place for is told, also where its value happens to stand elsewhere.</summary>
public sealed class LeftOutTests
{
    private const string Agent = "<FinInstnId><BICFI>HELVCHZZ</BICFI></FinInstnId>";

    [Theory]
    [InlineData("", "")]
    [InlineData(
        "<RsltnRltdInf><IntrBkSttlmAmt Ccy='EUR'>5</IntrBkSttlmAmt><Compstn><Amt Ccy='EUR'>5</Amt><DbtrAgt>AGENT</DbtrAgt><CdtrAgt>AGENT"
        + "</CdtrAgt><Rsn><Cd>VADA</Cd></Rsn></Compstn></RsltnRltdInf>",
        "Rsltn/Compstn")]
    public void A_resolution_tells_that_a_compensation_is_left_out(string more, string path)
    {
        var read = MessageToAnswer.Read(Encoding.UTF8.GetBytes(
            $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.029.001.09"><RsltnOfInvstgtn><Assgnmt><Id>A1</Id>
            <Assgnr><Agt>{Agent}</Agt></Assgnr><Assgne><Agt>{Agent}</Agt></Assgne><CreDtTm>2026-11-21T18:00:00Z</CreDtTm></Assgnmt>
            <Sts><Conf>CNCL</Conf></Sts>{more.Replace("AGENT", Agent, StringComparison.Ordinal)}</RsltnOfInvstgtn></Document>
            """));

        Assert.NotNull(read.Answer);
        Assert.Equal(path, string.Concat(read.LeftOut.Select(finding => finding.Path.Replace("answer: ", "", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("<RvslPmtInfId>P1</RvslPmtInfId>", 1)]
    public void A_reversal_tells_that_its_own_name_of_a_group_is_left_out(string own, int told)
    {
        var read = MessageToAnswer.Read(Encoding.UTF8.GetBytes(
            $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.007.001.08"><CstmrPmtRvsl><GrpHdr><MsgId>M1</MsgId>
            <CreDtTm>2026-11-21T18:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs></GrpHdr><OrgnlGrpInf><OrgnlMsgId>O1</OrgnlMsgId>
            <OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId></OrgnlGrpInf><OrgnlPmtInfAndRvsl>{own}<OrgnlPmtInfId>P1</OrgnlPmtInfId>
            <TxInf><OrgnlEndToEndId>E1</OrgnlEndToEndId></TxInf></OrgnlPmtInfAndRvsl></CstmrPmtRvsl></Document>
            """));

        Assert.NotNull(read.Answer);
        Assert.Equal(told, read.LeftOut.Count(finding => finding.Rule == MessageToAnswer.LeftOutRule));
    }
}
