namespace BankHub.Tests.Formats.Iso20022.Market;

/// <summary>A message of each market that keeps all its rules, of which tests change a piece.</summary>
internal static class MarketSamples
{
    private const string Space = "urn:iso:std:iso:20022:tech:xsd:";

    private const string Service = "<BizSvc>swift.cbprplus.03</BizSvc>";

    private const string InstitutionHeader = $"""
        <AppHdr xmlns="{Space}head.001.001.02"><Fr><FIId><FinInstnId><BICFI>CITIUS33XXX</BICFI></FinInstnId></FIId></Fr>
        <To><FIId><FinInstnId><BICFI>CHASUS33XXX</BICFI></FinInstnId></FIId></To>
        <BizMsgIdr>B-1</BizMsgIdr><MsgDefIdr>pacs.009.001.08</MsgDefIdr>{Service}<CreDt>2026-11-21T09:30:00+01:00</CreDt></AppHdr>
        """;

    private const string FedwireService =
        "<BizSvc>TEST</BizSvc><MktPrctc><Regy>www2.swift.com/mystandards</Regy><Id>frb.fedwire.01</Id></MktPrctc>";

    public const string Transfer = $"""
        <Document xmlns="{Space}pain.001.001.09"><CstmrCdtTrfInitn>
        <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-11-21T09:30:00</CreDtTm><NbOfTxs>1</NbOfTxs><InitgPty><Nm>ACME</Nm></InitgPty></GrpHdr>
        <PmtInf><PmtInfId>P-1</PmtInfId><PmtMtd>TRF</PmtMtd><PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>
        <ReqdExctnDt><Dt>2026-11-24</Dt></ReqdExctnDt><Dbtr><Nm>ACME GmbH</Nm></Dbtr>
        <DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
        <DbtrAgt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI></FinInstnId></DbtrAgt><ChrgBr>SLEV</ChrgBr>
        <CdtTrfTxInf><PmtId><InstrId>I-1</InstrId><EndToEndId>E-1</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">10.50</InstdAmt></Amt>
        <CdtrAgt><FinInstnId><BICFI>BNPAFRPPXXX</BICFI></FinInstnId></CdtrAgt>
        <Cdtr><Nm>Dupont</Nm><PstlAdr><TwnNm>Paris</TwnNm><Ctry>FR</Ctry><AdrLine>1 rue A</AdrLine></PstlAdr></Cdtr>
        <CdtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></CdtrAcct>
        <RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>
        </CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>
        """;

    public const string Instant = $"""
        <Document xmlns="{Space}pacs.008.001.08"><FIToFICstmrCdtTrf>
        <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-11-21T09:30:00</CreDtTm><NbOfTxs>1</NbOfTxs><IntrBkSttlmDt>2026-11-21</IntrBkSttlmDt>
        <SttlmInf><SttlmMtd>CLRG</SttlmMtd><ClrSys><Prtry>TIPS</Prtry></ClrSys></SttlmInf>
        <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>INST</Cd></LclInstrm></PmtTpInf></GrpHdr>
        <CdtTrfTxInf><PmtId><EndToEndId>E-1</EndToEndId><TxId>T-1</TxId></PmtId>
        <IntrBkSttlmAmt Ccy="EUR">10.50</IntrBkSttlmAmt><AccptncDtTm>2026-11-21T09:29:59</AccptncDtTm><ChrgBr>SLEV</ChrgBr>
        <Dbtr><Nm>ACME</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
        <DbtrAgt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI></FinInstnId></DbtrAgt>
        <CdtrAgt><FinInstnId><BICFI>BNPAFRPPXXX</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>Dupont</Nm></Cdtr>
        <CdtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></CdtrAcct></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>
        """;

    public const string Debit = $"""
        <Document xmlns="{Space}pain.008.001.08"><CstmrDrctDbtInitn>
        <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-11-21T09:30:00</CreDtTm><NbOfTxs>1</NbOfTxs><InitgPty><Nm>ACME</Nm></InitgPty></GrpHdr>
        <PmtInf><PmtInfId>P-1</PmtInfId><PmtMtd>DD</PmtMtd>
        <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>CORE</Cd></LclInstrm><SeqTp>FRST</SeqTp></PmtTpInf>
        <ReqdColltnDt>2026-11-24</ReqdColltnDt><Cdtr><Nm>ACME GmbH</Nm></Cdtr>
        <CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct>
        <CdtrAgt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI></FinInstnId></CdtrAgt><ChrgBr>SLEV</ChrgBr>
        <CdtrSchmeId><Id><PrvtId><Othr><Id>DE98ZZZ09999999999</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></CdtrSchmeId>
        <DrctDbtTxInf><PmtId><EndToEndId>E-1</EndToEndId></PmtId><InstdAmt Ccy="EUR">10.50</InstdAmt>
        <DrctDbtTx><MndtRltdInf><MndtId>MND-1</MndtId><DtOfSgntr>2026-01-02</DtOfSgntr></MndtRltdInf></DrctDbtTx>
        <DbtrAgt><FinInstnId><BICFI>BNPAFRPPXXX</BICFI></FinInstnId></DbtrAgt><Dbtr><Nm>Dupont</Nm></Dbtr>
        <DbtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></DbtrAcct><RmtInf><Ustrd>Invoice 1</Ustrd></RmtInf>
        </DrctDbtTxInf></PmtInf></CstmrDrctDbtInitn></Document>
        """;

