namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>MT 102 and 102 STP (User Handbook, Category 1, network validated rules).</summary>
public static class MultipleTransferRules
{
    public static readonly MtRule C1 = NetworkRule.Of("102-C1", "C01", "field 19 is the sum of the fields 32B");
    public static readonly MtRule C2 = NetworkRule.Of("102-C2", "C02", "fields 71G, 32B and 32A have one currency");
    public static readonly MtRule C3 = NetworkRule.Of(
        "102-C3", "D17", "field 50a stands in sequence A or in every sequence B, not in both");
    public static readonly MtRule C4 = NetworkRule.Of("102-C4", "D18", "field 52a stands in sequence A or in sequences B, not in both");
    public static readonly MtRule C5 = NetworkRule.Of("102-C5", "D19", "field 26T stands in sequence A or in sequences B, not in both");
    public static readonly MtRule C6 = NetworkRule.Of("102-C6", "D20", "field 77B stands in sequence A or in sequences B, not in both");
    public static readonly MtRule C7 = NetworkRule.Of(
        "102-C7", "D20", "field 71A stands in sequence A or in every sequence B, not in both");
    public static readonly MtRule C8 = NetworkRule.Of(
        "102-C8", "D22", "field 36 stands where 33B has another currency than 32B, in A or in B");
    public static readonly MtRule C10 = NetworkRule.Of("102-C10", "D50", "with SHA there is no field 71G");
    public static readonly MtRule C11 = NetworkRule.Of("102-C11", "D51", "with field 71F or 71G there is 33B");

    internal static void Check(MtMessage message)
    {
        var begin = message.Text.Find("21") is { IsThere: true } first ? first.Index : message.Text.Count;
        var (head, total) = (new Group(message, 0, begin), message.Text.Find("32A"));
        var sum = 0m;
        foreach (var group in new Groups(message, "21", begin, "32A"))
        {
            var (amount, instructed) = (group.First(32), group.First(33));
            sum += Groups.Amount(amount);
            message.Expect(Groups.SameCurrency(amount, total), C2, amount);
            message.Expect(head.Has(50) != group.Has(50), C3, group.Begin);
            message.Expect(!head.Has(52) || !group.Has(52), C4, group.First(52));
            message.Expect(!head.Has(26) || !group.Has(26), C5, group.First(26));
            message.Expect(!head.Has(77) || !group.Has(77), C6, group.First(77));
            message.Expect(head.Find("71A").IsThere != group.Find("71A").IsThere, C7, group.Begin);
            var differs = instructed.IsThere && !Groups.SameCurrency(instructed, amount);
            message.Expect(differs ? head.Has(36) != group.Has(36) : !group.Has(36), C8, group.Begin);
            var (sent, received) = (group.Find("71F"), group.Find("71G"));
            var code = group.Find("71A") is { IsThere: true } own ? own : head.Find("71A");
            message.Expect(!code.Value.SequenceEqual("SHA"u8) || !received.IsThere, C10, received);
            message.Expect((!sent.IsThere && !received.IsThere) || instructed.IsThere, C11, group.Begin);
        }

        message.Expect(!message.Has(19) || sum == Groups.Amount(message.First(19)), C1, message.First(19));
    }
}
