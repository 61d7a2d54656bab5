using BankHub.Formats.SwiftMt.Fields;

namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>MT 103, core, STP and REMIT (User Handbook, Category 1, MT 103, network validated rules).</summary>
public static class CustomerTransferRules
{
    public static readonly MtRule C1 = NetworkRule.Of(
        "103-C1", "D75", "field 36 is there if, and only if, 33B has another currency than 32A");
    public static readonly MtRule C2 = NetworkRule.Of(
        "103-C2", "D49", "field 33B is mandatory between countries of the European Economic Area");
    public static readonly MtRule C3 = NetworkRule.Of("103-C3", "E01", "with SPRI field 23E is SDVA, TELB, PHOB or INTC");
    public static readonly MtRule C3None = NetworkRule.Of("103-C3-none", "E02", "with SSTD or SPAY there is no field 23E");
    public static readonly MtRule C4 = NetworkRule.Of("103-C4", "E03", "with SPRI, SSTD or SPAY field 53a is not 53D");
    public static readonly MtRule C5 = NetworkRule.Of("103-C5", "E04", "with SPRI, SSTD or SPAY field 53B has a party identifier");
    public static readonly MtRule C6 = NetworkRule.Of("103-C6", "E05", "with SPRI, SSTD or SPAY field 54a is 54A");
    public static readonly MtRule C7 = NetworkRule.Of("103-C7", "E06", "with field 55a there are 53a and 54a");
    public static readonly MtRule C8 = NetworkRule.Of("103-C8", "E07", "with SPRI, SSTD or SPAY field 55a is 55A");
    public static readonly MtRule C9 = NetworkRule.Of("103-C9", "C81", "with field 56a there is 57a");
    public static readonly MtRule C10 = NetworkRule.Of("103-C10", "E16", "with SPRI there is no field 56a");
    public static readonly MtRule C10Option = NetworkRule.Of("103-C10-option", "E17", "with SSTD or SPAY field 56a is 56A or 56C");
    public static readonly MtRule C11 = NetworkRule.Of(
        "103-C11", "E09", "with SPRI, SSTD or SPAY field 57a is A, C, or D with a party identifier");
    public static readonly MtRule C12 = NetworkRule.Of("103-C12", "E10", "with SPRI, SSTD or SPAY field 59a has an account");
    public static readonly MtRule C13 = NetworkRule.Of("103-C13", "E18", "with CHQB in field 23E field 59a has no account");
    public static readonly MtRule C14 = NetworkRule.Of("103-C14", "E12", "fields 70 and 77T exclude each other");
    public static readonly MtRule C15Our = NetworkRule.Of("103-C15-our", "E13", "with OUR in 71A there is no field 71F");
    public static readonly MtRule C15Sha = NetworkRule.Of("103-C15-sha", "D50", "with SHA in 71A there is no field 71G");
    public static readonly MtRule C15Ben = NetworkRule.Of("103-C15-ben", "E15", "with BEN in 71A there is a field 71F and none 71G");
    public static readonly MtRule Received = NetworkRule.Of("103-71G", "D57", "the amount of field 71G is not zero");
    public static readonly MtRule C16 = NetworkRule.Of("103-C16", "D51", "with field 71F or 71G there is 33B");
    public static readonly MtRule C17 = NetworkRule.Of("103-C17", "E44", "TELI and PHOI in field 23E need 56a");
    public static readonly MtRule C18 = NetworkRule.Of("103-C18", "E45", "TELE and PHON in field 23E need 57a");
    public static readonly MtRule StpSender = NetworkRule.Of(
        "103-STP-53B", "E04", "in a message of 103 STP field 53B has a party identifier");
    public static readonly MtRule C19 = NetworkRule.Of("103-C19", "C02", "fields 71G and 32A have one currency");

    private const char NoOption = '\0';
    private static readonly uint Tag71A = MtTag.Pack("71A");
    private static readonly uint Tag71F = MtTag.Pack("71F");
    private static readonly uint Tag71G = MtTag.Pack("71G");
    private static readonly uint Tag77T = MtTag.Pack("77T");
    private static readonly uint Tag33B = MtTag.Pack("33B");
    private static readonly uint Tag23E = MtTag.Pack("23E");

    internal static void Check(MtMessage message) => Check(message, InstructionRules.Transfer);

    internal static void CheckStraightThrough(MtMessage message)
    {
        Check(message, InstructionRules.StraightThrough);
        CodeRules.CheckInformation(message);
        var sender = message.First(53);
        message.Expect(Option(sender) != 'B' || sender[1].Length > 0, StpSender, sender);
        StraightThroughRules.Check(message, message.First(59), message.First(57));
    }

