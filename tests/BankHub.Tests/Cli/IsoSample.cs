using System.Globalization;
using System.Text;

namespace BankHub.Tests.Cli;

/// <summary>A sound pain.001.001.09 of as many transfers as are asked for, of 10.25 EUR each.</summary>
internal static class IsoSample
{
    public static string Initiation(int transfers)
    {
        var sum = (10.25m * transfers).ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
            <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-11-20T10:00:00Z</CreDtTm><NbOfTxs>{transfers}</NbOfTxs><CtrlSum>{sum}</CtrlSum>
            <InitgPty><Nm>Example Ltd</Nm></InitgPty></GrpHdr>
            <PmtInf><PmtInfId>P-1</PmtInfId><PmtMtd>TRF</PmtMtd><ReqdExctnDt><Dt>2026-11-23</Dt></ReqdExctnDt>
            <Dbtr><Nm>Example Ltd</Nm></Dbtr>
            <DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
            <DbtrAgt><FinInstnId><BICFI>NORDDEFFXXX</BICFI></FinInstnId></DbtrAgt>

            """);
        for (var number = 1; number <= transfers; number++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"""
                <CdtTrfTxInf><PmtId><EndToEndId>E-{number}</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">10.25</InstdAmt></Amt>
                <Cdtr><Nm>Jane Doe</Nm></Cdtr><CdtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></CdtrAcct>
                <RmtInf><Ustrd>Invoice {number}</Ustrd></RmtInf></CdtTrfTxInf>

                """);
        }

        return text.Append("</PmtInf></CstmrCdtTrfInitn></Document>\n").ToString();
    }
}
