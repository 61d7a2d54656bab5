using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Rules;
using Xunit;

namespace BankHub.Tests.Formats.Nacha;

/// <summary>What single classes and kinds of return ask for: each line breaks one rule of a golden file.</summary>
public sealed class ClassRuleTests
{
    /// <summary>The golden file, the line from one, the column, what is put there, and the rule that this breaks.</summary>
    public static readonly TheoryData<string, int, int, string, string> Broken = new()
    {
        { "PPD", 1, 34, "a", "file-id-modifier" },
        { "PPD", 1, 14, "0000000000", "immediate-origin" },
        { "PPD", 2, 2, "280", "class-service-class" },
        { "PPD", 2, 2, "210", "service-class" },
        { "PPD", 2, 51, "ppd", "sec-code" },
        { "PPD", 2, 54, "Payroll", "lower-case" },
        { "PPD", 2, 54, "SALARY ", "payroll-description" },
        { "PPD", 2, 70, "      ", "required" },
        { "PPD", 2, 76, "400", "settlement-date" },
        { "PPD", 2, 79, "0", "originator-status" },
        { "PPD", 3, 2, "82", "transaction-code" },
        { "PPD", 3, 2, "57", "transaction-code" },
        { "PPD", 3, 13, "                 ", "account-number" },
        { "PPD", 3, 30, "     12345", "justification" },
        { "PPD", 3, 55, "                      ", "required" },
        { "PPD", 5, 2, "02", "addenda-count" },
        { "PPD", 5, 88, "0000000", "addenda-trace" },
        { "PPD-prenote", 3, 30, "0000000001", "amount" },
        { "CCD-zero", 3, 30, "0000000001", "amount" },
        { "CCD-same-day", 3, 30, "0100000001", "same-day-amount" },
        { "WEB", 2, 54, "PURCHASES ", "purchase-description" },
        { "WEB", 3, 77, "X", "payment-type" },
        { "WEB-micro", 3, 30, "0000000100", "micro-entry" },
        { "ARC", 3, 30, "0002500001", "class-amount" },
        { "ARC", 3, 40, "         ", "class-field" },
        { "ARC", 3, 2, "22", "class-direction" },
        { "TEL", 3, 2, "22", "class-direction" },
        { "CIE", 3, 2, "27", "class-direction" },
        { "PPD-reversal", 2, 54, "reversal", "lower-case" },
        { "RCK", 2, 54, "REDEPOSIT ", "description" },
        { "RCK", 3, 30, "0000250001", "class-amount" },
        { "ENR", 2, 54, "ENROLL    ", "description" },
        { "ENR", 3, 30, "0000000001", "amount" },
        { "DNE", 2, 79, "1", "originator-status" },
        { "ACK", 3, 2, "22", "class-transaction-code" },
        { "CTX", 3, 55, "0003", "addenda-records" },
        { "POS", 3, 77, "77", "class-field" },
        { "POS", 4, 26, "1332", "terminal" },
        { "POS", 4, 78, "XX", "terminal" },
        { "SHR", 3, 40, "1328", "class-field" },
        { "XCK", 3, 55, "      ", "class-field" },
        { "return", 4, 4, "R49", "return-code" },
        { "return", 4, 4, "R86", "return-code" },
        { "return", 3, 2, "22", "return-transaction-code" },
        { "return", 6, 22, "      ", "date-of-death" },
        { "return", 4, 80, "000000000000000", "return-trace" },
        { "return-dishonored", 4, 4, "R66", "return-code-retired" },
        { "return-contested", 4, 4, "R79", "return-code" },
        { "change", 4, 4, "C10", "change-code-retired" },
        { "change", 4, 4, "C15", "change-code" },
        { "change", 4, 48, "                 ", "corrected-data" },
        { "change", 3, 2, "22", "class-transaction-code" },
        { "change-refused", 4, 65, "C61", "change-code" },
        { "IAT", 2, 21, "XX", "iat-exchange" },
        { "IAT", 2, 39, "XX", "iat-country" },
        { "IAT", 2, 64, "XQQ", "iat-currency" },
        { "IAT", 3, 13, "0007", "iat-addenda-records" },
        { "IAT", 4, 4, "BIL", "iat-transaction-type" },
        { "IAT", 7, 39, "09", "iat-bank-qualifier" },
        { "IAT", 7, 75, "XX", "iat-bank-country" },
        { "IAT", 5, 2, "12", "addenda-count" },
        { "IAT-change", 2, 51, "IAT", "iat-indicator" },
        { "ADV", 3, 91, "0000", "advice-sequence" },
        { "ADV", 4, 91, "0001", "advice-order" },
        { "ADV", 3, 2, "89", "transaction-code" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_rule_is_named(string name, int line, int column, string text, string rule)
    {
        var lines = Golden.Lines(name);
        lines[line - 1] = lines[line - 1].At(column, text);

        Assert.Contains(rule, Rules(lines));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void And_waived_by_its_name_it_is_silent_and_told_as_waived(string name, int line, int column, string text, string rule)
    {
        var lines = Golden.Lines(name);
        lines[line - 1] = lines[line - 1].At(column, text);
        var report = NachaFormat.Check(Samples.Bytes(lines), new NachaReadOptions { Waived = new HashSet<string> { rule } });

        Assert.DoesNotContain(report.Findings, finding => finding.Rule.Name == rule);
        Assert.Equal([rule], report.Waived);
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_says_where_it_stands() =>
        Assert.All(NachaRules.ByName.Values, rule =>
            Assert.True(rule.Section.Length > 5 && !rule.Name.Any(char.IsAsciiLetterUpper), rule.Name));

    [Fact]
    public void Returns_and_forward_entries_are_not_mixed()
    {
        var lines = Golden.Lines("PPD");
        var back = Golden.Lines("return");

        Assert.Contains("mixed-returns", Rules([.. lines[..3], back[2], back[3], .. lines[3..]]));
    }

    [Fact]
    public void Advices_have_files_of_their_own()
    {
        var advices = Golden.Lines("ADV");
        var payroll = Golden.Lines("PPD");

        Assert.Contains("mixed-advices", Rules([.. advices[..5], .. payroll[1..6], advices[5]]));
    }

    [Fact]
    public void Batch_numbers_ascend()
    {
        var lines = Golden.Lines("PPD");

        Assert.Contains("batch-order", Rules([.. lines[..6], .. lines[1..6], .. lines[6..]]));
    }

    private static IEnumerable<string> Rules(string[] lines) =>
        NachaFormat.Check(Samples.Bytes(lines)).Findings.Select(finding => finding.Rule.Name);
}
