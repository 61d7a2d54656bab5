namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>MT 104 (User Handbook, Category 1, network validated rules).</summary>
public static class DirectDebitRules
{
    public static readonly MtRule C1 = NetworkRule.Of(
        "104-C1", "C75", "with RFDD in field 23E of sequence A every sequence B has 23E, else none if A has one");
    public static readonly MtRule C2 = NetworkRule.Of(
        "104-C2", "C76", "the creditor stands in sequence A or in every sequence B, not in both");
    public static readonly MtRule C3 = NetworkRule.Of(
        "104-C3", "D73", "fields 21E, 26T, 52a, 71A and 77B of sequence A are not in sequences B");
    public static readonly MtRule C7 = NetworkRule.Of("104-C7", "D21", "field 33B differs from 32B in currency or amount");
    public static readonly MtRule C8 = NetworkRule.Of(
        "104-C8", "D75", "field 36 is there if, and only if, 33B has another currency than 32B");
    public static readonly MtRule C9 = NetworkRule.Of(
        "104-C9", "D80", "field 19 is the sum of the fields 32B, unless field 32B of sequence C is");
    public static readonly MtRule C11 = NetworkRule.Of("104-C11", "C02", "all fields 32B have one currency");

    private static readonly string[] InOneSequence = ["21E", "26T", "52A", "52C", "52D", "71A", "77B"];
    private static readonly string[] Creditors = ["50A", "50K"];

    internal static void Check(MtMessage message)
    {
        var begin = message.Text.Find("21") is { IsThere: true } first ? first.Index : message.Text.Count;
        var (head, settled, sum, currency) = (new Group(message, 0, begin), Settlement(message), 0m, default(MtField));
        foreach (var group in new Groups(message, "21", begin))
        {
            var (amount, instructed) = (group.First(32), group.First(33));
            sum += Groups.Amount(amount);
            var instruction = head.Find("23E");
            var isRequest = instruction[0].SequenceEqual("RFDD"u8);
            message.Expect(!instruction.IsThere || group.Has(23) == isRequest, C1, group.Begin);
            message.Expect(Any(head, Creditors) != Any(group, Creditors), C2, group.Begin);
            foreach (var tag in InOneSequence)
            {
                message.Expect(!head.Find(tag).IsThere || !group.Find(tag).IsThere, C3, group.Find(tag));
            }

            var differs = instructed.IsThere && !Groups.SameCurrency(instructed, amount);
            message.Expect(!instructed.IsThere || differs || Groups.Amount(instructed) != Groups.Amount(amount), C7, instructed);
            message.Expect(differs == group.Has(36), C8, group.Begin);
            message.Expect(Groups.SameCurrency(amount, currency), C11, amount);
            currency = amount;
        }

        if (settled.IsThere)
        {
            var total = message.Has(19) ? Groups.Amount(message.First(19)) : Groups.Amount(settled);
            message.Expect(message.Has(19) ? sum == total : sum <= total, C9, settled);
        }
    }

    /// <summary>Sequence C begins with a second field 32B after the last field 21.</summary>
    private static MtField Settlement(MtMessage message)
    {
        var last = message.Text.Find("21");
        for (var next = last; next.IsThere; next = message.Text.Find("21", next.Index + 1))
        {
            last = next;
        }

        var amount = last.IsThere ? message.Text.Find("32B", last.Index) : default;
        return amount.IsThere ? message.Text.Find("32B", amount.Index + 1) : default;
    }

    private static bool Any(Group group, string[] tags)
    {
        foreach (var tag in tags)
        {
            if (group.Find(tag).IsThere)
            {
                return true;
            }
        }

        return false;
    }
}
