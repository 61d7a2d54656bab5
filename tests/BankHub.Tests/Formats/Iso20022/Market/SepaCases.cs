using static BankHub.Tests.Formats.Iso20022.Market.MarketSamples;

namespace BankHub.Tests.Formats.Iso20022.Market;

internal static class SepaCases
{
    private const string Amount = """<InstdAmt Ccy="EUR">10.50<""", Bic = "<CdtrAgt><FinInstnId><BICFI>BNPAFRPPXXX</BICFI>";

    private const string Member = "<ClrSysMmbId><ClrSysId><Cd>DEBLZ</Cd></ClrSysId><MmbId>37040044</MmbId></ClrSysMmbId>";

    private const string Structured =
        "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>RF18539007547034</Ref></CdtrRefInf></Strd>";

    private const string Amended = "</DtOfSgntr><AmdmntInd>true</AmdmntInd>", Identifier = "DE98ZZZ09999999999";

    private static readonly string LongName = new('x', 71);

    public static IEnumerable<MarketCase> All => [.. Transfers, .. Instants, .. Debits];

    private static IEnumerable<MarketCase> Transfers =>
    [
        Of("sepa-currency", "Amt/InstdAmt/@Ccy", Amount, """<InstdAmt Ccy="USD">10.50<"""),
        Of("sepa-amount", "Amt/InstdAmt", Amount, """<InstdAmt Ccy="EUR">0<"""),
        Of("sepa-amount", "Amt/InstdAmt", Amount, """<InstdAmt Ccy="EUR">10.505<"""),
        Of("sepa-amount", "Amt/InstdAmt", Amount, """<InstdAmt Ccy="EUR">1000000000<"""),
        Of("sepa-charges", "PmtInf[1]/ChrgBr", "SLEV", "SHAR"),
        Of("sepa-account", "PmtInf[1]/DbtrAcct/Id", "<IBAN>DE89370400440532013000</IBAN>", "<Othr><Id>1</Id></Othr>"),
        Of("sepa-account", "CdtrAcct/Id", "<IBAN>FR1420041010050500013M02606</IBAN>", "<Othr><Id>1</Id></Othr>"),
        Of("sepa-agents", "IntrmyAgt1", "<CdtrAgt>",
            "<IntrmyAgt1><FinInstnId><BICFI>BNPAFRPPXXX</BICFI></FinInstnId></IntrmyAgt1><CdtrAgt>"),
        Of("sepa-named", "PmtInf[1]/Dbtr/Nm", "<Nm>ACME GmbH</Nm>", "<CtryOfRes>DE</CtryOfRes>"),
        Of("sepa-named", "Cdtr/Nm", "<Nm>Dupont</Nm>", ""),
        Of("sepa-remittance", "RmtInf", "<RmtInf>", "<RmtInf><Ustrd>a</Ustrd>"),
        Of("sepa-service-level", "PmtInf[1]/PmtTpInf/SvcLvl", "<Cd>SEPA</Cd>", "<Cd>URGP</Cd>"),
        Of("sepa-name", "Cdtr/Nm", "Dupont", LongName),
        Of("sepa-identification", "Cdtr/Id/OrgId", "</PstlAdr>",
            "</PstlAdr><Id><OrgId><AnyBIC>BNPAFRPPXXX</AnyBIC><Othr><Id>1</Id></Othr></OrgId></Id>"),
        Of("sepa-bank", "CdtrAgt/FinInstnId/BICFI", Bic, "<CdtrAgt><FinInstnId><Nm>Banque A</Nm>"),
        Of("sepa-bank", "CdtrAgt/FinInstnId/ClrSysMmbId", Bic, Bic + Member),
        Of("sepa-creditor-reference", "RmtInf/Strd[1]/CdtrRefInf/Tp", "<Cd>SCOR</Cd>", "<Prtry>QRR</Prtry>"),
        Of("sepa-creditor-reference", "RmtInf/Strd[1]/CdtrRefInf/Ref", "<Ref>RF18539007547034</Ref>", ""),
        Of("sepa-reference", "PmtId/EndToEndId", ">E-1<", ">E//1<"),
        Of("sepa-reference", "GrpHdr/MsgId", ">M-1<", ">/M-1<"),
        Of("sepa-characters", "RmtInf/Ustrd[1]", Structured, "<Ustrd>50 €</Ustrd>"),
        Of("sepa-address", "Cdtr/PstlAdr/TwnNm", "<TwnNm>Paris</TwnNm>", ""),
        Of("sepa-address", "Cdtr/PstlAdr/AdrLine[3]", "<AdrLine>1 rue A</AdrLine>",
            "<AdrLine>a</AdrLine><AdrLine>b</AdrLine><AdrLine>c</AdrLine>"),
        Of("sepa-ct-method", "PmtInf[1]/PmtMtd", "TRF", "TRA"),
    ];

