namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>MT 101 (User Handbook, Category 1, network validated rules).</summary>
public static class TransferRequestRules
{
    public static readonly MtRule C1 = NetworkRule.Of("101-C1", "D54", "with field 36 there is 21F");
    public static readonly MtRule C2 = NetworkRule.Of(
        "101-C2", "D60", "field 36 is there if, and only if, 33B is there and 32B is not zero");
    public static readonly MtRule C3 = NetworkRule.Of(
        "101-C3", "D61", "the ordering customer stands in sequence A or in every sequence B, not in both");
    public static readonly MtRule C4 = NetworkRule.Of(
        "101-C4", "D62", "the instructing party stands in sequence A or in sequences B, not in both");
    public static readonly MtRule C5 = NetworkRule.Of("101-C5", "D68", "fields 33B and 32B have different currencies");
    public static readonly MtRule C6 = NetworkRule.Of("101-C6", "D64", "field 52a stands in sequence A or in sequences B, not in both");
    public static readonly MtRule C7 = NetworkRule.Of("101-C7", "D65", "with field 56a there is 57a");
    public static readonly MtRule C8 = NetworkRule.Of("101-C8", "D98", "with field 21R all fields 32B have one currency");
    public static readonly MtRule C9 = NetworkRule.Of(
        "101-C9", "E54", "of nothing in 32B there is 33B if 23E has EQUI, and else neither 33B nor 21F");

    private static readonly string[] Orderers = ["50F", "50G", "50H"];
    private static readonly string[] Instructors = ["50C", "50L"];

    internal static void Check(MtMessage message)
    {
        var begin = message.Text.Find("21") is { IsThere: true } first ? first.Index : message.Text.Count;
        var (head, currency) = (new Group(message, 0, begin), default(MtField));
        var (hasOrderer, hasInstructor, hasBank) = (Any(head, Orderers), Any(head, Instructors), head.Has(52));
        foreach (var group in new Groups(message, "21", begin))
        {
            var (amount, instructed, rate) = (group.First(32), group.First(33), group.First(36));
            message.Expect(!rate.IsThere || group.Find("21F").IsThere, C1, rate);
            message.Expect(rate.IsThere == (instructed.IsThere && Groups.Amount(amount) != 0), C2, group.Begin);
            message.Expect(hasOrderer != Any(group, Orderers), C3, group.Begin);
            message.Expect(!hasInstructor || !Any(group, Instructors), C4, group.Begin);
            message.Expect(!instructed.IsThere || !Groups.SameCurrency(instructed, amount), C5, instructed);
            message.Expect(!hasBank || !group.Has(52), C6, group.First(52));
            message.Expect(!group.Has(56) || group.Has(57), C7, group.First(56));
            message.Expect(!head.Find("21R").IsThere || Groups.SameCurrency(amount, currency), C8, amount);
            message.Expect(Groups.Amount(amount) != 0 || IsOfNothing(group, instructed), C9, amount);
            InstructionRules.Request.Check(message, group.Begin.Index, group.End);
            currency = amount;
        }

        CodeRules.CheckCharges(message);
    }

    /// <summary>Where the amount is nothing the other currency's counts, if it is to be exchanged.</summary>
    private static bool IsOfNothing(Group group, MtField instructed)
    {
        var isExchanged = false;
        for (var code = group.Find("23E"); code.IsThere; code = group.Next(code))
        {
            isExchanged |= code[0].SequenceEqual("EQUI"u8);
        }

        return isExchanged ? instructed.IsThere : !instructed.IsThere && !group.Find("21F").IsThere;
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
