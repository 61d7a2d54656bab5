namespace BankHub.Tests.Formats.Iso20022.Market;

internal static class CbprCases
{
    private const string Uetr = "<UETR>8a562c67-ca16-48ba-b074-65581be6f001</UETR>", Date = "<IntrBkSttlmDt>2026-11-24</IntrBkSttlmDt>";

    private const string Charge = """
        <ChrgBr>SHAR</ChrgBr><ChrgsInf><Amt Ccy="USD">1</Amt><Agt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI></FinInstnId></Agt></ChrgsInf>
        """;

    private const string Town = "<PstlAdr><TwnNm>Berlin</TwnNm><Ctry>DE</Ctry></PstlAdr>";

    private const string Instructed = """<InstdAmt Ccy="USD">10.50</InstdAmt>""";

    public static IEnumerable<MarketCase> All => [.. Messages, .. Parties, .. Money, Answer];

    private static IEnumerable<MarketCase> Messages =>
    [
        Of("cbpr-version", "/Document", "xsd:pacs.008.001.08", "xsd:pacs.008.001.10"),
        Of("cbpr-header", "/AppHdr", Samples.Header, ""),
        Of("cbpr-business-service", "/AppHdr/BizSvc", "swift.cbprplus.03", "swift.other.03"),
        Of("cbpr-business-service", "/AppHdr/BizSvc", "<BizSvc>swift.cbprplus.03</BizSvc>", ""),
        Of("cbpr-header-party", "/AppHdr/Fr/FIId/FinInstnId/BICFI", "<BICFI>DEUTDEFFXXX</BICFI>", "<LEI>529900T8BM49AURSDO55</LEI>"),
        Of("cbpr-one-transaction", "GrpHdr/NbOfTxs",
            "</CdtTrfTxInf>", $"</CdtTrfTxInf>{MarketSamples.TransactionOf(MarketSamples.CrossBorder)}"),
        Of("cbpr-group-header", "GrpHdr/CtrlSum", "</NbOfTxs>", "</NbOfTxs><CtrlSum>10.50</CtrlSum>"),
        Of("cbpr-offset", "GrpHdr/CreDtTm", "<CreDtTm>2026-11-21T09:30:00+01:00", "<CreDtTm>2026-11-21T09:30:00"),
        Of("cbpr-characters", "RmtInf/Ustrd[1]", "Invoice #1", "Faktura å"),
        Of("cbpr-reference-characters", "PmtId/EndToEndId", ">E-1<", ">E#1<"),
    ];

    private static IEnumerable<MarketCase> Parties =>
    [
        Of("cbpr-both-ends", "InstgAgt/FinInstnId/BICFI", "<InstgAgt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI>",
            "<InstgAgt><FinInstnId><LEI>529900T8BM49AURSDO55</LEI>"),
        Of("cbpr-agent", "DbtrAgt/FinInstnId/BICFI", "<DbtrAgt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI>",
            "<DbtrAgt><FinInstnId><Othr><Id>1</Id></Othr>"),
        Of("cbpr-agent-address", "CdtrAgt/FinInstnId/PstlAdr",
            "<PstlAdr><TwnNm>Paris</TwnNm><Ctry>FR</Ctry></PstlAdr></FinInstnId>", "</FinInstnId>"),
        Of("cbpr-party", "Dbtr/Nm", "<Nm>ACME and Co</Nm>", ""),
        Of("cbpr-address", "Dbtr/PstlAdr/TwnNm", Town, "<PstlAdr><AdrLine>Street 1, 10115 Berlin</AdrLine></PstlAdr>"),
        Of("cbpr-address", "Dbtr/PstlAdr/Ctry", Town, "<PstlAdr><TwnNm>Berlin</TwnNm></PstlAdr>"),
        Of("cbpr-address", "Cdtr/PstlAdr/AdrLine[3]", "1 rue A", "1</AdrLine><AdrLine>2</AdrLine><AdrLine>3"),
    ];

    private static IEnumerable<MarketCase> Money =>
    [
        Of("cbpr-uetr", "PmtId/UETR", Uetr, ""),
        Of("cbpr-uetr", "PmtId/UETR", "48ba", "18ba"),
        Of("cbpr-instruction-id", "PmtId/InstrId", "<InstrId>I-1</InstrId>", ""),
        Of("cbpr-instruction-id", "PmtId/InstrId", ">I-1<", ">/I-1<"),
        Of("cbpr-settlement-date", "IntrBkSttlmDt", Date, ""),
        Of("cbpr-commodity", "ChrgsInf[1]/Amt/@Ccy", "<ChrgBr>SHAR</ChrgBr>", Charge.Replace("USD", "XAU", StringComparison.Ordinal)),
        Of("cbpr-settlement-method", "GrpHdr/SttlmInf/SttlmMtd", "INDA", "CLRG"),
        Of("cbpr-cover", "GrpHdr/SttlmInf/InstgRmbrsmntAgt", "INDA", "COVE"),
        Of("cbpr-charge-bearer", "ChrgBr", "SHAR", "SLEV"),
        Of("cbpr-charges", "ChrgsInf", "SHAR", "CRED"),
        Of("cbpr-instructed-amount", "InstdAmt", $"{Instructed}<ChrgBr>SHAR</ChrgBr>", Charge),
        Of("cbpr-exchange-rate", "XchgRate", Instructed, """<InstdAmt Ccy="EUR">10.50</InstdAmt>"""),
        Of("cbpr-exchange-rate", "XchgRate", Instructed, $"{Instructed}<XchgRate>1.1</XchgRate>"),
        Of("cbpr-remittance", "RmtInf", "</Ustrd>", "</Ustrd><Ustrd>b</Ustrd>"),
    ];

    private static MarketCase Answer =>
        new("cbpr-plus", "cbpr-original-uetr", "TxInfAndSts[1]/OrgnlUETR", MarketSamples.Answer, "<OrgnlUETR>", "<OrgnlUETR>A");

    private static MarketCase Of(string rule, string path, string piece, string by) =>
        new("cbpr-plus", rule, path, MarketSamples.CrossBorder, piece, by);
}