    private static IEnumerable<MarketCase> Instants =>
    [
        Instantly("sepa-service-level-stated", "PmtTpInf/SvcLvl", "<SvcLvl><Cd>SEPA</Cd></SvcLvl>", ""),
        Instantly("sepa-transaction-id", "PmtId/TxId", "<TxId>T-1</TxId>", ""),
        Instantly("sepa-settlement-method", "GrpHdr/SttlmInf/SttlmMtd", "CLRG", "COVE"),
        Instantly("sepa-settlement-date", "IntrBkSttlmDt", "<IntrBkSttlmDt>2026-11-21</IntrBkSttlmDt>", ""),
        Instantly("sepa-instant-instrument", "GrpHdr/PmtTpInf/LclInstrm", "INST", "CORE"),
        Instantly("sepa-instant-acceptance", "AccptncDtTm", "<AccptncDtTm>2026-11-21T09:29:59</AccptncDtTm>", ""),
        Instantly("sepa-instant-single", "GrpHdr/NbOfTxs", "</CdtTrfTxInf>", $"</CdtTrfTxInf>{TransactionOf(MarketSamples.Instant)}"),
    ];

    private static IEnumerable<MarketCase> Debits =>
    [
        Debit("sepa-dd-service-level", "PmtInf[1]/PmtTpInf/SvcLvl", "<SvcLvl><Cd>SEPA</Cd></SvcLvl>", ""),
        Debit("sepa-dd-sequence", "PmtInf[1]/PmtTpInf/SeqTp", "<SeqTp>FRST</SeqTp>", ""),
        Debit("sepa-dd-sequence", "PmtInf[1]/PmtTpInf/SeqTp", "FRST", "RPRE"),
        Debit("sepa-dd-mandate", "DrctDbtTx/MndtRltdInf/MndtId", "<MndtId>MND-1</MndtId>", ""),
        Debit("sepa-dd-mandate", "DrctDbtTx/MndtRltdInf/DtOfSgntr", "<DtOfSgntr>2026-01-02</DtOfSgntr>", ""),
        Debit("sepa-dd-amendment", "DrctDbtTx/MndtRltdInf/AmdmntInfDtls", "</DtOfSgntr>", Amended),
        Debit("sepa-dd-creditor-id", "PmtInf[1]/CdtrSchmeId/Id/PrvtId/Othr", Identifier, "DE97ZZZ09999999999"),
        Debit("sepa-dd-creditor-id", "PmtInf[1]/CdtrSchmeId/Id/PrvtId/Othr", "<Prtry>SEPA</Prtry>", "<Prtry>OTHER</Prtry>"),
        Debit("sepa-dd-core-instrument", "PmtInf[1]/PmtTpInf/LclInstrm", "CORE", "B2B"),
        new("sepa-dd-b2b", "sepa-dd-b2b-instrument", "PmtInf[1]/PmtTpInf/LclInstrm", MarketSamples.Debit, "10.50", "10.51"),
    ];

    private static MarketCase Of(string rule, string path, string piece, string by) => new("sepa-ct", rule, path, Transfer, piece, by);

    private static MarketCase Instantly(string rule, string path, string piece, string by) =>
        new("sepa-instant", rule, path, MarketSamples.Instant, piece, by);

    private static MarketCase Debit(string rule, string path, string piece, string by) =>
        new("sepa-dd-core", rule, path, MarketSamples.Debit, piece, by);
}
