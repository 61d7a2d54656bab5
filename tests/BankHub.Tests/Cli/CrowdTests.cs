using System.Text;
using BankHub.Cli.Demo;
using BankHub.Core.Payments;
using BankHub.Simulators;

namespace BankHub.Tests.Cli;

public sealed class CrowdTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void The_same_seed_makes_the_same_crowd() =>
        Assert.Equal(Make(7).Select(order => order.Body.ToJsonString()), Make(7).Select(order => order.Body.ToJsonString()));

    [Fact]
    public void Another_seed_makes_another() =>
        Assert.NotEqual(Make(7).Select(order => order.Body.ToJsonString()), Make(8).Select(order => order.Body.ToJsonString()));

    [Fact]
    public void Six_in_ten_go_to_the_ACH_bank_one_each_to_the_correspondents_and_every_scheme_is_there()
    {
        var crowd = Make(1);
        Assert.Equal(600, crowd.Count(order => order.Scenario.Bank == Scenarios.FirstCoast));
        Assert.Equal(100, crowd.Count(order => order.Scenario.Bank == Scenarios.Helvetia));
        Assert.Equal(100, crowd.Count(order => order.Scenario.Bank == Scenarios.Orient));
        Assert.Equal(50, crowd.Count(order => order.Scenario.Bank == Scenarios.Castellan));
        Assert.Equal(
            ["ach-ccd", "ach-ppd", "cross-border", "faster-payments", "sepa-instant"],
            crowd.Select(order => order.Scheme).Distinct().Order());
        Assert.Contains(crowd, order => order.IsDebit);
    }

    [Fact]
    public void Every_rule_that_a_crowd_can_hold_is_met()
    {
        var met = Make(1).Select(order => order.Scenario).ToHashSet();
        var banks = met.Select(scenario => scenario.Bank).Distinct().Order().ToList();
        Assert.Equal([Scenarios.Castellan, Scenarios.FirstCoast, Scenarios.Helvetia, Scenarios.Meridian, Scenarios.Orient], banks);
        Assert.Empty(banks.SelectMany(Scenarios.For).Where(Crowd.Fits).Except(met));
    }

    [Fact]
    public void The_banks_can_tell_every_payment_from_every_other()
    {
        var crowd = Make(1);
        Assert.Equal(crowd.Count, crowd.Select(order => (order.Scenario.Bank, order.BankKey)).Distinct().Count());
        Assert.Equal(crowd.Count, crowd.Select(order => order.Reference).Distinct().Count());
    }

    [Fact]
    public void Every_body_is_a_canonical_payment_without_a_finding() =>
        Assert.Empty(Make(1).SelectMany(order => PaymentReader.Read(Encoding.UTF8.GetBytes(order.Body.ToJsonString())).Findings));

    [Fact]
    public void No_amount_asks_for_a_rule_by_accident() => Assert.DoesNotContain(Make(1), order => order.Cents >= 990_000);

    [Theory]
    [InlineData(Scenarios.FirstCoast, 22)]
    [InlineData(Scenarios.Meridian, 23)]
    [InlineData(Scenarios.Helvetia, 23)]
    [InlineData(Scenarios.Orient, 23)]
    [InlineData(Scenarios.Castellan, 23)]
    public void Each_bank_has_its_own_today(string bank, int day) =>
        Assert.Equal(new DateOnly(2026, 11, day), Today.At(bank, new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero)));

    private static List<Order> Make(int seed) => new Crowd(seed, _ => Day).Make(1_000);
}
