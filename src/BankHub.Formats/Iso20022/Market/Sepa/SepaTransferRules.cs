using BankHub.Formats.Iso20022.Market.Rules;

namespace BankHub.Formats.Iso20022.Market.Sepa;

/// <summary>SEPA credit transfers, ordinary and instant.</summary>
internal static class SepaTransferRules
{
    private static readonly Guideline Customer = new("EPC132-08: SEPA credit transfer, customer to bank", "pain.001");

    private static readonly Guideline Instantly = new("EPC121-16 and EPC122-16: SEPA instant credit transfer", "pain.001", "pacs.008");

    private static readonly Guideline InstantInterbank = new("EPC122-16: SEPA instant credit transfer between banks", "pacs.008");

    private static readonly MarketRule Method = Customer.Payment(
        "sepa-ct-method", "The payment method of SEPA credit transfers is TRF.", x => x.Method.Unless(method => method == "TRF"));

    public static readonly IReadOnlyList<MarketRule> Ordinary = [.. SepaRules.Shared, Method];

    public static readonly IReadOnlyList<MarketRule> Instant =
    [
        .. SepaRules.Shared,
        Method,
        Instantly.Payment("sepa-instant-instrument", "The local instrument of instant transfers is INST.",
            x => x.Type.Then("LclInstrm", type => type?.LocalInstrument).Unless(instrument => instrument?.Code == "INST")),
        InstantInterbank.Payment("sepa-instant-acceptance", "Between banks an instant transfer states when it was accepted.",
            x => x.AcceptanceTime.Unless(time => time is not null)),
        InstantInterbank.Whole("sepa-instant-single", "Between banks a message holds one instant transfer.", Demands.OneTransaction),
    ];
}
