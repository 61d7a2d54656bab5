using System.Text;
using System.Xml.Linq;
using BankHub.Simulators.Helvetia;
using BankHub.Simulators.Time;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Simulators.Helvetia;

/// <summary>The correspondent bank without its server, on a clock that stands still, and a customer who writes by hand.</summary>
internal sealed class HelvetiaSandbox : IDisposable
{
    public const string Plain = "GB29NWBK60161331926819";

    private const string Xsd = "urn:iso:std:iso:20022:tech:xsd:";

    private readonly BankClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero), manual: true);
    private readonly HelvetiaOptions options = new() { SchemasFolder = SharedFolder.IsThere ? SharedFolder.File("iso20022-xsd") : null };
    private int files;

    public HelvetiaSandbox() => Bank = new HelvetiaBank(options, clock, (name, bytes) => Told.Add((name, XDocument.Parse(
        Encoding.UTF8.GetString(bytes)), bytes)));

    public HelvetiaBank Bank { get; }

    public List<(string Name, XDocument Message, byte[] Bytes)> Told { get; } = [];

    public TransferState State(string endToEnd) => Of(endToEnd).State;

    public LedgerTransfer Of(string endToEnd) => Bank.Ledger.Transfers.Single(transfer => transfer.Asked.EndToEndId == endToEnd);

    /// <summary>The values of an element in all that was told in files of one kind.</summary>
    public string[] Said(string kind, string element) =>
    [
        .. Told.Where(file => file.Name.StartsWith($"HV_{kind}", StringComparison.Ordinal)).SelectMany(file => file.Message.Descendants())
            .Where(one => one.Name.LocalName == element).Select(one => one.Value),
    ];

    public void Wait(double seconds) => clock.Advance(TimeSpan.FromSeconds(seconds));

    public void Send(string definition, string body, string sender = "ACMECHZZXXX")
    {
        Bank.Take($"f-{++files}.xml", Encoding.UTF8.GetBytes($"""
            <BusinessMessage><AppHdr xmlns="{Xsd}head.001.001.02">
            <Fr><FIId><FinInstnId><BICFI>{sender}</BICFI></FinInstnId></FIId></Fr>
            <To><FIId><FinInstnId><BICFI>HLVTCHZZXXX</BICFI></FinInstnId></FIId></To>
            <BizMsgIdr>B-{files}</BizMsgIdr><MsgDefIdr>{definition}</MsgDefIdr><CreDt>2026-11-23T09:30:00+00:00</CreDt></AppHdr>
            <Document xmlns="{Xsd}{definition}">{body}</Document></BusinessMessage>
            """));
        Wait(0);
    }

    public void Pay(string messageId, params string[] transfers) => Send("pacs.008.001.08", $"""
        <FIToFICstmrCdtTrf><GrpHdr><MsgId>{messageId}</MsgId><CreDtTm>2026-11-23T09:30:00+00:00</CreDtTm>
        <NbOfTxs>{transfers.Length}</NbOfTxs>
        <SttlmInf><SttlmMtd>INDA</SttlmMtd><SttlmAcct><Id><IBAN>{options.Account}</IBAN></Id></SttlmAcct></SttlmInf></GrpHdr>
        {string.Concat(transfers)}</FIToFICstmrCdtTrf>
        """);

    public static string Transfer(
        string name, string amount = "100.00", string currency = "CHF", string account = Plain, string bearer = "SHAR",
        string? uetr = null) =>
        $"""
        <CdtTrfTxInf><PmtId><InstrId>I-{name}</InstrId><EndToEndId>{name}</EndToEndId><UETR>{uetr ?? Uetr(name)}</UETR></PmtId>
        <IntrBkSttlmAmt Ccy="{currency}">{amount}</IntrBkSttlmAmt><IntrBkSttlmDt>2026-11-23</IntrBkSttlmDt><ChrgBr>{bearer}</ChrgBr>
        <Dbtr><Nm>Harbour Lights</Nm></Dbtr><DbtrAgt><FinInstnId><BICFI>ACMECHZZXXX</BICFI></FinInstnId></DbtrAgt>
        <CdtrAgt><FinInstnId><BICFI>BOLNGB2LXXX</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>Jane Roe</Nm></Cdtr>
        <CdtrAcct><Id><Othr><Id>{account}</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>
        """;

    public void Recall(string name, string caseId) => Send("camt.056.001.08", $"""
        <FIToFIPmtCxlReq><Assgnmt><Id>A-{caseId}</Id>
        <Assgnr><Agt><FinInstnId><BICFI>ACMECHZZXXX</BICFI></FinInstnId></Agt></Assgnr>
        <Assgne><Agt><FinInstnId><BICFI>HLVTCHZZXXX</BICFI></FinInstnId></Agt></Assgne>
        <CreDtTm>2026-11-23T09:30:00+00:00</CreDtTm></Assgnmt>
        <Undrlyg><TxInf>
        <Case><Id>{caseId}</Id><Cretr><Agt><FinInstnId><BICFI>ACMECHZZXXX</BICFI></FinInstnId></Agt></Cretr></Case>
        <OrgnlInstrId>I-{name}</OrgnlInstrId><OrgnlEndToEndId>{name}</OrgnlEndToEndId><OrgnlUETR>{Uetr(name)}</OrgnlUETR>
        <CxlRsnInf><Rsn><Cd>CUST</Cd></Rsn></CxlRsnInf></TxInf></Undrlyg></FIToFIPmtCxlReq>
        """);

    public void Ask(string name) => Send("pacs.028.001.03", $"""
        <FIToFIPmtStsReq><GrpHdr><MsgId>Q-{name}</MsgId><CreDtTm>2026-11-23T09:30:00+00:00</CreDtTm></GrpHdr>
        <TxInf><OrgnlInstrId>I-{name}</OrgnlInstrId><OrgnlUETR>{Uetr(name)}</OrgnlUETR></TxInf></FIToFIPmtStsReq>
        """);

    public static string Uetr(string name) => new Guid(
        [.. System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name)).Take(16).Select((b, i) => i switch
        {
            7 => (byte)((b & 0x0F) | 0x40),
            8 => (byte)((b & 0x3F) | 0x80),
            _ => b,
        })]).ToString();

    public void Dispose() => clock.Dispose();
}
