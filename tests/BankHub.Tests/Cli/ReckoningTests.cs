using BankHub.Cli.Demo;
using BankHub.Simulators;

namespace BankHub.Tests.Cli;

public sealed class ReckoningTests
{
    private static readonly List<Order> Crowd = new Crowd(1, _ => new(2026, 11, 23)).Make(100);

    private static readonly List<BankLine> Even =
    [
        .. Crowd.SelectMany(order => Enumerable.Repeat(Line(order, back: false), order.Scenario.Executions)
            .Concat(Enumerable.Repeat(Line(order, back: true), order.Returns))),
    ];

    [Fact]
    public void Finds_nothing_in_even_books()
    {
        var reckoning = Reckoning.Of(Crowd, Even);
        Assert.Empty(reckoning.Faults);
        Assert.All(reckoning.Sums, sum => Assert.True(sum.IsEven));
    }

    [Fact]
    public void Finds_a_payment_that_was_executed_twice() =>
        Assert.Contains("executed 2 times", Faults([.. Even, Plain]), StringComparison.Ordinal);

    [Fact]
    public void Finds_a_payment_that_was_never_executed() =>
        Assert.Contains("executed 0 times", Faults([.. Even.Where(line => line != Plain)]), StringComparison.Ordinal);

    [Fact]
    public void Finds_one_cent_too_much()
    {
        List<BankLine> wrong = [.. Even.Select(line => line == Plain ? line with { Cents = line.Cents + 1 } : line)];
        Assert.Contains("moved", Faults(wrong), StringComparison.Ordinal);
        Assert.Contains(Reckoning.Of(Crowd, wrong).Sums, sum => !sum.IsEven);
    }

    [Fact]
    public void Finds_money_that_went_the_wrong_way()
    {
        List<BankLine> wrong = [.. Even.Select(line => line == Plain ? line with { IsDebit = !line.IsDebit } : line)];
        Assert.Contains("moved", Faults(wrong), StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_money_that_nobody_ordered() =>
        Assert.Contains("nobody ordered", Faults([.. Even, Plain with { Key = "stranger" }]), StringComparison.Ordinal);

    private static BankLine Plain => Line(Crowd.First(order => order.Scenario.Number == 0), back: false);

    private static string Faults(IReadOnlyList<BankLine> lines) => Assert.Single(Reckoning.Of(Crowd, lines).Faults);

    private static BankLine Line(Order order, bool back) => new(order.Scenario.Bank, order.BankKey, order.IsDebit, order.Cents, back);
}
