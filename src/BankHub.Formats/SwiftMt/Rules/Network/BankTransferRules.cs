namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>MT 201 to 205 and 210 (User Handbook, Category 2, network validated rules).</summary>
public static class BankTransferRules
{
    public static readonly MtRule Intermediary = NetworkRule.Of("20x-intermediary", "C81", "with field 56a there is 57a");
    public static readonly MtRule CoverIntermediary = NetworkRule.Of(
        "20x-cov-intermediary", "C68", "with field 56a of sequence B there is 57a");
    public static readonly MtRule Sum = NetworkRule.Of("20x-sum", "C01", "field 19 is the sum of the fields 32B");
    public static readonly MtRule Currency = NetworkRule.Of("20x-currency", "C02", "all fields 32B have one currency");
    public static readonly MtRule Count = NetworkRule.Of("20x-count", "T10", "the repeated sequence is there ten times at most");
    public static readonly MtRule Orderer = NetworkRule.Of("210-orderer", "C06", "there is either field 50a or 52a, not both");

    private const int Most = 10;

    internal static void Check(MtMessage message)
    {
        var cover = message.First(50) is { IsThere: true } customer ? customer.Index : message.Text.Count;
        var first = new Group(message, 0, cover);
        message.Expect(!first.Has(56) || first.Has(57), Intermediary, first.First(56));
        if (cover < message.Text.Count)
        {
            var second = new Group(message, cover, message.Text.Count);
            message.Expect(!second.Has(56) || second.Has(57), CoverIntermediary, second.First(56));
        }
    }

    internal static void CheckTotals(MtMessage message) => Total(message, "20", 0);

    /// <summary>Sequence A of this one begins with field 20 as well.</summary>
    internal static void CheckDebits(MtMessage message) => Total(message, "20", 1);

    internal static void CheckNotice(MtMessage message)
    {
        var (count, currency) = (0, default(MtField));
        foreach (var group in new Groups(message, "21"))
        {
            var amount = group.First(32);
            message.Expect(++count <= Most, Count, group.Begin);
            message.Expect(group.Has(50) != group.Has(52), Orderer, group.Begin);
            message.Expect(Groups.SameCurrency(amount, currency), Currency, amount);
            currency = amount;
        }
    }

    private static void Total(MtMessage message, string begin, int from)
    {
        var (count, sum, currency) = (0, 0m, default(MtField));
        foreach (var group in new Groups(message, begin, from))
        {
            var amount = group.First(32);
            sum += Groups.Amount(amount);
            message.Expect(++count <= Most, Count, group.Begin);
            message.Expect(Groups.SameCurrency(amount, currency), Currency, amount);
            message.Expect(!group.Has(56) || group.Has(57), Intermediary, group.First(56));
            currency = amount;
        }

        message.Expect(!message.Has(19) || sum == Groups.Amount(message.First(19)), Sum, message.First(19));
    }
}
