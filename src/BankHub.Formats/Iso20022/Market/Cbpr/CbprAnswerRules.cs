using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Messages.Cancellations;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Formats.Iso20022.Messages.Resolutions;
using BankHub.Formats.Iso20022.Messages.Returns;

namespace BankHub.Formats.Iso20022.Market.Cbpr;

/// <summary>How CBPR+ names the payment that a status, a return or a case is about.</summary>
internal static partial class CbprAnswerRules
{
    private static readonly Guideline Answers = new(CbprRules.Source, "pacs.002", "pacs.004", "camt.056", "camt.029");

    private static readonly Guideline Statuses = new(CbprRules.Source, "pacs.002");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Answers.Items("cbpr-original-uetr", "What is about an earlier payment names its UETR: a UUID of version 4 in small letters.",
            item => IsNamed(item) ? null : "OrgnlUETR"),
        Statuses.At("CBPR_Transaction_Status_Reject_Reason_FormalRule").Items("cbpr-reject-reason", "A refusal says why.",
            item => IsRefused(item, out var status) && !status.Reasons.Any(reason => reason.Reason is not null) ? "StsRsnInf/Rsn" : null),
        Statuses.At("CBPR_Transaction_Status_Reject_Effective_Sett_Date_FormalRule").Items(
            "cbpr-reject-date", "What is refused was settled on no day.",
            item => IsRefused(item, out var status) && status.EffectiveSettlementDate is not null ? "FctvIntrBkSttlmDt" : null),
        Statuses.At("CBPR_OriginalMessageNameIdentification_FormalRule").Items(
            "cbpr-original-message", "A status is about a payment, a debit or a return between banks, whose message it names.",
            item => item is PaymentStatus { OriginalGroup.MessageName: { } name } && !Payments().IsMatch(name)
                ? "OrgnlGrpInf/OrgnlMsgNmId" : null),
    ];

    private static bool IsNamed(object item) => item switch
    {
        PaymentStatus status => IsUetr(status.OriginalUetr),
        ReturnedPayment returned => IsUetr(returned.OriginalUetr),
        PaymentCancellation recall => IsUetr(recall.OriginalUetr),
        CancellationStatus answer => IsUetr(answer.OriginalUetr),
        _ => true,
    };

    private static bool IsUetr(string? text) => text is not null && TextType.Uetr.Allows(text);

    private static bool IsRefused(object item, [NotNullWhen(true)] out PaymentStatus? status)
    {
        status = item as PaymentStatus;
        return status?.Status == "RJCT";
    }

    [GeneratedRegex(@"\Apacs\.0(0[3489]|10)\.001\.[0-9]{2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Payments();
}
