using System.Text;
using BankHub.Core.Adapters;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Tests.Mapping.SwiftMt;

namespace BankHub.Tests.Mapping.Iso20022.Statements;

/// <summary>What a statement says of itself, where it says it twice or cannot mean it.</summary>
public sealed class StatementTotalTests
{
    private const string Opening = "OPBD", Closing = "CLBD";

    [Theory]
    [InlineData("5.00", "EUR", "OPBD CLBD OPBD", "")]
    [InlineData("6.00", "EUR", "CLBD", "balance-contradiction")]
    [InlineData("6.00", "USD", "OPBD CLBD OPBD", "")]
    [InlineData("-5.00", "EUR", "OPBD CLBD", "incomplete")]
    public void A_balance_that_is_told_twice_with_different_amounts_is_none(string amount, string currency, string kept, string rule)
    {
        var items = Decode(Balance(Opening, "5.00") + Balance(Closing, "8.00") + Balance(Opening, amount, currency));

        Assert.Equal(kept, string.Join(' ', Assert.Single(items.OfType<DecodedStatement>()).Statement.Balances.Select(one => one.Type)));
        var told = items.OfType<DecodedFinding>().Select(item => item.Finding.Message);
        Assert.Contains(rule, string.Join(' ', told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":60F:C261120EUR1,\n:60F:C261120EUR2,\n:62F:C261123EUR1,", "CLBD")]
    [InlineData(":60F:C261120EUR1,\n:62F:C261123USD1,", "OPBD")]
    public void An_MT_that_contradicts_itself_about_a_balance_says_none(string balances, string kept)
    {
        var items = FinTexts.Decode(FinTexts.Message("940", $":20:S1\n:25:DE89370400440532013000\n:28C:7/1\n{balances}"));

        Assert.Equal(kept, string.Join(' ', Assert.Single(items.OfType<DecodedStatement>()).Statement.Balances.Select(one => one.Type)));
        Assert.Contains(items.OfType<DecodedFinding>(), item => item.Finding.Rule == "balance-contradiction");
    }

    [Theory]
    [InlineData("<TxsSummry><TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>3.00</Sum></TtlCdtNtries></TxsSummry>", 0)]
    [InlineData("<TxsSummry><TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>4.00</Sum></TtlCdtNtries></TxsSummry>", 1)]
    [InlineData("<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries></TxsSummry>", 1)]
    public void Totals_that_are_not_those_of_the_entries_are_told(string summary, int told)
    {
        var items = Decode(summary + Entry("3.00", ""));

        Assert.Single(items.OfType<DecodedEntry>());
        Assert.Equal(told, items.OfType<DecodedFinding>().Count(item => item.Finding.Rule == "entry-totals"));
    }

    [Fact]
    public void Numbers_that_nobody_has_are_none()
    {
        var many = string.Concat(Enumerable.Repeat("<NtryDtls><Btch><NbOfTxs>99999999</NbOfTxs></Btch></NtryDtls>", 22));

        Assert.Null(Assert.Single(Decode(Entry("3.00", many)).OfType<DecodedEntry>()).Entry.Batch?.NumberOfTransactions);
        var sums = string.Concat(Enumerable.Repeat(":90C:99999EUR1,\n", 30_000));
        var items = FinTexts.Decode(FinTexts.Message(
            "942", $":20:A\n:25:1\n:28C:1\n:34F:EUR0,\n:13D:2611241130+0100\n:61:2611241123C1,NTRFX//Y\n{sums}"));
        Assert.Equal(int.MaxValue, Assert.Single(items.OfType<DecodedStatementEnd>()).NumberOfEntries);
    }

    private static string Balance(string type, string amount, string currency = "EUR") => $"""
        <Bal><Tp><CdOrPrtry><Cd>{type}</Cd></CdOrPrtry></Tp><Amt Ccy="{currency}">{amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd>
        <Dt><Dt>2026-11-23</Dt></Dt></Bal>
        """;

    internal static string Entry(string amount, string more) => $"""
        <Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BkTxCd><Prtry><Cd>X</Cd></Prtry></BkTxCd>
        {more}</Ntry>
        """;

    private static List<DecodedItem> Decode(string content) => [.. new StatementsToItems(Transfers.Mapping).Decode(Document(content))];

    internal static byte[] Document(string content) => Encoding.UTF8.GetBytes($"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>G1</MsgId>
        <CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr><Stmt><Id>S1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
        {content}</Stmt></BkToCstmrStmt></Document>
        """);
}
