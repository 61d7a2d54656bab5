namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>Field 23E of MT 101, 103 and 104 (User Handbook, Category 1, field 23E: codes and network validated rules).</summary>
public static class InstructionRules
{
    public static readonly MtRule RequestCode = NetworkRule.Of("101-23E-code", "T47", "field 23E has a code that the message has not");
    public static readonly MtRule RequestWords = NetworkRule.Of(
        "101-23E-words", "D66", "in field 23E only CMTO, PHON, OTHR and REPA have words behind them");
    public static readonly MtRule RequestApart = NetworkRule.Of("101-23E-apart", "D67", "two codes of 23E do not go together");
    public static readonly MtRule RequestAgain = NetworkRule.Of("101-23E-again", "E46", "a code of 23E other than OTHR comes again");
    public static readonly MtRule Code = NetworkRule.Of("103-23E-code", "T47", "field 23E has a code that the message has not");
    public static readonly MtRule StpCode = NetworkRule.Of(
        "103-23E-stp", "T48", "in a message of 103 STP field 23E is SDVA, INTC, REPA or CORT");
    public static readonly MtRule Words = NetworkRule.Of(
        "103-23E-words", "D97", "in field 23E only the codes of calls and HOLD and REPA have words behind them");
    public static readonly MtRule Order = NetworkRule.Of(
        "103-23E-order", "D98", "the codes of 23E stand as: SDVA, INTC, REPA, CORT, HOLD, CHQB, PHOB, TELB, PHON, TELE, PHOI, TELI");
    public static readonly MtRule Apart = NetworkRule.Of("103-23E-apart", "D67", "two codes of 23E do not go together");
    public static readonly MtRule Again = NetworkRule.Of("103-23E-again", "E46", "a code of 23E comes again");
    public static readonly MtRule DebitCode = NetworkRule.Of(
        "104-23E-code", "T47", "field 23E is AUTH, NAUT or OTHR, or in sequence A RFDD or RTND");
    public static readonly MtRule DebitWords = NetworkRule.Of("104-23E-words", "D81", "in field 23E only OTHR has words behind it");

    private const string Calls = "PHOB TELB PHON TELE PHOI TELI";

    internal static InstructionCodes Request { get; } = new(
        "CHQB CMSW CMTO CMZB CORT EQUI INTC NETS OTHR PHON REPA RTGS URGP", worded: "CMTO PHON OTHR REPA",
        apart: "CHQB-CMSW CHQB-CMTO CHQB-CMZB CHQB-CORT CHQB-NETS CHQB-PHON CHQB-REPA CHQB-RTGS CHQB-URGP CMSW-CMTO CMSW-CMZB "
            + "CMTO-CMZB CORT-CMSW CORT-CMTO CORT-CMZB CORT-REPA EQUI-CMSW EQUI-CMTO EQUI-CMZB NETS-RTGS", repeated: "OTHR")
    {
        Code = RequestCode,
        Words = RequestWords,
        Apart = RequestApart,
        Again = RequestAgain,
    };

    internal static InstructionCodes Transfer { get; } = new(
        $"SDVA INTC REPA CORT HOLD CHQB {Calls}", worded: $"HOLD REPA {Calls}",
        apart: "SDVA-HOLD SDVA-CHQB INTC-HOLD INTC-CHQB REPA-HOLD REPA-CHQB REPA-CORT CORT-HOLD CORT-CHQB HOLD-CHQB PHOB-TELB PHON-TELE "
            + "PHOI-TELI")
    {
        Code = Code,
        Words = Words,
        Order = Order,
        Apart = Apart,
        Again = Again,
    };

    internal static InstructionCodes StraightThrough { get; } = new("SDVA INTC REPA CORT", worded: "REPA", apart: "REPA-CORT")
    {
        Code = StpCode,
        Words = Words,
        Order = Order,
        Apart = Apart,
        Again = Again,
    };

    internal static InstructionCodes Debits { get; } = new("AUTH NAUT OTHR RFDD RTND", worded: "OTHR")
    {
        Code = DebitCode,
        Words = DebitWords,
    };

    internal static InstructionCodes Debit { get; } = new("AUTH NAUT OTHR", worded: "OTHR") { Code = DebitCode, Words = DebitWords };
}
