namespace BankHub.Tests.Formats.Iso20022.Market;

internal static class CbprCases
{
    private const string Uetr = "<UETR>8a562c67-ca16-48ba-b074-65581be6f001</UETR>", Date = "<IntrBkSttlmDt>2026-11-24</IntrBkSttlmDt>";

    private const string Charge = """
        <ChrgBr>SHAR</ChrgBr><ChrgsInf><Amt Ccy="USD">1</Amt><Agt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI></FinInstnId></Agt></ChrgsInf>
        """;

    private const string Town = "<PstlAdr><TwnNm>Berlin</TwnNm><Ctry>DE</Ctry></PstlAdr>";

    private const string Member = "<ClrSysMmbId><MmbId>021000021</MmbId></ClrSysMmbId>";

    private const string Instructed = """<InstdAmt Ccy="USD">10.50</InstdAmt>""";

    // 140 characters: 65 of them are more than 9,000.
    private static readonly string Structured = $"<Strd><AddtlRmtInf>{new string('x', 140)}</AddtlRmtInf></Strd>";

    public static IEnumerable<MarketCase> All => [.. Messages, .. Headers, .. Parties, .. Money, .. Instructions, .. Answers, .. Returns];

    private static IEnumerable<MarketCase> Messages =>
    [
        Of("cbpr-version", "/Document", "xsd:pacs.008.001.08", "xsd:pacs.008.001.10"),
        Of("cbpr-header", "/AppHdr", Samples.Header, ""),
        Of("cbpr-business-service", "/AppHdr/BizSvc", "swift.cbprplus.03", "swift.other.03"),
        Of("cbpr-business-service", "/AppHdr/BizSvc", "<BizSvc>swift.cbprplus.03</BizSvc>", ""),
        Of("cbpr-header-party", "/AppHdr/Fr/FIId/FinInstnId/BICFI", "<BICFI>DEUTDEFFXXX</BICFI>", Member),
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
            $"<InstgAgt><FinInstnId>{Member}"),
        Of("cbpr-agent", "DbtrAgt/FinInstnId/BICFI", "<DbtrAgt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI>",
            "<DbtrAgt><FinInstnId><Othr><Id>1</Id></Othr>"),
        Of("cbpr-agent", "DbtrAgt/FinInstnId/BICFI", "<DbtrAgt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI>",
            "<DbtrAgt><FinInstnId><LEI>529900T8BM49AURSDO55</LEI>"),
        Of("cbpr-agent-address", "CdtrAgt/FinInstnId/PstlAdr",
            "<PstlAdr><TwnNm>Paris</TwnNm><Ctry>FR</Ctry></PstlAdr></FinInstnId>", "</FinInstnId>"),
        Of("cbpr-party", "Dbtr/Nm", $"<Nm>ACME and Co</Nm>{Town}", "<CtryOfRes>DE</CtryOfRes>"),
        Of("cbpr-party-name", "UltmtDbtr/Nm", "<Dbtr>", $"<UltmtDbtr>{Town}</UltmtDbtr><Dbtr>"),
        Of("cbpr-party-bic", "Dbtr/Nm", "</PstlAdr></Dbtr>",
            "</PstlAdr><Id><OrgId><AnyBIC>ACMEDEFFXXX</AnyBIC></OrgId></Id></Dbtr>"),
        Of("cbpr-address", "Dbtr/PstlAdr/TwnNm", Town, "<PstlAdr><AdrLine>Street 1, 10115 Berlin</AdrLine></PstlAdr>"),
        Of("cbpr-address", "Dbtr/PstlAdr/Ctry", Town, "<PstlAdr><TwnNm>Berlin</TwnNm></PstlAdr>"),
        Of("cbpr-address", "Cdtr/PstlAdr/AdrLine[3]", "1 rue A", "1</AdrLine><AdrLine>2</AdrLine><AdrLine>3"),
        Of("cbpr-address-repeated", "Cdtr/PstlAdr/AdrLine[1]", "1 rue A", "1 rue A, PARIS"),
        Of("cbpr-address-repeated", "Cdtr/PstlAdr/AdrLine[2]", "1 rue A", "1 rue de Paris</AdrLine><AdrLine>FR Paris"),
    ];

    private static IEnumerable<MarketCase> Money =>
    [
        Of("cbpr-uetr", "PmtId/UETR", Uetr, ""),
        Of("cbpr-uetr", "PmtId/UETR", "48ba", "18ba"),
        Of("cbpr-instruction-id", "PmtId/InstrId", "<InstrId>I-1</InstrId>", ""),
        Of("cbpr-instruction-id", "PmtId/InstrId", ">I-1<", ">/I-1<"),
        Of("cbpr-instruction-id", "PmtId/InstrId", ">I-1<", ">12345678901234567<"),
        Bank("cbpr-end-to-end-id", "PmtId/EndToEndId", ">E-1<", ">/1<"),
        Bank("cbpr-end-to-end-id", "PmtId/EndToEndId", ">E-1<", ">123456789012345/7<"),
        Of("cbpr-settlement-date", "IntrBkSttlmDt", Date, ""),
        Of("cbpr-commodity", "ChrgsInf[1]/Amt/@Ccy", "<ChrgBr>SHAR</ChrgBr>", Charge.Replace("USD", "XAU", StringComparison.Ordinal)),
        Of("cbpr-settlement-method", "GrpHdr/SttlmInf/SttlmMtd", "INDA", "CLRG"),
        Of("cbpr-cover", "GrpHdr/SttlmInf/InstgRmbrsmntAgt", "INDA", "COVE"),
        Of("cbpr-charge-bearer", "ChrgBr", "SHAR", "SLEV"),
        Of("cbpr-charges", "ChrgsInf", "SHAR", "CRED"),
        Of("cbpr-debtor-charges", "ChrgsInf", "<ChrgBr>SHAR</ChrgBr>",
            (Charge + Charge[Charge.IndexOf("<ChrgsInf>", StringComparison.Ordinal)..]).Replace("SHAR", "DEBT", StringComparison.Ordinal)),
        Of("cbpr-deducted-charges", "ChrgsInf", Instructed, """<InstdAmt Ccy="USD">11.50</InstdAmt>"""),
        Of("cbpr-instructed-amount", "InstdAmt", $"{Instructed}<ChrgBr>SHAR</ChrgBr>", Charge),
        Of("cbpr-exchange-rate", "XchgRate", Instructed, """<InstdAmt Ccy="EUR">10.50</InstdAmt>"""),
        Of("cbpr-exchange-rate", "XchgRate", Instructed, $"{Instructed}<XchgRate>1.1</XchgRate>"),
        Of("cbpr-related-remittance", "RltdRmtInf", "<RmtInf>", "<RltdRmtInf><RmtId>R-1</RmtId></RltdRmtInf><RmtInf>"),
        Of("cbpr-remittance", "RmtInf", "</Ustrd>", "</Ustrd><Ustrd>b</Ustrd>"),
        Of("cbpr-remittance-length", "RmtInf", "<Ustrd>Invoice #1</Ustrd>", string.Concat(Enumerable.Repeat(Structured, 65))),
    ];

    private static IEnumerable<MarketCase> Headers =>
    [
        Of("cbpr-message-id", "/AppHdr/BizMsgIdr", "<MsgId>B-1<", "<MsgId>B-2<"),
        Of("cbpr-from", "InstgAgt/FinInstnId/BICFI", "<BICFI>DEUTDEFFXXX<", "<BICFI>DEUTDEFF500<"),
        Of("cbpr-to", "InstdAgt/FinInstnId/BICFI", "<BICFI>BNPAFRPPXXX<", "<BICFI>BNPAFRPPPAE<"),
        new("cbpr-plus", "cbpr-priority", "PmtTpInf/InstrPrty",
            MarketSamples.CrossBorder.Replace("</CreDt>", "</CreDt><Prty>HIGH</Prty>", StringComparison.Ordinal),
            "<IntrBkSttlmAmt", "<PmtTpInf><InstrPrty>NORM</InstrPrty></PmtTpInf><IntrBkSttlmAmt"),
        Bank("cbpr-cover-service", "UndrlygCstmrCdtTrf", "swift.cbprplus.03", "swift.cbprplus.cov.03"),
        new("cbpr-plus", "cbpr-payment-information", "PmtInf[1]/PmtInfId", MarketSamples.Relayed, "<PmtInfId>B-1<", "<PmtInfId>B-2<"),
    ];

    private static IEnumerable<MarketCase> Instructions =>
    [
        Of("cbpr-instruction-once", "InstrForCdtrAgt", "<RmtInf>", $"{Ask("PHOB")}{Ask("PHOB")}<RmtInf>"),
        Of("cbpr-instruction-cheque", "InstrForCdtrAgt", "<RmtInf>", $"{Ask("CHQB")}{Ask("HOLD")}<RmtInf>"),
        Of("cbpr-instruction-telephone", "InstrForCdtrAgt", "<RmtInf>", $"{Ask("PHOB")}{Ask("TELB")}<RmtInf>"),
        Of("cbpr-service-level", "PmtTpInf/SvcLvl", "<IntrBkSttlmAmt",
            "<PmtTpInf><SvcLvl><Cd>G004</Cd></SvcLvl></PmtTpInf><IntrBkSttlmAmt"),
    ];

    private static IEnumerable<MarketCase> Answers =>
    [
        Answer("cbpr-original-uetr", "TxInfAndSts[1]/OrgnlUETR", "<OrgnlUETR>", "<OrgnlUETR>A"),
        Answer("cbpr-reject-reason", "TxInfAndSts[1]/StsRsnInf/Rsn", "<TxSts>ACCC</TxSts>", "<TxSts>RJCT</TxSts>"),
        Answer("cbpr-reject-date", "TxInfAndSts[1]/FctvIntrBkSttlmDt", "<TxSts>ACCC</TxSts>", """
            <TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>
            <FctvIntrBkSttlmDt><Dt>2026-11-24</Dt></FctvIntrBkSttlmDt>
            """),
        Answer("cbpr-original-message", "TxInfAndSts[1]/OrgnlGrpInf/OrgnlMsgNmId", "<OrgnlInstrId>", """
            <OrgnlGrpInf><OrgnlMsgId>M-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInf><OrgnlInstrId>
            """),
    ];

    private static IEnumerable<MarketCase> Returns =>
    [
        Back("cbpr-one-return", "GrpHdr/NbOfTxs", "</TxInf>", $"</TxInf>{MarketSamples.Return[
            MarketSamples.Return.IndexOf("<TxInf>", StringComparison.Ordinal)
            ..MarketSamples.Return.IndexOf("</PmtRtr>", StringComparison.Ordinal)]}"),
        Back("cbpr-return-reason", "TxInf[1]/RtrRsnInf/Rsn", "<RtrRsnInf><Rsn><Cd>AC04</Cd></Rsn></RtrRsnInf>", ""),
        Back("cbpr-return-date", "TxInf[1]/IntrBkSttlmDt", "<IntrBkSttlmDt>2026-11-24</IntrBkSttlmDt>", ""),
    ];

    private static MarketCase Back(string rule, string path, string piece, string by) =>
        new("cbpr-plus", rule, path, MarketSamples.Return, piece, by);

    private static string Ask(string code) => $"<InstrForCdtrAgt><Cd>{code}</Cd></InstrForCdtrAgt>";

    private static MarketCase Bank(string rule, string path, string piece, string by) => new(
        "cbpr-plus", rule, path, MarketSamples.Institution.Replace("CLRG", "INDA", StringComparison.Ordinal), piece, by);

    private static MarketCase Answer(string rule, string path, string piece, string by) =>
        new("cbpr-plus", rule, path, MarketSamples.Answer, piece, by);

    private static MarketCase Of(string rule, string path, string piece, string by) =>
        new("cbpr-plus", rule, path, MarketSamples.CrossBorder, piece, by);
}
