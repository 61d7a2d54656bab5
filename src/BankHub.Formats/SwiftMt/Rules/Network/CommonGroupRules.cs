namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>MT n92, n95 and n96 (User Handbook, Category n, network validated rules).</summary>
public static class CommonGroupRules
{
    public static readonly MtRule Subject = NetworkRule.Of(
        "n92-C1", "C25", "there is field 79, or a copy of the fields of the message to cancel");
    public static readonly MtRule Copy = NetworkRule.Of(
        "n95-C1", "C31", "there is field 79 or a copy of fields of the original message, not both");

    internal static void CheckCancellation(MtMessage message)
    {
        var last = message.First(11);
        message.Expect(message.Has(79) || !last.IsThere || last.Index + 1 < message.Text.Count, Subject, last);
    }

    internal static void CheckCopy(MtMessage message)
    {
        var narrative = message.First(79);
        message.Expect(!narrative.IsThere || narrative.Index + 1 == message.Text.Count, Copy, narrative);
    }
}
