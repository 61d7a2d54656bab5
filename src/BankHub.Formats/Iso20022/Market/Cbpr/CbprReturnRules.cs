using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Messages.Returns;

namespace BankHub.Formats.Iso20022.Market.Cbpr;

/// <summary>How CBPR+ gives a payment back (pacs.004); that its UETR is the payment's, <see cref="CbprAnswerRules"/> say.</summary>
internal static class CbprReturnRules
{
    private static readonly Guideline Returns = new(CbprRules.Source, "pacs.004");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Returns.Whole("cbpr-one-return", "A message returns one payment.", Demands.OneTransaction),
        Returns.Items("cbpr-return-reason", "A return says why.",
            item => item is ReturnedPayment returned && returned.Reasons.All(reason => reason.Reason is null) ? "RtrRsnInf/Rsn" : null),
        Returns.Items("cbpr-return-date", "The day is stated on which the return is settled.",
            item => item is ReturnedPayment { InterbankSettlementDate: null } ? "IntrBkSttlmDt" : null),
    ];
}
