namespace BankHub.Cli.Demo;

/// <summary>
/// Holds the banks' books against what the scenarios foretold, payment by payment and cent by cent. The hub is not asked: only
/// the bank knows what it paid.
/// </summary>
internal sealed class Reckoning
{
    private Reckoning(IReadOnlyList<string> faults, IReadOnlyList<Sum> sums) => (Faults, Sums) = (faults, sums);

    public IReadOnlyList<string> Faults { get; }

    public IReadOnlyList<Sum> Sums { get; }

    public static Reckoning Of(IReadOnlyList<Order> orders, IReadOnlyList<BankLine> lines)
    {
        var books = lines.ToLookup(line => (line.Bank, line.Key));
        var known = orders.Select(order => (order.Scenario.Bank, order.BankKey)).ToHashSet();
        var faults = orders.SelectMany(order => Compare(order, [.. books[(order.Scenario.Bank, order.BankKey)]]))
            .Concat(lines.Where(line => !known.Contains((line.Bank, line.Key))).Select(Unknown));
        var sums = orders.GroupBy(order => (order.Scenario.Bank, order.Scheme, order.Currency, order.IsDebit))
            .OrderBy(group => group.Key).Select(group => Sum.Of([.. group], books));
        return new([.. faults], [.. sums]);
    }

    private static IEnumerable<string> Compare(Order order, IReadOnlyList<BankLine> found)
    {
        var (moved, back) = (found.Count(line => !line.CameBack), found.Count(line => line.CameBack));
        if (moved != order.Scenario.Executions)
        {
            yield return $"{order.Reference}: executed {moved} times, foretold {order.Scenario.Executions} ({order.Scenario.Name})";
        }

        if (back != order.Returns)
        {
            yield return $"{order.Reference}: came back {back} times, foretold {order.Returns} ({order.Scenario.Name})";
        }

        foreach (var line in found.Where(line => line.Cents != order.Cents || line.IsDebit != order.IsDebit))
        {
            yield return $"{order.Reference}: {CanonicalBody.Decimal(order.Cents)} ordered, {CanonicalBody.Decimal(line.Cents)} moved";
        }
    }

    private static string Unknown(BankLine line) => $"{line.Bank} moved {CanonicalBody.Decimal(line.Cents)} that nobody ordered";
}
