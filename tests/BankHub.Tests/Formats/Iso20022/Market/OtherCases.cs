namespace BankHub.Tests.Formats.Iso20022.Market;

internal static class OtherCases
{
    private const string Uetr = "<UETR>8a562c67-ca16-48ba-b074-65581be6f001</UETR>", Date = "<IntrBkSttlmDt>2026-11-24</IntrBkSttlmDt>";

    private const string Structured =
        "<CdOrPrtry><Prtry>QRR</Prtry></CdOrPrtry></Tp><Ref>210000000003139471430009017</Ref></CdtrRefInf></Strd>";

    private const string QrReference = $"<Strd>\n<CdtrRefInf><Tp>{Structured}";

    private const string Sepa = "<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf><ReqdExctnDt>";

    private const string Instant = "<PmtTpInf><LclInstrm><Cd>INST</Cd></LclInstrm></PmtTpInf><ReqdExctnDt>";

    private static readonly string LongName = new('x', 71);

    public static IEnumerable<MarketCase> All => [.. HighValue, .. Fedwire, .. Swiss];

    private static IEnumerable<MarketCase> HighValue =>
    [
        Hvps("hvps-one-transaction", "GrpHdr/NbOfTxs",
            "</CdtTrfTxInf>", $"</CdtTrfTxInf>{MarketSamples.TransactionOf(MarketSamples.Institution)}"),
        Hvps("hvps-uetr", "PmtId/UETR", Uetr, ""),
        Hvps("hvps-both-ends", "InstgAgt/FinInstnId/BICFI", "<InstgAgt><FinInstnId><BICFI>CITIUS33XXX</BICFI>", "<InstgAgt><FinInstnId>"),
        Hvps("hvps-settlement-method", "GrpHdr/SttlmInf/SttlmMtd", "CLRG", "INDA"),
        Hvps("hvps-clearing-system", "GrpHdr/SttlmInf/ClrSys", "<ClrSys><Cd>FDW</Cd></ClrSys>", ""),
        Hvps("hvps-settlement-date", "IntrBkSttlmDt", Date, ""),
        Hvps("hvps-address", "Cdtr/FinInstnId/PstlAdr/TwnNm", "<TwnNm>New York</TwnNm>", ""),
        Hvps("hvps-characters", "Cdtr/FinInstnId/Nm", "Chase", "Chäse"),
    ];

    private static IEnumerable<MarketCase> Fedwire =>
    [
        Fed("fedwire-one-transaction", "GrpHdr/NbOfTxs",
            "</CdtTrfTxInf>", $"</CdtTrfTxInf>{MarketSamples.TransactionOf(MarketSamples.Institution)}"),
        Fed("fedwire-business-service", "/AppHdr/BizSvc", ">TEST<", ">swift.cbprplus.03<"),
        Fed("fedwire-market-practice", "/AppHdr/MktPrctc/Id", "frb.fedwire.01", "frb.fednow.01"),
        Fed("fedwire-message-id", "GrpHdr/MsgId", "20261121B1QDRCQR000001", "20261121B1QDRCQR1"),
        Fed("fedwire-uetr", "PmtId/UETR", Uetr, ""),
        Fed("fedwire-currency", "IntrBkSttlmAmt/@Ccy", "USD\"", "EUR\""),
        Fed("fedwire-amount", "IntrBkSttlmAmt", ">10.50<", ">10000000000<"),
        Fed("fedwire-routing-number", "InstgAgt/FinInstnId/ClrSysMmbId", "021000089", "021000088"),
        Fed("fedwire-routing-number", "InstdAgt/FinInstnId/ClrSysMmbId", "<Cd>USABA</Cd></ClrSysId><MmbId>021000021",
            "<Cd>DEBLZ</Cd></ClrSysId><MmbId>021000021"),
        Fed("fedwire-settlement-method", "GrpHdr/SttlmInf/SttlmMtd", "CLRG", "INDA"),
        Fed("fedwire-clearing-system", "GrpHdr/SttlmInf/ClrSys", "<Cd>FDW</Cd>", "<Cd>TGT</Cd>"),
        Fed("fedwire-instrument", "PmtTpInf/LclInstrm", "<Prtry>BTRC</Prtry>", "<Cd>BTRC</Cd>"),
        Fed("fedwire-settlement-date", "IntrBkSttlmDt", Date, ""),
        Fed("fedwire-address", "Cdtr/FinInstnId/PstlAdr/TwnNm", "<TwnNm>New York</TwnNm>", ""),
        Fed("fedwire-characters", "Cdtr/FinInstnId/Nm", "Chase", "Chäse"),
    ];

