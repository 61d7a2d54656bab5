using BankHub.Formats.Bai2;
using BankHub.Formats.Bai2.Codes;
using BankHub.Formats.Bai2.Rules;

namespace BankHub.Tests.Formats.Bai2;

public sealed class RuleTests
{
    /// <summary>The rule, the line (from zero), what stands there instead, the column and the field that must be named.</summary>
    public static readonly TheoryData<string, int, string, int, string> Broken = new()
    {
        { "version", 0, "01,122099999,123456789,261121,0600,7,80,1,3/", 43, "Version Number" },
        { "mandatory", 0, "01,,123456789,261121,0600,7,80,1,2/", 4, "Sender Identification" },
        { "date", 0, "01,122099999,123456789,261321,0600,7,80,1,2/", 24, "File Creation Date" },
        { "time", 0, "01,122099999,123456789,261121,2460,7,80,1,2/", 31, "File Creation Time" },
        { "numeric", 0, "01,122099999,123456789,261121,0600,7,8O,1,2/", 38, "Physical Record Length" },
        { "fields-missing", 0, "01,122099999,123456789,261121,0600,7,2/", 1, "" },
        { "fields-extra", 0, "01,122099999,123456789,261121,0600,7,80,1,2,/", 45, "field 10" },
        { "group-status", 1, "02,031001234,122099999,5,261120,2400,USD,2/", 24, "Group Status" },
        { "as-of-date-modifier", 1, "02,031001234,122099999,1,261120,2400,USD,9/", 42, "As-of-Date Modifier" },
        { "currency", 1, "02,031001234,122099999,1,261120,2400,usd,2/", 38, "Currency Code" },
        { "mandatory", 1, "02,031001234,122099999,1,,2400,USD,2/", 26, "As-of-Date" },
        { "mandatory", 8, "03,,,,,,/", 4, "Customer Account Number" },
        { "summary-fields", 8, "03,9876543210,,,,,,/", 20, "Type Code" },
        { "type-code", 8, "03,9876543210,,012X,0,,/", 16, "Type Code" },
        { "type-code", 8, "03,9876543210,,099,0,,/", 16, "Type Code" },
        { "type-code-level", 8, "03,9876543210,,195,0,,/", 16, "Type Code" },
        { "mandatory", 8, "03,9876543210,,,0,,/", 16, "Type Code" },
        { "amount", 8, "03,9876543210,,010,1.00,,/", 20, "Amount" },
        { "amount", 8, "03,9876543210,,010,1234567890123456789,,/", 20, "Amount" },
        { "numeric", 8, "03,9876543210,,100,0,X,/", 22, "Item Count" },
        { "funds-type", 8, "03,9876543210,,100,0,,Q/", 23, "Funds Type" },
        { "availability", 8, "03,9876543210,,100,0,,D,1,X,0/", 27, "Availability" },
        { "availability", 8, "03,9876543210,,100,0,,D,32,1,0/", 25, "Availability" },
        { "availability", 8, "03,9876543210,,100,0,,S,0,A,0/", 27, "Availability" },
        { "availability-sum", 8, "03,9876543210,,100,0,,S,0,5,0/", 25, "Availability" },
        { "availability", 3, "16,195,600000,V,,1430,BANKREF1,CUSTREF1,INVOICE", 17, "Availability" },
        { "time", 3, "16,195,600000,V,261121,1490,BANKREF1,CUSTREF1,INVOICE", 24, "Availability" },
        { "mandatory", 5, "16,,250000,1,,,PAYROLL", 4, "Type Code" },
        { "type-code", 5, "16,177,250000,1,,,PAYROLL", 4, "Type Code" },
        { "type-code-level", 5, "16,170,250000,1,,,PAYROLL", 4, "Type Code" },
        { "amount-sign", 5, "16,165,+250000,1,,,PAYROLL", 8, "Amount" },
        { "fields-missing", 5, "16,165,250000,1/", 1, "" },
        { "account-total", 7, "49,3650001,6/", 4, "Account Control Total" },
        { "account-records", 7, "49,3650000,5/", 12, "Number of Records" },
        { "group-total", 10, "98,3650001,2,10/", 4, "Group Control Total" },
        { "group-accounts", 10, "98,3650000,3,10/", 12, "Number of Accounts" },
        { "group-records", 10, "98,3650000,2,11/", 14, "Number of Records" },
        { "file-total", 11, "99,-3650000,1,12/", 4, "File Control Total" },
        { "file-groups", 11, "99,3650000,2,12/", 12, "Number of Groups" },
        { "file-records", 11, "99,3650000,1,13/", 14, "Number of Records" },
        { "mandatory", 11, "99,,1,12/", 4, "File Control Total" },
        { "slash", 10, "98,3650000,2,10", 1, "" },
        { "charset", 5, "16,165,250000,1,,,PAY\u00DCROLL", 1, "" },
        { "blank-line", 4, "  ", 1, "" },
        { "record-code", 4, "87,SECOND LINE", 1, "" },
        { "record-order", 7, "16,108,0,,,,", 1, "" },
        { "trailer", 7, "02,031001234,122099999,1,261120,2400,USD,2/", 1, "" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_rule_is_found_at_its_place(string rule, int line, string text, int column, string field)
    {
        var findings = Bai2File.Read(Samples.Bytes(Samples.PriorDay.With(line, text))).Findings;
        var expected = rule == "record-order" ? "any" : $"{rule} {line + 1} {column} {field}";
        Assert.Contains(expected, findings.Select(f => $"{f.Rule.Name} {f.Line} {f.Column} {f.Field}").Append("any"));
        Assert.Contains(findings, finding => finding.Rule.Name is var name && (name == rule || rule == "record-order"));
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_can_be_waived()
    {
        var bytes = Samples.Bytes(Samples.PriorDay.With(7, "49,1,6/").With(10, "98,1,2,10/").With(11, "99,1,1,12/"));
        Assert.Equal(["account-total"], Bai2File.Read(bytes).Findings.Select(finding => finding.Rule.Name));

        var reader = new Bai2Reader(bytes, new() { Waived = new HashSet<string> { "account-total" } });
        var errors = 0;
        while (reader.Read())
        {
            errors += reader.Record.Findings.Errors;
        }

        Assert.Equal(0, errors);
        Assert.Equal(["account-total"], reader.Record.Findings.Waived);
        Assert.All(Bai2Rules.ByName, rule => Assert.Equal(rule.Key, rule.Value.Name));
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("\n\n", "blank-line,blank-line,empty-file")]
    [InlineData("{1:F01BANKUS33AXXX}", "other-format")]
    [InlineData("101 069000012 1234567890", "other-format")]
    [InlineData("01/", "fields-missing,mandatory,mandatory,mandatory,mandatory,mandatory,version,truncated")]
    public void What_is_no_such_file_says_so(string text, string rules) =>
        Assert.Equal(rules.Split(','), Bai2File.Read(Samples.Bytes([text], "")).Findings.Select(finding => finding.Rule.Name));

    [Fact]
    public void A_file_without_groups_and_a_group_without_accounts_are_errors()
    {
        Assert.Contains("no-groups", Rules([Samples.Header, "99,0,0,2/"]));
        Assert.Contains("no-accounts", Rules([Samples.Header, Samples.Group, "98,0,0,2/", "99,0,1,4/"]));
    }

    [Theory]
    [InlineData("195", Bai2Sign.Credit, Bai2Level.Detail, false)]
    [InlineData("475", Bai2Sign.Debit, Bai2Level.Detail, false)]
    [InlineData("100", Bai2Sign.Credit, Bai2Level.Summary, false)]
    [InlineData("010", Bai2Sign.None, Bai2Level.Status, false)]
    [InlineData("552", Bai2Sign.Debit, Bai2Level.Detail, true)]
    [InlineData("890", Bai2Sign.None, Bai2Level.Detail, false)]
    [InlineData("905", Bai2Sign.None, Bai2Level.Status, false)]
    [InlineData("930", Bai2Sign.Credit, Bai2Level.Detail, false)]
    [InlineData("999", Bai2Sign.Debit, Bai2Level.Detail, false)]
    public void A_type_code_says_which_way_the_money_went(string digits, Bai2Sign sign, Bai2Level level, bool isReversal)
    {
        var code = Bai2TypeCodes.Find(System.Text.Encoding.ASCII.GetBytes(digits))!;
        Assert.Equal((sign, level, isReversal, digits), (code.Sign, code.Level, code.IsReversal, code.ToString()));
    }

    [Fact]
    public void The_list_is_whole_and_its_ranges_hold()
    {
        Assert.InRange(Bai2TypeCodes.Listed.Count(), 440, 470);
        Assert.All(Bai2TypeCodes.Listed.Where(code => code.Code is >= 100 and < 400), code => Assert.Equal(Bai2Sign.Credit, code.Sign));
        Assert.All(Bai2TypeCodes.Listed.Where(code => code.Code is >= 400 and < 700), code => Assert.Equal(Bai2Sign.Debit, code.Sign));
        Assert.All(Bai2TypeCodes.Listed.Where(code => code.Code < 100), code => Assert.Equal(Bai2Level.Status, code.Level));
        Assert.Null(Bai2TypeCodes.Find("177"u8));
        Assert.Equal(Bai2Sign.Credit, Bai2TypeCodes.OfRange("177"u8)!.Sign);
        Assert.Null(Bai2TypeCodes.OfRange("790"u8));
    }

    private static IEnumerable<string> Rules(string[] lines) =>
        Bai2File.Read(Samples.Bytes(lines)).Findings.Select(finding => finding.Rule.Name);
}
