using System.Text.RegularExpressions;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Messages.Clearing;

namespace BankHub.Formats.Iso20022.Market.Cbpr;

/// <summary>Which messages CBPR+ knows, under which header.</summary>
internal static partial class CbprMessageRules
{
    private static readonly string[] Versions =
    [
        "pain.001.001.09", "pain.002.001.10", "pacs.002.001.10", "pacs.003.001.08", "pacs.004.001.09", "pacs.008.001.08", "pacs.009.001.08",
        "camt.029.001.09", "camt.052.001.08", "camt.053.001.08", "camt.054.001.08", "camt.055.001.08", "camt.056.001.08", "camt.057.001.06",
        "camt.058.001.08", "camt.060.001.05", "camt.105.001.02", "camt.106.001.02", "camt.107.001.01", "camt.108.001.01", "camt.109.001.01",
        "camt.110.001.01", "camt.111.001.02", "admi.024.001.01",
    ];

    private static readonly Guideline Every = new(CbprRules.Source);

    private static readonly Guideline Payments = new(CbprRules.Source, "pacs.008", "pacs.009");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Every.Whole("cbpr-version", "The message is of the version that CBPR+ has for it.",
            message => Versions.Contains(message.Version.Identifier) ? null : "/Document"),
        Every.Whole("cbpr-header", "A business header stands before the message.", message => message.Header is null ? "/AppHdr" : null),
        Every.Whole("cbpr-business-service", "The business service is swift.cbprplus, with its variant and the two digits of its release.",
            message => message.Header is { } header && !Service().IsMatch(header.BusinessService ?? "") ? "/AppHdr/BizSvc" : null),
        Every.Each<HeaderParty>("cbpr-header-party", "Sender and receiver in the business header are banks with a BIC.",
            party => party.FinancialInstitution?.FinancialInstitution?.Bic is null ? "FIId/FinInstnId/BICFI" : null),
        Payments.Whole("cbpr-one-transaction", "A message holds one transaction.", Demands.OneTransaction),
        Payments.Each<ClearingGroupHeader>(
            "cbpr-group-header", "The header of the group states name, time, number and settlement alone.", Surplus),
        Payments.Each<ClearingGroupHeader>("cbpr-offset", "The time of creation has an offset from UTC.",
            header => header.CreationDateTime is { Offset: null } ? "CreDtTm" : null),
    ];

    private static string? Surplus(ClearingGroupHeader header) =>
        header.BatchBooking is not null ? "BtchBookg"
        : header.ControlSum is not null ? "CtrlSum"
        : header.TotalInterbankSettlementAmount is not null ? "TtlIntrBkSttlmAmt"
        : header.InterbankSettlementDate is not null ? "IntrBkSttlmDt"
        : header.PaymentTypeInformation is not null ? "PmtTpInf"
        : header.InstructingAgent is not null ? "InstgAgt"
        : header.InstructedAgent is not null ? "InstdAgt"
        : null;

    [GeneratedRegex(@"\Aswift\.cbprplus(\.[a-z]{3})?\.[0-9]{2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Service();
}