    public const string CrossBorder = $"""
        <Envelope>{Samples.Header}<Document xmlns="{Space}pacs.008.001.08"><FIToFICstmrCdtTrf>
        <GrpHdr><MsgId>B-1</MsgId><CreDtTm>2026-11-21T09:30:00+01:00</CreDtTm><NbOfTxs>1</NbOfTxs>
        <SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr>
        <CdtTrfTxInf><PmtId><InstrId>I-1</InstrId><EndToEndId>E-1</EndToEndId>
        <UETR>8a562c67-ca16-48ba-b074-65581be6f001</UETR></PmtId>
        <IntrBkSttlmAmt Ccy="USD">10.50</IntrBkSttlmAmt><IntrBkSttlmDt>2026-11-24</IntrBkSttlmDt>
        <InstdAmt Ccy="USD">10.50</InstdAmt><ChrgBr>SHAR</ChrgBr>
        <InstgAgt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI></FinInstnId></InstgAgt>
        <InstdAgt><FinInstnId><BICFI>BNPAFRPPXXX</BICFI></FinInstnId></InstdAgt>
        <Dbtr><Nm>ACME and Co</Nm><PstlAdr><TwnNm>Berlin</TwnNm><Ctry>DE</Ctry></PstlAdr></Dbtr>
        <DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
        <DbtrAgt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI></FinInstnId></DbtrAgt>
        <CdtrAgt><FinInstnId><Nm>Banque A</Nm><PstlAdr><TwnNm>Paris</TwnNm><Ctry>FR</Ctry></PstlAdr></FinInstnId></CdtrAgt>
        <Cdtr><Nm>Dupont</Nm><PstlAdr><TwnNm>Paris</TwnNm><Ctry>FR</Ctry><AdrLine>1 rue A</AdrLine></PstlAdr></Cdtr>
        <CdtrAcct><Id><Othr><Id>12345</Id></Othr></Id></CdtrAcct><RmtInf><Ustrd>Invoice #1</Ustrd></RmtInf>
        </CdtTrfTxInf></FIToFICstmrCdtTrf></Document></Envelope>
        """;

    public const string Institution = $"""
        <Envelope>{InstitutionHeader}<Document xmlns="{Space}pacs.009.001.08"><FICdtTrf>
        <GrpHdr><MsgId>B-1</MsgId><CreDtTm>2026-11-21T09:30:00+01:00</CreDtTm><NbOfTxs>1</NbOfTxs>
        <SttlmInf><SttlmMtd>CLRG</SttlmMtd><ClrSys><Cd>FDW</Cd></ClrSys></SttlmInf></GrpHdr>
        <CdtTrfTxInf><PmtId><InstrId>I-1</InstrId><EndToEndId>E-1</EndToEndId>
        <UETR>8a562c67-ca16-48ba-b074-65581be6f001</UETR></PmtId><PmtTpInf><LclInstrm><Prtry>BTRC</Prtry></LclInstrm></PmtTpInf>
        <IntrBkSttlmAmt Ccy="USD">10.50</IntrBkSttlmAmt><IntrBkSttlmDt>2026-11-24</IntrBkSttlmDt>
        <InstgAgt><FinInstnId><BICFI>CITIUS33XXX</BICFI>
        <ClrSysMmbId><ClrSysId><Cd>USABA</Cd></ClrSysId><MmbId>021000089</MmbId></ClrSysMmbId></FinInstnId></InstgAgt>
        <InstdAgt><FinInstnId><BICFI>CHASUS33XXX</BICFI>
        <ClrSysMmbId><ClrSysId><Cd>USABA</Cd></ClrSysId><MmbId>021000021</MmbId></ClrSysMmbId></FinInstnId></InstdAgt>
        <Dbtr><FinInstnId><BICFI>CITIUS33XXX</BICFI></FinInstnId></Dbtr>
        <Cdtr><FinInstnId><BICFI>CHASUS33XXX</BICFI><Nm>Chase</Nm>
        <PstlAdr><TwnNm>New York</TwnNm><Ctry>US</Ctry><AdrLine>1 A Street</AdrLine></PstlAdr></FinInstnId></Cdtr>
        </CdtTrfTxInf></FICdtTrf></Document></Envelope>
        """;

