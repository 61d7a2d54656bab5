namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>MT 110 (User Handbook, Category 1, network validated rules).</summary>
public static class ChequeRules
{
    public static readonly MtRule C1 = NetworkRule.Of("110-C1", "T10", "there are ten cheques at most");
    public static readonly MtRule C2 = NetworkRule.Of("110-C2", "C02", "all fields 32a have one currency");

    private const int Most = 10;

    internal static void Check(MtMessage message)
    {
        var (count, currency) = (0, default(MtField));
        foreach (var group in new Groups(message, "21"))
        {
            var amount = group.First(32);
            message.Expect(++count <= Most, C1, group.Begin);
            message.Expect(Groups.SameCurrency(amount, currency), C2, amount);
            currency = amount;
        }
    }
}
