using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Market.Transactions;

namespace BankHub.Formats.Iso20022.Market.Cbpr;

/// <summary>How CBPR+ names payments, settles them and shares their charges.</summary>
internal static class CbprMoneyRules
{
    private static readonly string[] Commodities = ["XAU", "XAG", "XPD", "XPT"];

    private static readonly Guideline Payments = new(CbprRules.Source, "pacs.008", "pacs.009");

    private static readonly Guideline Customers = new(CbprRules.Source, "pacs.008");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Payments.Payment("cbpr-uetr", "A payment has a UETR: a UUID of version 4 in small letters.", Demands.Uetr),
        Payments.Payment("cbpr-instruction-id", "A payment has a reference of whoever sends it (InstrId), whose slashes fit.",
            x => x.Names.Then("InstrId", names => names?.InstructionIdentification)
                .Unless(name => name is not null && Demands.SlashesFit(name))),
        Payments.Payment("cbpr-settlement-date", "The day of settlement is stated.", Demands.SettlementDate),
        Payments.Texts("cbpr-commodity", "Amounts are of money, not of gold, silver, palladium or platinum.",
            (element, text) => !element.SequenceEqual("@Ccy"u8) || !Commodities.Contains(text)),
        Payments.Payment("cbpr-settlement-method", "A payment is settled on an account of one of both agents, or by cover.",
            x => Demands.SettlementMethod(x, "INDA", "INGA", "COVE")),
        Customers.Payment("cbpr-cover", "A payment by cover names an agent that reimburses.", Cover),
        Customers.Payment("cbpr-charge-bearer", "Charges are borne by debtor, creditor or both (DEBT, CRED, SHAR).",
            x => x.ChargeBearer.Unless(bearer => bearer is "DEBT" or "CRED" or "SHAR")),
        Customers.Payment("cbpr-charges", "Where the creditor bears the charges, they are stated.",
            x => x.ChargeBearer.Value == "CRED" && x.Charges.Value == 0 ? x.Charges.Place : null),
        Customers.Payment("cbpr-instructed-amount", "Where charges or a rate are stated, so is the amount that was instructed.",
            x => x.Charges.Value > 0 || x.ExchangeRate.Value is not null ? x.InstructedAmount.Unless(amount => amount is not null) : null),
        Customers.Payment("cbpr-exchange-rate", "A rate is stated if, and only if, another currency is settled than was instructed.", Rate),
        Payments.Payment("cbpr-remittance", "One text or structured remittance, not both.",
            x => x.Remittance.Unless(told => told is null || told.Unstructured.Count + (told.Structured.Count > 0 ? 1 : 0) <= 1)),
    ];

    private static Place? Cover(Transaction x) =>
        x.Settlement.Value is { Method: "COVE", InstructingReimbursementAgent: null, InstructedReimbursementAgent: null }
            ? x.Settlement.Then("InstgRmbrsmntAgt", settlement => settlement).Place
            : null;

    private static Place? Rate(Transaction x) =>
        x.InstructedAmount.Value is { } instructed && x.Amount.Value is { } settled
        && (instructed.Currency != settled.Currency) != (x.ExchangeRate.Value is not null)
            ? x.ExchangeRate.Place
            : null;
}