    private static void Check(MtMessage message, InstructionCodes instructions)
    {
        var (amount, instructed) = (message.First(32), message.First(33));
        var differs = instructed.IsThere && !Groups.SameCurrency(amount, instructed);
        message.Expect(differs == message.Has(36), C1, message.Has(36) ? message.First(36) : amount);
        message.Expect(instructed.IsThere || !EconomicArea.Joins(message), C2, amount);
        message.Expect(!message.Has(55) || (message.Has(53) && message.Has(54)), C7, message.First(55));
        message.Expect(!message.Has(56) || message.Has(57), C9, message.First(56));
        message.Expect(!message.Has(70) || !message.Has(77) || !message.Text.Find(Tag77T).IsThere, C14, message.First(70));
        Charges(message, instructed);
        CodeRules.CheckOperation(message);
        Levels(message);
        if (message.Text.Find(Tag23E).IsThere)
        {
            Instructions(message);
            instructions.Check(message, 0, message.Text.Count);
        }
    }

    private static void Charges(MtMessage message, MtField instructed)
    {
        var first = message.First(71);
        if (!first.IsThere)
        {
            return;
        }

        var (sent, received) = (message.Text.Find(Tag71F, first.Index), message.Text.Find(Tag71G, first.Index));
        switch (first.Value)
        {
            case [(byte)'O', (byte)'U', (byte)'R']:
                message.Expect(!sent.IsThere, C15Our, sent);
                break;
            case [(byte)'S', (byte)'H', (byte)'A']:
                message.Expect(!received.IsThere, C15Sha, received);
                break;
            case [(byte)'B', (byte)'E', (byte)'N']:
                message.Expect(sent.IsThere && !received.IsThere, C15Ben, first);
                break;
            default:
                // Without the field itself the structure is not kept, which is another finding.
                message.Expect(first.Packed != Tag71A, CodeRules.Charges, first);
                break;
        }

        message.Expect((!sent.IsThere && !received.IsThere) || (instructed.IsThere && instructed.Packed == Tag33B), C16, first);
        message.Expect(Groups.SameCurrency(received, message.First(32)), C19, received);
        message.Expect(!received.IsThere || Groups.Amount(received) != 0, Received, received);
    }

    /// <summary>What the three service levels forbid.</summary>
    private static void Levels(MtMessage message)
    {
        var level = message.First(23).Value;
        var isPriority = level.SequenceEqual("SPRI"u8);
        if (!isPriority && !level.SequenceEqual("SSTD"u8) && !level.SequenceEqual("SPAY"u8))
        {
            return;
        }

        var (sender, account) = (message.First(53), message.First(57));
        message.Expect(isPriority || !message.Text.Find(Tag23E).IsThere, C3None, message.First(23));
        message.Expect(Option(sender) != 'D', C4, sender);
        message.Expect(Option(sender) != 'B' || sender[1].Length > 0, C5, sender);
        message.Expect(Option(message.First(54)) is NoOption or 'A', C6, message.First(54));
        message.Expect(Option(message.First(55)) is NoOption or 'A', C8, message.First(55));
        message.Expect(!isPriority || !message.Has(56), C10, message.First(56));
        message.Expect(isPriority || Option(message.First(56)) is NoOption or 'A' or 'C', C10Option, message.First(56));
        message.Expect(Option(account) is NoOption or 'A' or 'C' || (Option(account) == 'D' && account[1].Length > 0), C11, account);
        message.Expect(message.First(59) is { IsThere: true } payee && payee[0].Length > 0, C12, message.First(59));
    }

    private static void Instructions(MtMessage message)
    {
        var isPriority = message.First(23).Value.SequenceEqual("SPRI"u8);
        for (var field = message.Text.Find(Tag23E); field.IsThere; field = message.Text.Find(Tag23E, field.Index + 1))
        {
            var code = MtText.Of(field[0]);
            message.Expect(!isPriority || code is "SDVA" or "TELB" or "PHOB" or "INTC", C3, field);
            message.Expect(code != "CHQB" || message.First(59)[0].Length == 0 || message.First(59).Packed == MtTag.Pack("59A"), C13, field);
            message.Expect(code is not ("TELI" or "PHOI") || message.Has(56), C17, field);
            message.Expect(code is not ("TELE" or "PHON") || message.Has(57), C18, field);
        }
    }

    private static char Option(MtField field) =>
        field.IsThere && MtTag.Option(field.Packed) is > 0 and var option ? (char)('A' + option - 1) : NoOption;
}
