using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Mapping.Iso20022;

namespace BankHub.Tests.Mapping.Iso20022.Cases;

public sealed class CaseResolutionTests
{
    [Theory]
    [InlineData("CNCL", "ACCR", EvidenceKind.Cancelled)]
    [InlineData("RJCR", "RJCR", EvidenceKind.CancellationRefused)]
    [InlineData("PDCR", "PDCR", EvidenceKind.CancellationPending)]
    [InlineData("UWFW", "PDCR", EvidenceKind.CancellationPending)]
    [InlineData("PECR", "ACCR", EvidenceKind.Cancelled)]
    [InlineData("PECR", "RJCR", EvidenceKind.CancellationRefused)]
    [InlineData("CNCL", "", EvidenceKind.Cancelled)]
    public void What_became_of_a_recall_is_told_of_its_payment(string whole, string single, EvidenceKind kind)
    {
        var evidence = Assert.Single(Evidence(Message(whole, Payment(single))));

        Assert.Equal((kind, EvidenceScope.Payment, "recall S1"), (evidence.Kind, evidence.Scope, evidence.Identity));
        Assert.Equal(["instruction:I1", "endToEnd:E1"], evidence.References.Select(name => name.ToString()));
        Assert.Equal((new ReasonCode(ReasonCode.Iso20022, "CUST", "no"), Money.Of(5, Currency.Usd)), (evidence.Reason, evidence.Amount));
    }

    [Fact]
    public void A_recall_that_is_granted_by_money_to_come_is_pending_until_it_is_there()
    {
        var related = "<RsltnRltdInf><IntrBkSttlmAmt Ccy=\"USD\">5.00</IntrBkSttlmAmt></RsltnRltdInf>";
        var corrective = """
            <CrrctnTx><IntrBk><GrpHdr><MsgId>X</MsgId><MsgNmId>pacs.004.001.09</MsgNmId></GrpHdr>
            <IntrBkSttlmAmt Ccy="USD">5.00</IntrBkSttlmAmt><IntrBkSttlmDt>2026-11-25</IntrBkSttlmDt></IntrBk></CrrctnTx>
            """;

        Assert.Equal(EvidenceKind.CancellationPending, Evidence(Message("CNCL", Payment("ACCR", related))).Single().Kind);
        Assert.Equal(EvidenceKind.CancellationPending, Evidence(Message("CNCL", Payment("ACCR"), corrective)).Single().Kind);
    }

    [Fact]
    public void An_answer_that_names_the_case_alone_names_the_payment()
    {
        var evidence = Assert.Single(Evidence(Message("RJCR", "")));

        Assert.Equal(EvidenceKind.CancellationRefused, evidence.Kind);
        Assert.Equal([new(ReferenceKind.Instruction, "CASE1")], evidence.References);
    }

    [Theory]
    [InlineData("CNCL", "RJCR", "status-differs")]
    [InlineData("PDCR", "ACCR", "status-differs")]
    [InlineData("ZZZZ", "ACCR", "unknown-code")]
    [InlineData("CNCL", "ZZZZ", "unknown-code")]
    public void What_contradicts_itself_or_is_not_known_is_for_people(string whole, string single, string rule) =>
        Assert.Equal(rule, Assert.IsType<DecodedFinding>(Assert.Single(Decode(Message(whole, Payment(single))))).Finding.Rule);

    [Fact]
    public void The_answer_to_a_customer_speaks_of_payment_information_and_of_payments()
    {
        var instruction = """
            <CxlDtls><OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-P</OrgnlPmtInfId><PmtInfCxlSts>PACR</PmtInfCxlSts>
            <TxInfAndSts><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxCxlSts>ACCR</TxCxlSts></TxInfAndSts>
            <TxInfAndSts><OrgnlInstrId>I2</OrgnlInstrId><OrgnlEndToEndId>E2</OrgnlEndToEndId><TxCxlSts>RJCR</TxCxlSts></TxInfAndSts>
            </OrgnlPmtInfAndSts></CxlDtls>
            """;

        Assert.Equal(
            [
                (EvidenceKind.CancellationPending, EvidenceScope.Message), (EvidenceKind.Cancelled, EvidenceScope.Payment),
                (EvidenceKind.CancellationRefused, EvidenceScope.Payment),
            ],
            Evidence(Message("PECR", instruction)).Select(one => (one.Kind, one.Scope)));
    }

