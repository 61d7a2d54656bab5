using static BankHub.Formats.SwiftMt.Rules.MtSeverity;

namespace BankHub.Formats.SwiftMt.Rules;

/// <summary>What the numbers of a statement must be to each other (User Handbook, Category 9, MT 940 guidelines).</summary>
public static class StatementRules
{
    public static readonly MtRule Balance = new(
        "statement-balance", "", Error, "the opening balance and the entries do not add up to the closing balance");

    public static readonly MtRule Chain = new(
        "statement-chain", "", Error, "the opening balance is not the closing balance of the statement or page before");

    public static readonly MtRule Gap = new(
        "statement-gap", "", Warning, "the number does not follow that of the statement or page before");

    public static readonly MtRule Amount = new("statement-amount", "", Error, "an entry has no amount that can be read");

    public static readonly MtRule Opening = new("statement-opening", "", Warning, "there are entries but no opening or no closing balance");
}
