namespace BankHub.Tests.Simulators.Helvetia;

/// <summary>A transfer whose cover goes another way: pacs.008 with the method COVE, and its pacs.009 under the same UETR.</summary>
internal static class Covered
{
    private const string Header = "<CreDtTm>2026-11-23T09:30:00+00:00</CreDtTm><NbOfTxs>1</NbOfTxs>";

    public static string Transfer(string name) =>
        $"""
        <FIToFICstmrCdtTrf><GrpHdr><MsgId>M-{name}</MsgId>{Header}
        <SttlmInf><SttlmMtd>COVE</SttlmMtd></SttlmInf></GrpHdr>
        <CdtTrfTxInf><PmtId><InstrId>I-{name}</InstrId><EndToEndId>{name}</EndToEndId><UETR>{HelvetiaSandbox.Uetr(name)}</UETR></PmtId>
        <IntrBkSttlmAmt Ccy="CHF">100.00</IntrBkSttlmAmt><IntrBkSttlmDt>2026-11-23</IntrBkSttlmDt><ChrgBr>SHAR</ChrgBr>
        <Dbtr><Nm>Harbour Lights</Nm></Dbtr><DbtrAcct><Id><IBAN>CH9300762011623852957</IBAN></Id></DbtrAcct>
        <DbtrAgt>{Bank("ACMECHZZXXX")}</DbtrAgt><CdtrAgt>{Bank("BOLNGB2LXXX")}</CdtrAgt><Cdtr><Nm>Jane Roe</Nm></Cdtr>
        <CdtrAcct><Id><Othr><Id>{HelvetiaSandbox.Plain}</Id></Othr></Id></CdtrAcct></CdtTrfTxInf></FIToFICstmrCdtTrf>
        """;

    public static string Cover(string name) =>
        $"""
        <FICdtTrf><GrpHdr><MsgId>C-{name}</MsgId>{Header}
        <SttlmInf><SttlmMtd>INDA</SttlmMtd><SttlmAcct><Id><IBAN>CH9300762011623852957</IBAN></Id></SttlmAcct></SttlmInf></GrpHdr>
        <CdtTrfTxInf><PmtId><InstrId>C-{name}</InstrId><EndToEndId>{name}</EndToEndId><UETR>{HelvetiaSandbox.Uetr(name)}</UETR></PmtId>
        <IntrBkSttlmAmt Ccy="CHF">100.00</IntrBkSttlmAmt><IntrBkSttlmDt>2026-11-23</IntrBkSttlmDt>
        <Dbtr>{Bank("ACMECHZZXXX")}</Dbtr><Cdtr>{Bank("BOLNGB2LXXX")}</Cdtr>
        <UndrlygCstmrCdtTrf><Dbtr><Nm>Harbour Lights</Nm></Dbtr><DbtrAgt>{Bank("ACMECHZZXXX")}</DbtrAgt>
        <CdtrAgt>{Bank("BOLNGB2LXXX")}</CdtrAgt><Cdtr><Nm>Jane Roe</Nm></Cdtr></UndrlygCstmrCdtTrf></CdtTrfTxInf></FICdtTrf>
        """;

    private static string Bank(string bic) => $"<FinInstnId><BICFI>{bic}</BICFI></FinInstnId>";
}