    [Fact]
    public void The_case_names_a_payment_that_nothing_else_names()
    {
        var one = "<CxlDtls><TxInfAndSts><OrgnlEndToEndId>NOTPROVIDED</OrgnlEndToEndId><TxCxlSts>ACCR</TxCxlSts></TxInfAndSts></CxlDtls>";

        Assert.Equal([new(ReferenceKind.Instruction, "CASE1")], Assert.Single(Evidence(Message("CNCL", one))).References);
    }

    [Theory]
    [InlineData("ACCR", "cancelled-whole")]
    [InlineData("PDCR", "CancellationPending")]
    [InlineData("RJCR", "CancellationRefused")]
    public void No_member_of_a_group_is_cancelled_that_is_not_named(string status, string said)
    {
        var group = "<OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>pacs.008.001.08</OrgnlMsgNmId>"
            + $"<GrpCxlSts>{status}</GrpCxlSts></OrgnlGrpInfAndSts>";
        var instruction = $"""
            <CxlDtls><OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-P</OrgnlPmtInfId>
            <PmtInfCxlSts>{status}</PmtInfCxlSts></OrgnlPmtInfAndSts></CxlDtls>
            """;
        var items = Decode(Message("PECR", Payment(status).Replace("<CxlDtls>", $"<CxlDtls>{group}", StringComparison.Ordinal)));

        Assert.Equal(said, Rule(items[0]));
        Assert.Equal((EvidenceScope.Payment, "I1"), (One(items[1]).Scope, One(items[1]).References[0].Value));
        Assert.Equal(said, Rule(Assert.Single(Decode(Message("PECR", instruction)))));

        static Evidence One(DecodedItem item) => Assert.IsType<DecodedEvidence>(item).Evidence;
        static string Rule(DecodedItem item) => item is DecodedFinding found ? found.Finding.Rule : One(item).Kind.ToString();
    }

    [Fact]
    public void Nothing_is_used_of_an_answer_that_is_cut_off()
    {
        var whole = Message("CNCL", Payment("ACCR"));
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.All(Decode(whole[..length]), item => Assert.IsType<DecodedFinding>(item));
            Assert.NotEmpty(Decode(whole[..length]));
        }
    }

    private static List<Evidence> Evidence(byte[] message) =>
        [.. Decode(message).Select(item => Assert.IsType<DecodedEvidence>(item).Evidence)];

    private static List<DecodedItem> Decode(byte[] message) => [.. new BankMessages(Words.Status).Decode(message)];

    private static string Payment(string status, string more = "") =>
        "<CxlDtls><TxInfAndSts><CxlStsId>S1</CxlStsId><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId>"
        + (status.Length > 0 ? $"<TxCxlSts>{status}</TxCxlSts>" : "")
        + $"<CxlStsRsnInf><Rsn><Cd>CUST</Cd></Rsn><AddtlInf>no</AddtlInf></CxlStsRsnInf>{more}"
        + "<OrgnlIntrBkSttlmAmt Ccy=\"USD\">5.00</OrgnlIntrBkSttlmAmt></TxInfAndSts></CxlDtls>";

    private static byte[] Message(string confirmation, string details, string more = "") => Encoding.UTF8.GetBytes($"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.029.001.09"><RsltnOfInvstgtn><Assgnmt><Id>A1</Id>
        <Assgnr><Agt><FinInstnId><BICFI>HLVTCHZZ</BICFI></FinInstnId></Agt></Assgnr>
        <Assgne><Agt><FinInstnId><BICFI>BKHBDEFF</BICFI></FinInstnId></Agt></Assgne><CreDtTm>2026-11-23T18:00:00Z</CreDtTm></Assgnmt>
        <RslvdCase><Id>CASE1</Id><Cretr><Agt><FinInstnId><BICFI>BKHBDEFF</BICFI></FinInstnId></Agt></Cretr></RslvdCase>
        <Sts><Conf>{confirmation}</Conf></Sts>{details}{more}</RsltnOfInvstgtn></Document>
        """);
}
