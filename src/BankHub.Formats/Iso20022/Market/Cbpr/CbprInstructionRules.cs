using BankHub.Formats.Iso20022.Market.Transactions;

namespace BankHub.Formats.Iso20022.Market.Cbpr;

/// <summary>What CBPR+ lets agents be asked to do with a payment.</summary>
internal static class CbprInstructionRules
{
    private static readonly string[] OfOtherMessages = ["G002", "G003", "G004", "G005", "G006", "G007", "G009"];

    private static readonly Guideline Asking = new(CbprRules.Source, "pain.001", "pacs.008", "pacs.009");

    private static readonly Guideline OfCustomers = new(CbprRules.Source, "pain.001", "pacs.008");

    private static readonly Guideline Payments = new(CbprRules.Source, "pacs.008", "pacs.009");

    private static readonly Guideline Initiations = new(CbprRules.Source, "pain.001");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Asking.At("CBPR_Instruction_For_Creditor_Presence_Code_FormalRule").Payment(
            "cbpr-instruction-once", "The creditor's agent is asked for each thing once.",
            x => x.Instructions.Unless(all => Codes(x).Distinct().Count() == Codes(x).Count())),
        OfCustomers.At("CBPR_Instruction_for_Creditor_Agent1_FormalRule").Payment(
            "cbpr-instruction-cheque", "Who is paid by cheque (CHQB) need not come and name himself (HOLD).",
            x => x.Instructions.Unless(all => !Codes(x).Contains("CHQB") || !Codes(x).Contains("HOLD"))),
        OfCustomers.At("CBPR_Instruction_for_Creditor_Agent2_FormalRule").Payment(
            "cbpr-instruction-telephone", "The creditor is told by telephone (PHOB) or by other ways (TELB), not both.",
            x => x.Instructions.Unless(all => !Codes(x).Contains("PHOB") || !Codes(x).Contains("TELB"))),
        Payments.At("CBPR_GPI_ServiceLevel_Code_FormalRule").Payment(
            "cbpr-service-level", "Of the service levels of SWIFT gpi transfers of customers and their covers have G001.",
            x => IsOfCustomers(x)
                ? x.Type.Then("SvcLvl", type => type?.ServiceLevel).Unless(levels => levels?.Any(IsOfOthers) != true)
                : null),
        Initiations.At("CBPR_MessageIdentification_PaymentInformationIdentification_FormalRule").Payment(
            "cbpr-payment-information", "The payment information is called what the message is called.",
            x => x.GroupName.Unless(name => name is null || x.MessageName is null || name == x.MessageName)),
    ];

    private static IEnumerable<string> Codes(Transaction x) => (x.Instructions.Value ?? []).Select(one => one.Code).OfType<string>();

    /// <summary>Transfers of institutions are of customers where they cover one: of parties only those of customers are told.</summary>
    private static bool IsOfCustomers(Transaction x) => x.Debtor.Value is not null || x.Underlying.Value is not null;

    private static bool IsOfOthers(Components.CodeOrProprietary level) => OfOtherMessages.Contains(level.Code);
}
