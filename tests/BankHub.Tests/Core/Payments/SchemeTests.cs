using BankHub.Core.Payments;

namespace BankHub.Tests.Core.Payments;

public sealed class SchemeTests
{
    /// <summary>The scheme, whether it carries transfers and debits, its currency, and its clearing.</summary>
    public static TheoryData<string, bool, bool, string?, string?> Table => new()
    {
        { "ach-ppd", true, true, "USD", "USABA" },
        { "ach-ccd", true, true, "USD", "USABA" },
        { "ach-ctx", true, true, "USD", "USABA" },
        { "ach-web", true, true, "USD", "USABA" },
        { "ach-tel", false, true, "USD", "USABA" },
        { "ach-iat", true, true, "USD", null },
        { "sepa-credit-transfer", true, false, "EUR", null },
        { "sepa-instant", true, false, "EUR", null },
        { "sepa-direct-debit-core", false, true, "EUR", null },
        { "sepa-direct-debit-b2b", false, true, "EUR", null },
        { "faster-payments", true, false, "GBP", "GBDSC" },
        { "bacs", true, true, "GBP", "GBDSC" },
        { "chaps", true, false, "GBP", "GBDSC" },
        { "fedwire", true, false, "USD", null },
        { "cross-border", true, false, null, null },
        { "cross-border-covered", true, false, null, null },
        { "cover", true, false, null, null },
    };

    [Theory, MemberData(nameof(Table))]
    public void Knows_methods_currency_and_clearing(string word, bool transfers, bool debits, string? currency, string? clearing)
    {
        var scheme = Scheme.Parse(word);
        Assert.Equal((transfers, debits), (scheme.Allows(PaymentMethod.CreditTransfer), scheme.Allows(PaymentMethod.DirectDebit)));
        Assert.Equal((currency, clearing), (scheme.Currency?.Value, scheme.Clearing?.Value));
    }

    [Fact]
    public void The_table_has_every_scheme() =>
        Assert.Equal(Scheme.All.Select(scheme => scheme.Value), Table.Select(row => (string)row[0]));

    [Theory]
    [InlineData("USABA", "021000021", null)]
    [InlineData("USABA", "021000022", "aba-check-digit")]
    [InlineData("USABA", "02100002", "member-identification")]
    [InlineData("GBDSC", "601613", null)]
    [InlineData("GBDSC", "60161X", "member-identification")]
    [InlineData("INFSC", "HDFC0000001", null)]
    [InlineData("DEBLZ", "37040044", null)]
    [InlineData("DEBLZ", "HDFC0000", "member-identification")]
    public void A_clearing_system_checks_its_members(string system, string member, string? rule) =>
        Assert.Equal(rule, ClearingSystem.Parse(system).Check(member)?.Name);

    [Fact]
    public void A_sterling_account_by_iban_needs_no_sort_code()
    {
        const string agent = """
            "creditorAgent": { "clearingSystemMemberIdentification": { "clearingSystem": "GBDSC", "memberIdentification": "601613" } },
            """;
        const string iban = "\"iban\": \"GB29NWBK60161331926819\"";
        Assert.Empty(Examples.FindingsWith(Examples.Sterling.Replace("\"bban\": \"55779911\"", iban, StringComparison.Ordinal), agent, ""));
        Assert.Equal("agent-clearing", Assert.Single(Examples.FindingsWith(Examples.Sterling, agent, "")).Rule);
    }

    [Fact]
    public void An_ach_debit_needs_no_mandate_and_looks_at_the_debtors_bank()
    {
        var debit = Examples.AchCredit.Replace("creditTransfer", "directDebit", StringComparison.Ordinal);
        Assert.Equal("$.debtorAgent", Assert.Single(Examples.FindingsWith(debit, "ach-ppd", "ach-web")).Path);
        Assert.Empty(Examples.FindingsWith(debit, "creditorAgent", "debtorAgent"));
    }

    [Fact]
    public void A_bacs_debit_needs_its_mandate_but_not_its_date()
    {
        var debit = Examples.Sterling.Replace("creditTransfer", "directDebit", StringComparison.Ordinal)
            .Replace("creditorAgent", "debtorAgent", StringComparison.Ordinal);
        const string mandate = """
            "bacs", "mandate": { "mandateIdentification": "M1" }, "creditorSchemeIdentification": "123456"
            """;
        Assert.Empty(Examples.FindingsWith(debit, "\"faster-payments\"", mandate));
        Assert.Equal(
            ["creditor-scheme-needed", "mandate-needed"],
            Examples.FindingsWith(debit, "\"faster-payments\"", "\"bacs\"").Select(finding => finding.Rule).Order(StringComparer.Ordinal));
    }
}
