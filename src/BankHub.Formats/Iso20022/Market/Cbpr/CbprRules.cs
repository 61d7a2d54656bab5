namespace BankHub.Formats.Iso20022.Market.Cbpr;

/// <summary>Cross-border payments over SWIFT (CBPR+).</summary>
internal static class CbprRules
{
    public const string Source = "CBPR+ usage guidelines (SWIFT, MyStandards), in force since November 2026";

    public static readonly IReadOnlyList<MarketRule> All =
    [
        .. CbprMessageRules.All, .. CbprHeaderRules.All, .. CbprPartyRules.All, .. CbprMoneyRules.All, .. CbprChargeRules.All,
        .. CbprInstructionRules.All, .. CbprAnswerRules.All, .. CbprReturnRules.All, .. CbprTextRules.All,
    ];
}
