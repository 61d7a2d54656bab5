using System.Text;
using System.Text.Json.Nodes;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Tests.Core.Payments;
using BankHub.Tests.Formats.Iso20022;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022.Statements;

/// <summary>Statements that go into a message come back as they went; what has no place there is told with its path.</summary>
public sealed class StatementsToReportTests
{
    // Longer than any element, and with what XML or a reader of texts does not keep.
    private static readonly Func<int, Gen<string>> Odd = most => Gen.Frequency(
        (8, TextGenerator.Any(most)),
        (1, Gen.Elements(" x", "x ", " ", "a\tb", "a\r\nb", "a\u0001b", "\uD800", "NOTPROVIDED", "NONREF", "a\u2028b", "\uFFFE")),
        (1, TextGenerator.Any(4000)));

    // The writer counts a character beyond the first plane as two, as some validators do; nothing but spaces is no name of anything.
    private static readonly Func<int, Gen<string>> Fit = most => TextGenerator.Any(most).Select(text =>
        string.IsNullOrWhiteSpace(text) ? "x" : string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp ? rune.ToString() : "x")));

    [Theory]
    [InlineData("camt.052.001.08", StatementKind.Intraday)]
    [InlineData("camt.053.001.08", StatementKind.EndOfDay)]
    [InlineData("camt.054.001.08", StatementKind.Notification)]
    public void What_a_message_can_carry_comes_back_as_it_went(string version, StatementKind kind) =>
        Check(new ReportGenerator(Fit, Fit, 0), version, kind, 60, (_, written) =>
        {
            Assert.Empty(written.Problems);
            Assert.DoesNotContain(written.LeftOut, finding => !IsOfPrivatePerson(finding));
        });

    [Theory]
    [InlineData("camt.052.001.08", StatementKind.Intraday)]
    [InlineData("camt.053.001.08", StatementKind.EndOfDay)]
    [InlineData("camt.054.001.08", StatementKind.Notification)]
    public void Of_anything_at_all_what_has_no_place_is_told_with_its_path_and_the_rest_comes_back(string version, StatementKind kind)
    {
        var carried = 0;
        var reports = new ReportGenerator(TextGenerator.Any, Odd, -1);
        Check(reports, version, kind, 150, (_, written) => carried += written.Problems.Count == 0 ? 1 : 0);
        Assert.True(carried > 75, $"Only {carried} statements were carried.");
    }

    [Fact]
    public void Totals_are_those_of_the_entries()
    {
        var written = Reports.Encode("camt.053.001.08", Told(Booked(10, BookingSide.Credit), Booked(12.5m, BookingSide.Debit)));

        var text = Encoding.UTF8.GetString(written.Bytes.Span);
        Assert.Contains("<TtlNtries><NbOfNtries>2</NbOfNtries><Sum>22.5</Sum>", text);
        Assert.Contains("<TtlNetNtry><Amt>2.5</Amt><CdtDbtInd>DBIT</CdtDbtInd></TtlNetNtry>", text);
        Assert.Contains("<TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>10</Sum></TtlCdtNtries>", text);
        Assert.Contains("<TtlDbtNtries><NbOfNtries>1</NbOfNtries><Sum>12.5</Sum></TtlDbtNtries>", text);
    }

    [Fact]
    public void An_entry_without_a_code_says_that_none_is_available_and_that_is_told()
    {
        var written = Reports.Encode("camt.053.001.08", Told(Booked(10, BookingSide.Credit)));

        Assert.Empty(written.Problems);
        Assert.Contains(written.Added, finding => finding.Path == "$[0].entries[0].bankTransactionCode");
        Assert.Equal("XTND", Assert.Single(Reports.Read(written.Bytes)).Entries[0].BankTransactionCode?.Domain);
    }

    [Fact]
    public void Several_accounts_stand_in_one_message()
    {
        var written = Reports.Encode("camt.053.001.08", Told(Booked(1, BookingSide.Credit)), Told(), Told(Booked(2, BookingSide.Debit)));

        Assert.Empty(written.Problems);
        Assert.Equal([1, 0, 1], Reports.Read(written.Bytes).Select(one => one.Entries.Count));
    }

    [Fact]
    public void What_would_say_something_else_is_not_written()
    {
        var told = Told(Booked(10, BookingSide.Credit));
        Assert.Equal("$[0].statement.kind", Problem("camt.052.001.08", told));
        Assert.Contains("/Bal", Problem("camt.053.001.08", told with { Statement = told.Statement with { Balances = [] } }));
        Assert.Contains("/Ntry[1]/Amt", Problem("camt.053.001.08", Told(Booked(-1, BookingSide.Credit))));
        Assert.Equal("$[0].statement.currency", Problem("camt.053.001.08", told with
        {
            Statement = told.Statement with { Account = told.Statement.Account with { Currency = Currency.Usd } },
        }));

        static string Problem(string version, StatementWithEntries told)
        {
            var written = Reports.Encode(version, told);
            Assert.True(written.Bytes.IsEmpty);
            return Assert.Single(written.Problems).Path;
        }
    }

    private static StatementWithEntries Told(params StatementEntry[] entries) => new(
        new()
        {
            Kind = StatementKind.EndOfDay, Identification = "S1", Currency = Currency.Eur,
            Account = new() { Iban = Iban.Parse("DE89370400440532013000") },
            Balances = [new(BalanceType.ClosingBooked, Sum.Of(-5, Currency.Eur), new(2026, 11, 20))],
        },
        entries);

    private static StatementEntry Booked(decimal amount, BookingSide side) =>
        new() { Amount = Sum.Of(amount, Currency.Eur), Side = side, Status = EntryStatus.Booked };

    private static void Check(
        ReportGenerator reports, string version, StatementKind kind, int times, Action<StatementWithEntries, WrittenReport> judge) =>
        Prop.ForAll(reports.Reports(kind).ToArbitrary(), given =>
        {
            var written = Reports.Encode(version, given);
            judge(given, written);
            Assert.All(written.LeftOut.Concat(written.Added), finding => Assert.Matches(@"^\$\[0\]\.", finding.Path));
            if (written.Problems.Count > 0)
            {
                return;
            }

            var back = Assert.Single(Reports.Read(written.Bytes));
            Assert.Equal(Without(given, written.LeftOut), Without(back, written.Added));
            if (OfficialSchemas.Has(version))
            {
                Assert.Empty(OfficialSchemas.Validate(written.Bytes.ToArray(), version));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    /// <summary>A private person has no BIC and no LEI in ISO 20022, and then perhaps no identification.</summary>
    private static bool IsOfPrivatePerson(Finding finding) => finding.Path.Contains(".identification", StringComparison.Ordinal);

    private static string Without(StatementWithEntries report, IEnumerable<Finding> findings)
    {
        var whole = new JsonObject
        {
            ["statement"] = JsonNode.Parse(StatementJson.Write(report.Statement)),
            ["entries"] = new JsonArray([.. report.Entries.Select(entry => JsonNode.Parse(StatementJson.Write(entry)))]),
        };
        foreach (var finding in findings.Reverse())
        {
            Reports.Remove(whole, finding.Path["$[0].".Length..]);
        }

        return whole.ToJsonString();
    }
}
