namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>MT 104 (User Handbook, Category 1, network validated rules).</summary>
public static class DirectDebitRules
{
    public static readonly MtRule C1 = NetworkRule.Of(
        "104-C1", "C75", "every sequence B has field 23E if sequence A has none or RFDD, and else none of them");
    public static readonly MtRule C2 = NetworkRule.Of(
        "104-C2", "C76", "the creditor stands in sequence A or in every sequence B, not in both");
    public static readonly MtRule C3 = NetworkRule.Of(
        "104-C3", "D73", "fields 21E, 26T, 52a, 71A, 77B and the instructing party of sequence A are not in sequences B");
    public static readonly MtRule C4 = NetworkRule.Of("104-C4", "D77", "with field 21E the creditor stands in the same sequence");
    public static readonly MtRule C5 = NetworkRule.Of("104-C5", "C82", "field 72 is there if, and only if, 23E of sequence A is RTND");
    public static readonly MtRule Return = NetworkRule.Of("104-72", "D82", "field 72 begins with REJT or RETN");
    public static readonly MtRule C6 = NetworkRule.Of(
        "104-C6", "D79", "fields 71F and 71G are in sequence C if, and only if, a sequence B has them");
    public static readonly MtRule C7 = NetworkRule.Of("104-C7", "D21", "field 33B differs from 32B in currency or amount");
    public static readonly MtRule C8 = NetworkRule.Of(
        "104-C8", "D75", "field 36 is there if, and only if, 33B has another currency than 32B");
    public static readonly MtRule C9 = NetworkRule.Of(
        "104-C9", "D80", "field 19 is there if, and only if, 32B of sequence C is not the sum of the fields 32B");
    public static readonly MtRule C10 = NetworkRule.Of("104-C10", "C01", "field 19 is the sum of the fields 32B of sequences B");
    public static readonly MtRule C11 = NetworkRule.Of("104-C11", "C02", "all fields 32B, all 71F and all 71G have one currency");
    public static readonly MtRule C12 = NetworkRule.Of(
        "104-C12", "C96", "a request (RFDD) has neither sequence C nor in B 21E, creditor, 52a, 71F, 71G; others have C and no 21R");

    private static readonly string[] InOneSequence = ["21E", "26T", "52A", "52C", "52D", "71A", "77B", "50C", "50L"];
    private static readonly string[] NotRequested = ["21E", "50A", "50K", "52A", "52C", "52D", "71F", "71G"];
    private static readonly string[] Creditors = ["50A", "50K"];
    private static readonly string[] Charges = ["71F", "71G"];

    internal static void Check(MtMessage message)
    {
        var begin = message.Text.Find("21") is { IsThere: true } first ? first.Index : message.Text.Count;
        var (head, settled) = (new Group(message, 0, begin), Settlement(message));
        var end = settled.IsThere ? settled.Index : message.Text.Count;
        var code = head.Find("23E");
        var isRequest = code[0].SequenceEqual("RFDD"u8);
        Head(message, head, code);
        InstructionRules.Debits.Check(message, 0, begin);
        var sum = 0m;
        foreach (var rest in new Groups(message, "21", begin))
        {
            var group = rest.Until(end);
            sum += Groups.Amount(group.First(32));
            message.Expect(group.Find("23E").IsThere == (!code.IsThere || isRequest), C1, group.Begin);
            message.Expect(Any(head, Creditors) != Any(group, Creditors), C2, group.Begin);
            message.Expect(!group.Find("21E").IsThere || Any(group, Creditors), C4, group.Find("21E"));
            message.Expect(!isRequest || !Any(group, NotRequested), C12, group.Begin);
            Exchange(message, group);
            foreach (var tag in InOneSequence)
            {
                message.Expect(!head.Find(tag).IsThere || !group.Find(tag).IsThere, C3, group.Find(tag));
            }

            InstructionRules.Debit.Check(message, group.Begin.Index, group.End);
        }

        message.Expect(settled.IsThere != isRequest, C12, settled.IsThere ? settled : message.First(20));
        Sums(message, settled, sum);
        Currencies(message, begin, end, settled);
        CodeRules.CheckCharges(message);
    }

    private static void Head(MtMessage message, Group head, MtField code)
    {
        var (isRequest, isReturn, information) = (code[0].SequenceEqual("RFDD"u8), code[0].SequenceEqual("RTND"u8), head.First(72));
        message.Expect(!head.Find("21E").IsThere || Any(head, Creditors), C4, head.Find("21E"));
        message.Expect(information.IsThere == isReturn, C5, information.IsThere ? information : code);
        var words = information.Value;
        message.Expect(!information.IsThere || words.StartsWith("/REJT/"u8) || words.StartsWith("/RETN/"u8), Return, information);
        message.Expect(isRequest || !head.Find("21R").IsThere, C12, head.Find("21R"));
    }

    private static void Exchange(MtMessage message, Group group)
    {
        var (amount, instructed) = (group.First(32), group.First(33));
        var differs = instructed.IsThere && !Groups.SameCurrency(instructed, amount);
        message.Expect(!instructed.IsThere || differs || Groups.Amount(instructed) != Groups.Amount(amount), C7, instructed);
        message.Expect(differs == group.Has(36), C8, group.Begin);
    }

    private static void Sums(MtMessage message, MtField settled, decimal sum)
    {
        var total = message.First(19);
        message.Expect(!settled.IsThere || total.IsThere == (Groups.Amount(settled) != sum), C9, settled);
        message.Expect(!total.IsThere || Groups.Amount(total) == sum, C10, total);
    }

    private static void Currencies(MtMessage message, int begin, int end, MtField settled)
    {
        Same(message, "32B", begin);
        foreach (var tag in Charges)
        {
            Same(message, tag, begin);
            var (own, all) = (message.Text.Find(tag, begin), settled.IsThere ? message.Text.Find(tag, end) : default);
            var isOfOne = own.IsThere && own.Index < end;
            message.Expect(!settled.IsThere || isOfOne == all.IsThere, C6, all.IsThere ? all : settled);
        }
    }

    private static void Same(MtMessage message, string tag, int begin)
    {
        var first = message.Text.Find(tag, begin);
        for (var next = first; next.IsThere; next = message.Text.Find(tag, next.Index + 1))
        {
            message.Expect(Groups.SameCurrency(next, first), C11, next);
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
