namespace BankHub.Cli.Demo;

/// <summary>What was foretold to move over one bank and scheme, and what the bank moved, in the minor unit.</summary>
internal sealed record Sum(
    string Bank, string Scheme, string Currency, bool IsDebit, long Foretold, long Executed, long ForetoldBack, long CameBack)
{
    public bool IsEven => Foretold == Executed && ForetoldBack == CameBack;

    public static Sum Of(IReadOnlyList<Order> orders, ILookup<(string Bank, string Key), BankLine> books)
    {
        var lines = orders.SelectMany(order => books[(order.Scenario.Bank, order.BankKey)]).ToList();
        return new(
            orders[0].Scenario.Bank, orders[0].Scheme, orders[0].Currency, orders[0].IsDebit,
            orders.Sum(order => order.Cents * order.Scenario.Executions), lines.Where(line => !line.CameBack).Sum(line => line.Cents),
            orders.Sum(order => order.Cents * order.Returns), lines.Where(line => line.CameBack).Sum(line => line.Cents));
    }
}
