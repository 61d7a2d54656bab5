using BankHub.Formats.Iso20022.Market.Transactions;

namespace BankHub.Formats.Iso20022.Market.Cbpr;

/// <summary>How CBPR+ shares the charges of a payment and states them.</summary>
internal static class CbprChargeRules
{
    private static readonly Guideline Customers = new(CbprRules.Source, "pacs.008");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Customers.Payment("cbpr-charge-bearer", "Charges are borne by debtor, creditor or both (DEBT, CRED, SHAR).",
            x => x.ChargeBearer.Unless(bearer => bearer is "DEBT" or "CRED" or "SHAR")),
        Customers.At("CBPR_CRED_FormalRule").Payment("cbpr-charges", "Where the creditor bears the charges, they are stated.",
            x => x.ChargeBearer.Value == "CRED" && x.Charges.Value == 0 ? x.Charges.Place : null),
        Customers.At("CBPR_DEBT_FormalRule").Payment("cbpr-debtor-charges", "Where the debtor bears the charges, one is stated at most.",
            x => x.ChargeBearer.Value == "DEBT" ? x.Charges.Unless(count => count <= 1) : null),
        Customers.At("CBPR_DEBT_Rule_1 and CBPR_SHAR_TextualRule").Payment(
            "cbpr-deducted-charges",
            "Where another amount is settled than was instructed in the same currency, charges are stated.", Deducted),
        Customers.Payment("cbpr-instructed-amount", "Where charges or a rate are stated, so is the amount that was instructed.",
            x => x.Charges.Value > 0 || x.ExchangeRate.Value is not null ? x.InstructedAmount.Unless(amount => amount is not null) : null),
        Customers.Payment("cbpr-exchange-rate", "A rate is stated if, and only if, another currency is settled than was instructed.", Rate),
    ];

    // Where the creditor bears the charges they are stated in any case, which is a rule of its own.
    private static Place? Deducted(Transaction x) =>
        x.ChargeBearer.Value is "DEBT" or "SHAR" && x.InstructedAmount.Value is { } instructed && x.Amount.Value is { } settled
        && instructed.Currency == settled.Currency && instructed.Value != settled.Value
            ? x.Charges.Unless(count => count > 0)
            : null;

    private static Place? Rate(Transaction x) =>
        x.InstructedAmount.Value is { } instructed && x.Amount.Value is { } settled
        && (instructed.Currency != settled.Currency) != (x.ExchangeRate.Value is not null)
            ? x.ExchangeRate.Place
            : null;
}
