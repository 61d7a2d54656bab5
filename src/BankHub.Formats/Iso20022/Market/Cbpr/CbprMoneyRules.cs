using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Market.Transactions;

namespace BankHub.Formats.Iso20022.Market.Cbpr;

/// <summary>How CBPR+ names payments, settles them and says what they are for.</summary>
internal static class CbprMoneyRules
{
    private const int MaxReference = 16, MaxRemittance = 9000;

    private static readonly string[] Commodities = ["XAU", "XAG", "XPD", "XPT"];

    private static readonly Guideline Payments = new(CbprRules.Source, "pacs.008", "pacs.009");

    private static readonly Guideline Customers = new(CbprRules.Source, "pacs.008");

    private static readonly Guideline Institutions = new(CbprRules.Source, "pacs.009");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Payments.Payment("cbpr-uetr", "A payment has a UETR: a UUID of version 4 in small letters.", Demands.Uetr),
        Payments.At("CBPR_Instruction_Identification_FormalRule, type CBPR_RestrictedFINXMax16Text").Payment(
            "cbpr-instruction-id", "A payment has a reference of its sender (InstrId) of at most 16 characters, whose slashes fit.",
            x => x.Names.Then("InstrId", names => names?.InstructionIdentification)
                .Unless(name => name is { Length: <= MaxReference } && Demands.SlashesFit(name))),
        Institutions.At("CBPR_End_To_End_Identification_FormalRule").Payment(
            "cbpr-end-to-end-id", "Of the first 16 characters of the end-to-end id neither first nor last nor two in a row are slashes.",
            x => x.Names.Then("EndToEndId", names => names?.EndToEndIdentification)
                .Unless(name => name is not { Length: > 0 } || Fits(name))),
        Payments.Payment("cbpr-settlement-date", "The day of settlement is stated.", Demands.SettlementDate),
        Payments.Texts("cbpr-commodity", "Amounts are of money, not of gold, silver, palladium or platinum.",
            (element, text) => !element.SequenceEqual("@Ccy"u8) || !Commodities.Contains(text)),
        Payments.Payment("cbpr-settlement-method", "A payment is settled on an account of one of both agents, or by cover.",
            x => Demands.SettlementMethod(x, "INDA", "INGA", "COVE")),
        Customers.Payment("cbpr-cover", "A payment by cover names an agent that reimburses.", Cover),
        Customers.At("CBPR_Related_Remit_Info_Remit_Info_Mutually_Exclusive_FormalRule").Payment(
            "cbpr-related-remittance", "What a payment is for is told in it or elsewhere, not both.",
            x => x.RelatedRemittance.Unless(count => count == 0 || x.Remittance.Value is null)),
        Payments.Payment("cbpr-remittance", "One text or structured remittance, not both.",
            x => x.Remittance.Unless(told => told is null || told.Unstructured.Count + (told.Structured.Count > 0 ? 1 : 0) <= 1)),
        Payments.At("CBPR_Structured_RemittanceInformation_TextualRule").Payment(
            "cbpr-remittance-length", "Structured remittance has at most 9,000 characters, without the names of its elements.",
            x => x.Remittance.Unless(told => told is null || told.Structured.Sum(LengthSide.Of) <= MaxRemittance)),
    ];

    private static Place? Cover(Transaction x) =>
        x.Settlement.Value is { Method: "COVE", InstructingReimbursementAgent: null, InstructedReimbursementAgent: null }
            ? x.Settlement.Then("InstgRmbrsmntAgt", settlement => settlement).Place
            : null;

    /// <summary>Of the first 16 characters, which is what a reference has in FIN.</summary>
    private static bool Fits(string name)
    {
        var first = name.AsSpan(0, Math.Min(name.Length, MaxReference));
        return first[0] != '/' && (first.Length < MaxReference || first[^1] != '/') && !first.Contains("//", StringComparison.Ordinal);
    }
}
