using System.Text;
using BankHub.Core.Adapters;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Tests.Mapping.SwiftMt;

namespace BankHub.Tests.Mapping.Iso20022.Statements;

/// <summary>The day of what tells neither a balance nor a moment, by which it is told from others of its name.</summary>
public sealed class StatementDayTests
{
    private const string Created = "<CreDtTm>2026-11-24T00:30:00</CreDtTm>";

    [Theory]
    [InlineData(Created, "", "", "2026-11-24")]
    [InlineData("", Created, "", "2026-11-24")]
    [InlineData(Created, "<FrToDt><FrDtTm>2026-11-21T00:00:00</FrDtTm><ToDtTm>2026-11-22T23:59:59</ToDtTm></FrToDt>", "", "2026-11-22")]
    [InlineData("", "", "<BookgDt><Dt>2026-11-23</Dt></BookgDt><ValDt><Dt>2026-11-25</Dt></ValDt>", "2026-11-23")]
    [InlineData("", "", "<ValDt><Dt>2026-11-25</Dt></ValDt>", "2026-11-25")]
    [InlineData("", "", "", null)]
    public void A_notification_is_of_its_local_day_or_else_of_that_of_its_first_entry(
        string header, string notification, string dates, string? day)
    {
        var items = new StatementsToItems(Transfers.Mapping).Decode(Encoding.UTF8.GetBytes($"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>G1</MsgId>{header}
            </GrpHdr><Ntfctn><Id>N1</Id>{notification}<Acct><Id><IBAN>CH9300762011623852957</IBAN></Id><Ccy>CHF</Ccy></Acct>
            <Ntry><Amt Ccy="CHF">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>{dates}
            <BkTxCd><Prtry><Cd>X</Cd></Prtry></BkTxCd></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """)).ToList();

        Assert.Single(items.OfType<DecodedEntry>());
        Assert.Equal(day, DayOf(items));
    }

    [Theory]
    [InlineData("910", ":20:A\n:21:B\n:25:1\n:32A:261123EUR5,\n:50K:JANE", "2026-11-23")]
    [InlineData("942", ":20:A\n:25:1\n:28C:1\n:34F:EUR0,\n:61:2611241123C1,NTRFX//Y\n:90C:1EUR1,", "2026-11-23")]
    public void An_MT_that_does_not_say_when_it_was_written_is_of_the_day_of_its_booking(string type, string text, string day) =>
        Assert.Equal(day, DayOf(FinTexts.Decode(FinTexts.Message(type, text))));

    private static string? DayOf(IEnumerable<DecodedItem> items) =>
        Assert.Single(items.OfType<DecodedStatement>()).Day?.ToString("O");
}
