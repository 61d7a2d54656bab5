using BankHub.Formats.Iso20022.Market;

namespace BankHub.Tests.Formats.Iso20022.Market;

public sealed class MarketRuleTests
{
    private static readonly IReadOnlyList<MarketCase> Cases = [.. SepaCases.All, .. CbprCases.All, .. OtherCases.All];

    public static TheoryData<string, string> Kept => new()
    {
        { "sepa-ct", MarketSamples.Transfer },
        { "sepa-ct", MarketSamples.Instant },
        { "sepa-instant", MarketSamples.Instant },
        { "sepa-dd-core", MarketSamples.Debit },
        { "sepa-dd-b2b", MarketSamples.Debit.Replace("CORE", "B2B", StringComparison.Ordinal) },
        { "cbpr-plus", MarketSamples.CrossBorder },
        { "cbpr-plus", MarketSamples.Institution.Replace("CLRG", "INDA", StringComparison.Ordinal) },
        { "cbpr-plus", MarketSamples.Answer },
        { "cbpr-plus", MarketSamples.Return },
        { "hvps-plus", MarketSamples.Institution },
        { "cbpr-plus", MarketSamples.Relayed },
        { "fedwire", MarketSamples.Fedwire },
        { "swiss", MarketSamples.QrBill },
        { "swiss", MarketSamples.QrBill.Replace("Robert Schneider", new string('x', 140), StringComparison.Ordinal) },
        { "swiss", MarketSamples.Transfer },
    };

    public static TheoryData<int, string> Broken
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (number, of) in Cases.Index())
                data.Add(number, of.ToString());
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_message_that_keeps_the_rules_of_its_market_has_no_finding(string set, string message)
    {
        Assert.Empty(MarketCase.Streamed(Samples.Bytes(message), MarketRules.Of([set])));
        Assert.Empty(MarketCase.Whole(Samples.Bytes(message), MarketRules.Of([set])));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_message_that_breaks_one_rule_breaks_it_alone_and_at_its_place(int number, string what)
    {
        var of = Cases[number];
        Assert.Equal(of.ToString(), what);

        var finding = Assert.Single(MarketCase.Streamed(of.Broken(), MarketRules.Of([of.Set])));

        Assert.Equal(of.Rule, finding.Rule.Name);
        Assert.EndsWith(of.Path, finding.Path, StringComparison.Ordinal);
        Assert.Equal([finding], MarketCase.Whole(of.Broken(), MarketRules.Of([of.Set])));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_rule_that_is_switched_off_by_its_name_finds_nothing(int number, string what)
    {
        var of = Cases[number];
        Assert.Equal(of.ToString(), what);
        Assert.Empty(MarketCase.Streamed(of.Broken(), MarketRules.Of([of.Set], of.Rule)));
    }

    [Fact]
    public void Every_rule_has_a_message_here_that_breaks_it_and_a_source()
    {
        Assert.Empty(RuleSets.RuleNames.Except(Cases.Select(of => of.Rule)));
        Assert.All(RuleSets.All.SelectMany(set => set.Rules), rule => Assert.NotEmpty(rule.Source));
        Assert.All(RuleSets.All, set => Assert.Equal(set.Rules.Select(rule => rule.Name).Distinct(), set.Rules.Select(rule => rule.Name)));
    }

    [Fact]
    public void A_name_of_nothing_is_told()
    {
        Assert.Equal(["sepa", "cbpr-uetr"], MarketRules.Unknown(["sepa-ct", "sepa"], "sepa-charges", "cbpr-uetr"));
        Assert.Throws<ArgumentException>(() => MarketRules.Of(["sepa"]));
    }
}
