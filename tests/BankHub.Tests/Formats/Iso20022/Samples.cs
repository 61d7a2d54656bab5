using System.Text;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>Small messages written by hand, of which tests change a piece.</summary>
internal static class Samples
{
    public const string TransferSpace = "urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08";

    public const string Creditor = "<Cdtr><Nm>Dupont</Nm><PstlAdr><TwnNm>Paris</TwnNm><Ctry>FR</Ctry></PstlAdr></Cdtr>";

    public const string CreditorAgent = "<CdtrAgt><FinInstnId><BICFI>BNPAFRPPXXX</BICFI></FinInstnId></CdtrAgt>";

    public const string Amount = """<IntrBkSttlmAmt Ccy="EUR">100.50</IntrBkSttlmAmt>""";

    public const string Transaction = $"""
        <CdtTrfTxInf><PmtId><EndToEndId>E2E-1</EndToEndId><TxId>TX-1</TxId></PmtId>{Amount}
        <IntrBkSttlmDt>2026-11-23</IntrBkSttlmDt><ChrgBr>SHAR</ChrgBr><Dbtr><Nm>ACME</Nm></Dbtr>
        <DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
        <DbtrAgt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI></FinInstnId></DbtrAgt>{CreditorAgent}{Creditor}</CdtTrfTxInf>
        """;

    public const string Transfer = $"""
        <Document xmlns="{TransferSpace}"><FIToFICstmrCdtTrf>
        <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-11-21T09:30:00+01:00</CreDtTm><NbOfTxs>1</NbOfTxs>
        <SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr>
        {Transaction}</FIToFICstmrCdtTrf></Document>
        """;

    public const string Header = """
        <AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02">
        <Fr><FIId><FinInstnId><BICFI>DEUTDEFFXXX</BICFI></FinInstnId></FIId></Fr>
        <To><FIId><FinInstnId><BICFI>BNPAFRPPXXX</BICFI></FinInstnId></FIId></To>
        <BizMsgIdr>B-1</BizMsgIdr><MsgDefIdr>pacs.008.001.08</MsgDefIdr><BizSvc>swift.cbprplus.03</BizSvc>
        <CreDt>2026-11-21T09:30:00+01:00</CreDt></AppHdr>
        """;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The transfer with a piece of it replaced, which must be in it.</summary>
    public static byte[] Changed(string piece, string by)
    {
        Assert.Contains(piece, Transfer);
        return Bytes(Transfer.Replace(piece, by, StringComparison.Ordinal));
    }
}
