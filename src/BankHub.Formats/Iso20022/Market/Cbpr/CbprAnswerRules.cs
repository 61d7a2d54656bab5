using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Messages.Cancellations;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Formats.Iso20022.Messages.Resolutions;
using BankHub.Formats.Iso20022.Messages.Returns;

namespace BankHub.Formats.Iso20022.Market.Cbpr;

/// <summary>How CBPR+ names the payment that a status, a return or a case is about.</summary>
internal static class CbprAnswerRules
{
    private static readonly Guideline Answers = new(CbprRules.Source, "pacs.002", "pacs.004", "camt.056", "camt.029");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Answers.Items("cbpr-original-uetr", "What is about an earlier payment names its UETR: a UUID of version 4 in small letters.",
            item => IsNamed(item) ? null : "OrgnlUETR"),
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
}
