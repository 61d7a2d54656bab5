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

    [Theory]
    [InlineData("camt.053.001.08")]
    [InlineData("camt.052.001.06")]
    [InlineData("camt.053.001.02")]
    public void An_entry_without_status_is_read_and_its_status_stays_unknown(string version)
    {
        var (entry, findings) = Read(Entry.Replace("<Sts><Cd>BOOK</Cd></Sts>", "", StringComparison.Ordinal), version);
        Assert.Equal("required-by-schema", Assert.Single(findings).Rule.Name);
        Assert.EndsWith("Ntry[1]/Sts", findings[0].Path);
        Assert.False(findings.HasErrors);
        Assert.Null(entry.Status);
    }

    [Fact]
    public void The_status_of_the_first_versions_is_a_code()
    {
        var (entry, findings) = Read(Entry.Replace("<Cd>BOOK</Cd>", "BOOK", StringComparison.Ordinal), "camt.053.001.02");
        Assert.Empty(findings);
        Assert.Equal("BOOK", entry.Status!.Code);
    }

    [Theory]
    [InlineData("<Amt Ccy=\"EUR\">0.00</Amt>", "required-by-schema", false)]
    [InlineData("<Amt Ccy=\"EUR\">12.50</Amt>", "required", true)]
    public void A_balance_without_side_is_certain_if_it_is_nothing(string balance, string rule, bool isError)
    {
        var (_, findings) = Read(Entry, before: whole => whole.Replace(InOrder + "<Dt>", balance + "<Dt>", StringComparison.Ordinal));
        Assert.Equal((rule, isError), (Assert.Single(findings).Rule.Name, findings[0].IsError));
        Assert.EndsWith("Bal[1]/CdtDbtInd", findings[0].Path);
    }

    [Theory]
    [InlineData("<TtlNtries><NbOfNtries>1</NbOfNtries><Sum>12.5</Sum></TtlNtries>", 0)]
    [InlineData("<TtlNtries><TtlNetNtry><Amt>12.5</Amt><CdtDbtInd>CRDT</CdtDbtInd></TtlNetNtry></TtlNtries>", 0)]
    [InlineData("<TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>12.50</Sum></TtlCdtNtries>", 0)]
    [InlineData("<TtlDbtNtries><NbOfNtries>0</NbOfNtries><Sum>0</Sum></TtlDbtNtries>", 0)]
    [InlineData("<TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries>", 1)]
    [InlineData("<TtlNtries><Sum>12.51</Sum></TtlNtries>", 1)]
    [InlineData("<TtlNtries><TtlNetNtry><Amt>12.5</Amt><CdtDbtInd>DBIT</CdtDbtInd></TtlNetNtry></TtlNtries>", 1)]
    [InlineData("<TtlCdtNtries><Sum>1</Sum></TtlCdtNtries>", 1)]
    [InlineData("<TtlDbtNtries><NbOfNtries>1</NbOfNtries></TtlDbtNtries>", 1)]
    public void A_summary_is_held_against_the_entries(string summary, int found)
    {
        var (_, findings) = Read($"<TxsSummry>{summary}</TxsSummry>{Entry}");
        Assert.Equal(found, findings.Count);
        Assert.All(findings, finding => Assert.Equal(("entry-totals", false), (finding.Rule.Name, finding.IsError)));
    }

    [Fact]
    public void The_entry_that_is_changed_here_is_sound_to_begin_with()
    {
        var (entry, findings) = Read(Entry);
        Assert.Equal(0, findings.Total);
        Assert.Equal("BOOK", entry.Status!.Code);
    }

    private static (Entry Entry, BankHub.Formats.Iso20022.Findings.IsoFindings Findings) Read(
        string entry, string identifier = "camt.053.001.08", Func<string, string>? before = null)
    {
        var version = MessageVersions.Get(identifier);
        var (root, name) = version.Message == "camt.052" ? ("BkToCstmrAcctRpt", "Rpt") : ("BkToCstmrStmt", "Stmt");
        var isOld = version.Dialect < Dialect.Year2019;
        var statement = (before?.Invoke(Statement) ?? Statement).Replace(Entry, entry, StringComparison.Ordinal)
            .Replace("Stmt>", name + ">", StringComparison.Ordinal)
            .Replace("<Id>1</Id>", isOld ? "<Id>1</Id><CreDtTm>2026-11-21T18:00:00Z</CreDtTm>" : "<Id>1</Id>", StringComparison.Ordinal);
        var text = $"<Document xmlns=\"{version.Namespace}\"><{root}>"
            + "<GrpHdr><MsgId>M</MsgId><CreDtTm>2026-11-21T18:00:00Z</CreDtTm></GrpHdr>" + statement + $"</{root}></Document>";
        using var reader = MessageReader.Open(Encoding.UTF8.GetBytes(text));
        Assert.True(reader.Read());
        var read = (Entry)reader.Item!;
        Assert.False(reader.Read());
        return (read, reader.Findings);
    }
}
