using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.SwiftMt.Statements.Writing;
using BankHub.Tests.Formats.Iso20022;

namespace BankHub.Tests.Mapping.SwiftMt.Statements;

/// <summary>MT 950, of which the shared corpus has no other half, as camt.053 and back.</summary>
public sealed class ShortStatementTests
{
    private const string Text = """
        :20:S1
        :25:DE89370400440532013000
        :28C:7/1
        :60F:C261120EUR1000,
        :61:2611231123C10,5NTRFREF-1//BANK-1
        :61:2611241123D4,NCHGREF-2//BANK-2
        :62F:C261123EUR1006,5
        """;

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_statement_without_information_becomes_camt_053_and_comes_back()
    {
        var given = FinTexts.Statements(FinTexts.Decode(FinTexts.Message("950", Text.ReplaceLineEndings("\n"))));
        Assert.Equal(2, Assert.Single(given).Entries.Count);

        var report = new StatementsToReport(new(MessageVersions.Get("camt.053.001.08"), "M1", Now), FinTexts.Mapping).Encode(given);
        Assert.Empty(report.Problems);
        if (OfficialSchemas.Has("camt.053.001.08"))
        {
            Assert.Empty(OfficialSchemas.Validate(report.Bytes.ToArray(), "camt.053.001.08"));
        }

        var between = FinTexts.Statements(new StatementsToItems(FinTexts.Mapping).Decode(report.Bytes));
        Assert.Equal(Said(given), Said(between));
        var written = new StatementsToMt(new("950", "BANKDEFF", "BANKUS33", Now), FinTexts.Mapping).Encode(between);
        Assert.Empty(written.Problems);
        Assert.Equal(Said(given), Said(FinTexts.Statements(FinTexts.Decode(written.Bytes))));
    }

    /// <summary>All that moves money or names it.</summary>
    private static List<string> Said(List<StatementWithEntries> statements) =>
    [
        .. statements.Select(one =>
            $"{one.Statement.Account.Number} {one.Statement.LegalSequenceNumber} {string.Join(' ', one.Statement.Balances)}"),
        .. statements.SelectMany(one => one.Entries).Select(entry =>
            $"{entry.Side} {entry.Amount} {entry.BookingDate} {entry.ValueDate} {entry.AccountServicerReference} "
            + $"{entry.BankTransactionCode?.Proprietary} {entry.Details.Count}"),
    ];
}
