using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Tests.Mapping.Iso20022.Clearing;

namespace BankHub.Tests.Mapping.Iso20022;

/// <summary>Whatever a bank sends is evidence, an entry or a finding, and never a throw; what is cut off moves nothing.</summary>
public sealed class HostileMessageTests
{
    private const string Agents = """
        <Assgnr><Agt><FinInstnId><BICFI>HLVTCHZZ</BICFI></FinInstnId></Agt></Assgnr>
        <Assgne><Agt><FinInstnId><BICFI>BKHBDEFF</BICFI></FinInstnId></Agt></Assgne><CreDtTm>2026-11-23T18:00:00Z</CreDtTm>
        """;

    public static TheoryData<string, string> Messages => new()
    {
        { "pacs.002.001.10", """
            <FIToFIPmtStsRpt><GrpHdr><MsgId>R</MsgId><CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts>
            <OrgnlMsgId>M</OrgnlMsgId><OrgnlMsgNmId>pacs.008.001.08</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
            <TxInfAndSts><OrgnlInstrId>I</OrgnlInstrId><TxSts>RJCT</TxSts></TxInfAndSts></FIToFIPmtStsRpt>
            """ },
        { "pacs.004.001.09", """
            <PmtRtr><GrpHdr><MsgId>R</MsgId><CreDtTm>2026-11-25T18:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd>
            </SttlmInf></GrpHdr><TxInf><OrgnlInstrId>I</OrgnlInstrId><OrgnlIntrBkSttlmAmt Ccy="USD">2.00</OrgnlIntrBkSttlmAmt>
            <RtrdIntrBkSttlmAmt Ccy="USD">1.00</RtrdIntrBkSttlmAmt></TxInf></PmtRtr>
            """ },
        { "camt.029.001.09", $"""
            <RsltnOfInvstgtn><Assgnmt><Id>A</Id>{Agents}</Assgnmt><Sts><Conf>CNCL</Conf></Sts><CxlDtls><TxInfAndSts>
            <OrgnlInstrId>I</OrgnlInstrId><TxCxlSts>ACCR</TxCxlSts></TxInfAndSts></CxlDtls></RsltnOfInvstgtn>
            """ },
        { "camt.056.001.08", $"""
            <FIToFIPmtCxlReq><Assgnmt><Id>A</Id>{Agents}</Assgnmt><Undrlyg><TxInf><OrgnlEndToEndId>E</OrgnlEndToEndId></TxInf></Undrlyg>
            </FIToFIPmtCxlReq>
            """ },
        { "admi.002.001.01", """
            <admi.002.001.01><RltdRef><Ref>M</Ref></RltdRef><Rsn><RjctgPtyRsn>X</RjctgPtyRsn></Rsn></admi.002.001.01>
            """ },
        { "pacs.008.001.08", "" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Nothing_is_used_of_a_message_that_is_cut_off_anywhere(string version, string content)
    {
        var whole = Document(version, content);
        Assert.DoesNotContain(Decode(whole), item => item is DecodedFinding && version != "camt.056.001.08");

        for (var length = 0; length < whole.Length; length++)
        {
            var items = Decode(whole[..length]);
            Assert.NotEmpty(items);
            Assert.All(items, item => Assert.IsType<DecodedFinding>(item));
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_mutated_message_is_read_or_told(string version, string content)
    {
        const int seed = 7;
        var (random, whole) = (new Random(seed), Document(version, content));
        for (var round = 0; round < 2000; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var change = 0; change <= random.Next(4); change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Assert.NotEmpty(Decode(bytes));
        }
    }

    [Theory]
    [InlineData("]]>")]
    [InlineData("<x>&amp;</x>")]
    [InlineData("\u202Eevil\u0007")]
    [InlineData("'; drop table payment; --")]
    [InlineData(":32A:251123USD1,")]
    public void Hostile_words_come_out_as_they_went_in_or_are_refused(string text)
    {
        var payment = Clearings.CrossBorder() with
        {
            Debtor = new() { Name = text },
            RemittanceInformation = new() { Unstructured = [text] },
        };

        var encoded = Clearings.Encode(Clearings.Terms("pacs.008.001.08"), payment);

        if (encoded.Files is [var file])
        {
            var read = ClearingToPayments.Read(file.Bytes, Transfers.Mapping);
            Assert.Equal(
                text.Any(char.IsControl) || text.Contains('\u202E', StringComparison.Ordinal) ? [] : [text],
                read.Transfers.Select(transfer => transfer.Payment.Debtor.Name));
        }
    }

    [Fact]
    public void A_hundred_thousand_statuses_are_told_one_by_one()
    {
        var one = "<TxInfAndSts><OrgnlInstrId>I</OrgnlInstrId><TxSts>ACSP</TxSts></TxInfAndSts>";
        var report = Document("pacs.002.001.10", $"""
            <FIToFIPmtStsRpt><GrpHdr><MsgId>R</MsgId><CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr>
            {string.Concat(Enumerable.Repeat(one, 100_000))}</FIToFIPmtStsRpt>
            """);

        Assert.Equal(100_000, new BankMessages(Words.Status).Decode(report)
            .Count(item => item is DecodedEvidence { Evidence.Kind: EvidenceKind.Accepted }));
    }

    private static List<DecodedItem> Decode(byte[] body) => [.. new BankMessages(Words.Status).Decode(body)];

    private static byte[] Document(string version, string content) => version == "pacs.008.001.08"
        ? Clearings.Encode(Clearings.Terms(version, header: null), Clearings.CrossBorder()).Files.Single().Bytes.ToArray()
        : Encoding.UTF8.GetBytes($"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:{version}\">{content.Trim()}</Document>");
}
