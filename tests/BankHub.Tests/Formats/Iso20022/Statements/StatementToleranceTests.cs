using System.Text;
using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Tests.Formats.Iso20022.Statements;

/// <summary>What banks send and the schema does not allow is read where its meaning is certain, and reported.</summary>
public sealed class StatementToleranceTests
{
    private const string Entry = "<Ntry><Amt Ccy=\"EUR\">12.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
        + "<BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd></Ntry>";

    private const string Statement = "<Stmt><Id>1</Id><Acct><Id><Othr><Id>4711</Id></Othr></Id></Acct><Bal>"
        + "<Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp>" + InOrder + "<Dt><Dt>2026-11-21</Dt></Dt></Bal>" + Entry + "</Stmt>";

    private const string InOrder = "<Amt Ccy=\"EUR\">12.50</Amt><CdtDbtInd>CRDT</CdtDbtInd>";

    private const string OutOfOrder = "<CdtDbtInd>CRDT</CdtDbtInd><Amt Ccy=\"EUR\">12.50</Amt>";

    [Theory]
    [InlineData("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>", "choice-bare", false)]
    [InlineData("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>it is booked</Sts>", "text-between", true)]
    [InlineData("<Sts><Cd>BOOK</Cd></Sts>", "", "required", true)]
    [InlineData("<BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>", "", "required-by-schema", false)]
    [InlineData(InOrder, OutOfOrder, "element-order", false)]
    [InlineData("<CdtDbtInd>CRDT</CdtDbtInd><Sts>", "<Sts>", "required", true)]
    public void A_deviation_is_reported_with_its_weight(string good, string odd, string rule, bool isError)
    {
        var (entry, findings) = Read(Entry.Replace(good, odd, StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Rule.Name == rule && finding.IsError == isError);
        Assert.Equal(isError, findings.HasErrors);
        Assert.Equal(12.5m, entry.Amount!.Value.Value);
        Assert.Equal(isError, entry.Status?.Code != "BOOK" || entry.CreditDebit != "CRDT");
    }

    [Fact]
    public void The_entry_that_is_changed_here_is_sound_to_begin_with()
    {
        var (entry, findings) = Read(Entry);
        Assert.Equal(0, findings.Total);
        Assert.Equal("BOOK", entry.Status!.Code);
    }

    private static (Entry Entry, BankHub.Formats.Iso20022.Findings.IsoFindings Findings) Read(string entry)
    {
        var version = MessageVersions.Get("camt.053.001.08");
        var text = $"<Document xmlns=\"{version.Namespace}\"><BkToCstmrStmt>"
            + "<GrpHdr><MsgId>M</MsgId><CreDtTm>2026-11-21T18:00:00Z</CreDtTm></GrpHdr>"
            + Statement.Replace(Entry, entry, StringComparison.Ordinal) + "</BkToCstmrStmt></Document>";
        using var reader = MessageReader.Open(Encoding.UTF8.GetBytes(text));
        Assert.True(reader.Read());
        var read = (Entry)reader.Item!;
        Assert.False(reader.Read());
        return (read, reader.Findings);
    }
}
