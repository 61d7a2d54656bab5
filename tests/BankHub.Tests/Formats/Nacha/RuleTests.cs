using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Reading;
using Xunit;

namespace BankHub.Tests.Formats.Nacha;

public sealed class RuleTests
{
    /// <summary>The line (from 0), the column and what is put there; the rule that this breaks first, and where.</summary>
    public static readonly TheoryData<int, int, string, string, int, int> Broken = new()
    {
        { 0, 2, "02", "constant", 1, 2 },
        { 0, 5, "069000013", "immediate-destination", 1, 4 },
        { 0, 24, "261331", "date", 1, 24 },
        { 0, 35, "080", "constant", 1, 35 },
        { 1, 2, "210", "service-class", 2, 2 },
        { 1, 2, "220", "entry-service-class", 4, 2 },
        { 1, 5, "                ", "mandatory", 2, 5 },
        { 1, 51, "PPX", "sec-code", 2, 51 },
        { 1, 70, "260230", "effective-date", 2, 70 },
        { 1, 79, "7", "originator-status", 2, 79 },
        { 2, 2, "20", "transaction-code", 3, 2 },
        { 2, 4, "09180331", "check-digit", 3, 12 },
        { 2, 30, "00000123.5", "numeric", 3, 30 },
        { 2, 30, "0000000000", "amount", 3, 30 },
        { 2, 55, "D\u0007", "charset", 3, 56 },
        { 2, 79, "1", "addenda-indicator", 3, 79 },
        { 2, 80, "06900002", "trace-odfi", 3, 80 },
        { 3, 80, "069000010000001", "trace-order", 4, 80 },
        { 4, 2, "77", "addenda-type", 5, 2 },
        { 4, 84, "0002", "addenda-numbering", 5, 84 },
        { 4, 84, "0000", "addenda-sequence", 5, 84 },
        { 4, 88, "0000003", "addenda-trace", 5, 88 },
        { 5, 2, "220", "batch-service-class", 6, 2 },
        { 5, 5, "000002", "entry-count", 6, 5 },
        { 5, 11, "0021280366", "entry-hash", 6, 11 },
        { 5, 21, "000000000056", "debit-total", 6, 21 },
        { 5, 33, "000000012346", "credit-total", 6, 33 },
        { 5, 45, "1210428823", "batch-company", 6, 45 },
        { 5, 80, "06900002", "batch-odfi", 6, 80 },
        { 5, 88, "0000002", "batch-number", 6, 88 },
        { 6, 2, "000002", "batch-count", 7, 2 },
        { 6, 8, "000002", "block-count", 10, 1 },
        { 6, 14, "00000004", "entry-count", 7, 14 },
        { 6, 22, "0021280366", "entry-hash", 7, 22 },
        { 6, 32, "000000000056", "debit-total", 7, 32 },
        { 6, 44, "000000012346", "credit-total", 7, 44 },
        { 6, 94, "X", "reserved", 7, 56 },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Names_rule_line_and_column_of_what_is_wrong(int index, int column, string text, string rule, int line, int at)
    {
        var file = NachaFile.Read(Samples.Bytes(Samples.Mixed.With(index, Samples.Mixed[index].At(column, text))));

        var first = file.Findings[0];
        Assert.Equal((rule, line, at), (first.Rule.Name, first.Line, first.Column));
    }

    [Fact]
    public void A_waived_rule_is_silent_and_the_others_are_not()
    {
        var lines = Samples.Mixed.With(5, Samples.BatchControl.At(11, "0021280366").At(88, "0000002"));
        var options = new NachaReadOptions { Waived = new HashSet<string> { "entry-hash" } };

        Assert.Equal(["batch-number"], NachaFile.Read(Samples.Bytes(lines), options).Findings.Select(finding => finding.Rule.Name));
    }

    [Fact]
    public void Findings_mask_accounts_and_names()
    {
        var lines = Samples.Mixed.With(2, Samples.Credit.At(13, "12345678901234567").At(55, "DOE\u0001JANE"));
        var text = string.Join('\n', NachaFile.Read(Samples.Bytes(lines)).Findings);

        Assert.DoesNotContain("1234567890", text, StringComparison.Ordinal);
        Assert.DoesNotContain("JANE", text, StringComparison.Ordinal);
    }
}