    private static IEnumerable<MarketCase> Swiss =>
    [
        Of("swiss-method", "PmtInf[1]/PmtMtd", "TRF", "CHK"),
        Of("swiss-currency", "Amt/InstdAmt/@Ccy", "\"CHF\"", "\"USD\""),
        Of("swiss-sepa", "Amt/InstdAmt/@Ccy", "<ReqdExctnDt>", Sepa),
        Of("swiss-instant", "CdtrAcct/Id", "<ReqdExctnDt>", Instant, "<IBAN>CH4431999123000889012</IBAN>", "<Othr><Id>1</Id></Othr>",
            QrReference, "<Ustrd>a</Ustrd>"),
        Of("swiss-instant", "Amt/InstdAmt/@Ccy", "<ReqdExctnDt>", Instant, "\"CHF\"", "\"EUR\""),
        Of("swiss-named", "Cdtr/Nm", "<Nm>Robert Schneider</Nm>", ""),
        Of("swiss-remittance", "RmtInf", "<RmtInf>", "<RmtInf><Ustrd>a</Ustrd>"),
        Of("swiss-name", "Cdtr/Nm", "\"CHF\"", "\"EUR\"", "<ReqdExctnDt>", Sepa, "Robert Schneider", LongName),
        Of("swiss-address", "Cdtr/PstlAdr/TwnNm", "<TwnNm>Biel</TwnNm><Ctry>CH</Ctry>", "<AdrLine>2500 Biel</AdrLine>"),
        Of("swiss-characters", "Cdtr/Nm", "Robert Schneider", "東京"),
        Of("swiss-reference-characters", "PmtId/EndToEndId", ">E-1<", ">Ä-1<"),
        Of("swiss-qr-iban", "RmtInf/Strd[1]/CdtrRefInf/Tp", "CH4431999123000889012", "CH9300762011623852957"),
        Of("swiss-qr-iban", "RmtInf/Strd[1]/CdtrRefInf/Tp", Structured,
            "<CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>RF18539007547034</Ref></CdtrRefInf></Strd>"),
        Of("swiss-qr-reference", "RmtInf/Strd[1]/CdtrRefInf/Ref", "210000000003139471430009017", "210000000003139471430009018"),
        Of("swiss-creditor-reference", "RmtInf/Strd[1]/CdtrRefInf/Ref", "CH4431999123000889012", "CH9300762011623852957", Structured,
            "<CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>RF19539007547034</Ref></CdtrRefInf></Strd>"),
    ];

    private static MarketCase Hvps(string rule, string path, string piece, string by) =>
        new("hvps-plus", rule, path, MarketSamples.Institution, piece, by);

    private static MarketCase Fed(string rule, string path, string piece, string by) =>
        new("fedwire", rule, path, MarketSamples.Fedwire, piece, by);

    /// <summary>Of several replacements the last one is the case; the others make what it needs.</summary>
    private static MarketCase Of(string rule, string path, params string[] pieces)
    {
        var sample = MarketSamples.QrBill;
        for (var at = 0; at + 2 < pieces.Length; at += 2)
            sample = sample.Replace(pieces[at], pieces[at + 1], StringComparison.Ordinal);
        return new("swiss", rule, path, sample, pieces[^2], pieces[^1]);
    }
}
