namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>MT 102 and 102 STP (User Handbook, Category 1, network validated rules; numbered as those of 102 STP).</summary>
public static class MultipleTransferRules
{
    public static readonly MtRule C1 = NetworkRule.Of("102-C1", "C01", "field 19 is the sum of the fields 32B");
    public static readonly MtRule C2 = NetworkRule.Of("102-C2", "C02", "fields 71G, 32B and 32A have one currency");
    public static readonly MtRule C3 = NetworkRule.Of(
        "102-C3", "D17", "field 50a stands in sequence A or in every sequence B, not in both");
    public static readonly MtRule C4 = NetworkRule.Of(
        "102-C4", "D20", "field 71A stands in sequence A or in every sequence B, not in both");
    public static readonly MtRule C5 = NetworkRule.Of(
        "102-C5", "D18", "fields 52a, 26T and 77B stand in sequence A or in sequences B, not in both");
    public static readonly MtRule C6 = NetworkRule.Of(
        "102-C6", "D22", "field 36 stands where 33B has another currency than 32B, in A or in B");
    public static readonly MtRule Cheque = NetworkRule.Of(
        "102-cheque", "D93", "with CHQB in field 23 field 59a has no account, and else it has one");
    public static readonly MtRule C7 = NetworkRule.Of(
        "102-C7", "D49", "field 33B is mandatory between countries of the European Economic Area");
    public static readonly MtRule C8Our = NetworkRule.Of("102-C8-our", "E13", "with OUR in 71A there is no field 71F");
    public static readonly MtRule C8 = NetworkRule.Of("102-C8", "D50", "with SHA there is no field 71G");
    public static readonly MtRule C8Ben = NetworkRule.Of("102-C8-ben", "E15", "with BEN in 71A there is a field 71F and none 71G");
    public static readonly MtRule C9 = NetworkRule.Of("102-C9", "D51", "with field 71F or 71G there is 33B");
    public static readonly MtRule C10 = NetworkRule.Of(
        "102-C10", "D79", "field 71G is in sequence C if, and only if, a sequence B has it");

    private static readonly int[] InOneSequence = [52, 26, 77];

    internal static void Check(MtMessage message)
    {
        var isCheque = message.First(23).Value.SequenceEqual("CHQB"u8);
        var begin = Check(message, out _);
        foreach (var group in new Groups(message, "21", begin, "32A"))
        {
            var payee = group.First(59);
            message.Expect(!payee.IsThere || payee[0].IsEmpty == isCheque, Cheque, payee);
        }
    }

    internal static void CheckStraightThrough(MtMessage message)
    {
        var begin = Check(message, out var head);
        foreach (var group in new Groups(message, "21", begin, "32A"))
        {
            StraightThroughRules.Check(message, group.First(59), group.First(57));
        }

        var operation = head.Find("23");
        var word = operation.Value;
        message.Expect(
            !operation.IsThere || word.SequenceEqual("CREDIT"u8) || word.SequenceEqual("CRTST"u8) || word.SequenceEqual("SPAY"u8),
            CodeRules.Batch, operation);
        CodeRules.CheckInformation(message);
    }

    /// <summary>What both have in common; gives where the first transaction begins.</summary>
    private static int Check(MtMessage message, out Group head)
    {
        var begin = message.Text.Find("21") is { IsThere: true } first ? first.Index : message.Text.Count;
        var (total, sum, isExchanged, isCharged) = (message.Text.Find("32A"), 0m, false, false);
        var isNear = EconomicArea.Joins(message);
        head = new Group(message, 0, begin);
        foreach (var group in new Groups(message, "21", begin, "32A"))
        {
            var (amount, instructed) = (group.First(32), group.First(33));
            sum += Groups.Amount(amount);
            message.Expect(Groups.SameCurrency(amount, total), C2, amount);
            message.Expect(head.Has(50) != group.Has(50), C3, group.Begin);
            message.Expect(head.Find("71A").IsThere != group.Find("71A").IsThere, C4, group.Begin);
            foreach (var number in InOneSequence)
            {
                message.Expect(!head.Has(number) || !group.Has(number), C5, group.First(number));
            }

            var differs = instructed.IsThere && !Groups.SameCurrency(instructed, amount);
            message.Expect(differs ? head.Has(36) != group.Has(36) : !group.Has(36), C6, group.Begin);
            message.Expect(instructed.IsThere || !isNear, C7, group.Begin);
            isExchanged |= differs;
            isCharged |= Charges(message, head, group);
        }

        var charged = message.Text.Find("71G", total.IsThere ? total.Index : message.Text.Count);
        message.Expect(isExchanged || !head.Has(36), C6, head.First(36));
        message.Expect(charged.IsThere == isCharged, C10, charged.IsThere ? charged : total);
        message.Expect(Groups.SameCurrency(charged, total), C2, charged);
        message.Expect(!message.Has(19) || sum == Groups.Amount(message.First(19)), C1, message.First(19));
        CodeRules.CheckCharges(message);
        return begin;
    }

    /// <summary>Whether the transaction has charges of the receiver.</summary>
    private static bool Charges(MtMessage message, Group head, Group group)
    {
        var (sent, received) = (group.Find("71F"), group.Find("71G"));
        var code = group.Find("71A") is { IsThere: true } own ? own : head.Find("71A");
        var word = code.Value;
        message.Expect(!word.SequenceEqual("OUR"u8) || !sent.IsThere, C8Our, sent);
        message.Expect(!word.SequenceEqual("SHA"u8) || !received.IsThere, C8, received);
        message.Expect(!word.SequenceEqual("BEN"u8) || (sent.IsThere && !received.IsThere), C8Ben, group.Begin);
        message.Expect((!sent.IsThere && !received.IsThere) || group.First(33).IsThere, C9, group.Begin);
        message.Expect(Groups.SameCurrency(received, group.First(32)), C2, received);
        return received.IsThere;
    }
}