    public const string Answer = $"""
        <Envelope>{Samples.Header}<Document xmlns="{Space}pacs.002.001.10"><FIToFIPmtStsRpt>
        <GrpHdr><MsgId>B-1</MsgId><CreDtTm>2026-11-21T09:30:00+01:00</CreDtTm></GrpHdr>
        <TxInfAndSts><OrgnlInstrId>I-1</OrgnlInstrId><OrgnlUETR>8a562c67-ca16-48ba-b074-65581be6f001</OrgnlUETR>
        <TxSts>ACCC</TxSts></TxInfAndSts></FIToFIPmtStsRpt></Document></Envelope>
        """;

    public const string Return = $"""
        <Envelope>{Samples.Header}<Document xmlns="{Space}pacs.004.001.09"><PmtRtr>
        <GrpHdr><MsgId>B-1</MsgId><CreDtTm>2026-11-21T09:30:00+01:00</CreDtTm><NbOfTxs>1</NbOfTxs>
        <SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr>
        <TxInf><RtrId>R-1</RtrId><OrgnlInstrId>I-1</OrgnlInstrId><OrgnlEndToEndId>E-1</OrgnlEndToEndId>
        <OrgnlUETR>8a562c67-ca16-48ba-b074-65581be6f001</OrgnlUETR><OrgnlIntrBkSttlmAmt Ccy="USD">10.50</OrgnlIntrBkSttlmAmt>
        <RtrdIntrBkSttlmAmt Ccy="USD">10.50</RtrdIntrBkSttlmAmt><IntrBkSttlmDt>2026-11-24</IntrBkSttlmDt>
        <InstgAgt><FinInstnId><BICFI>DEUTDEFFXXX</BICFI></FinInstnId></InstgAgt>
        <InstdAgt><FinInstnId><BICFI>BNPAFRPPXXX</BICFI></FinInstnId></InstdAgt>
        <RtrRsnInf><Rsn><Cd>AC04</Cd></Rsn></RtrRsnInf></TxInf></PmtRtr></Document></Envelope>
        """;

    public const string QrBill = $"""
        <Document xmlns="{Space}pain.001.001.09"><CstmrCdtTrfInitn>
        <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-11-21T09:30:00</CreDtTm><NbOfTxs>1</NbOfTxs><InitgPty><Nm>Müller</Nm></InitgPty></GrpHdr>
        <PmtInf><PmtInfId>P-1</PmtInfId><PmtMtd>TRF</PmtMtd><ReqdExctnDt><Dt>2026-11-24</Dt></ReqdExctnDt><Dbtr><Nm>Müller AG</Nm></Dbtr>
        <DbtrAcct><Id><IBAN>CH9300762011623852957</IBAN></Id></DbtrAcct>
        <DbtrAgt><FinInstnId><BICFI>KBZUCHZZ80A</BICFI></FinInstnId></DbtrAgt>
        <CdtTrfTxInf><PmtId><InstrId>I-1</InstrId><EndToEndId>E-1</EndToEndId></PmtId><Amt><InstdAmt Ccy="CHF">10.50</InstdAmt></Amt>
        <Cdtr><Nm>Robert Schneider</Nm><PstlAdr><TwnNm>Biel</TwnNm><Ctry>CH</Ctry></PstlAdr></Cdtr>
        <CdtrAcct><Id><IBAN>CH4431999123000889012</IBAN></Id></CdtrAcct>
        <RmtInf><Strd>
        <CdtrRefInf><Tp><CdOrPrtry><Prtry>QRR</Prtry></CdOrPrtry></Tp><Ref>210000000003139471430009017</Ref></CdtrRefInf></Strd></RmtInf>
        </CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>
        """;

    /// <summary>The same transfer through the service of the Federal Reserve Banks.</summary>
    public static readonly string Fedwire = Institution.Replace(Service, FedwireService, StringComparison.Ordinal)
        .Replace("<MsgId>B-1<", "<MsgId>20261121B1QDRCQR000001<", StringComparison.Ordinal);

    /// <summary>A transfer that a customer initiates over SWIFT.</summary>
    public static readonly string Relayed = string.Concat(
        "<Envelope>", Samples.Header.Replace("pacs.008.001.08", "pain.001.001.09", StringComparison.Ordinal),
        Transfer.Replace("M-1", "B-1", StringComparison.Ordinal).Replace("P-1", "B-1", StringComparison.Ordinal), "</Envelope>");

    /// <summary>The transaction of a message, which a test may put into it once more.</summary>
    public static string TransactionOf(string message)
    {
        const string begin = "<CdtTrfTxInf>", end = "</CdtTrfTxInf>";
        return message[message.IndexOf(begin, StringComparison.Ordinal)..(message.IndexOf(end, StringComparison.Ordinal) + end.Length)];
    }
}
