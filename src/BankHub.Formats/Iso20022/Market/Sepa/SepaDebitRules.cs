using BankHub.Formats.Iso20022.Market.References;
using BankHub.Formats.Iso20022.Market.Transactions;

namespace BankHub.Formats.Iso20022.Market.Sepa;

/// <summary>SEPA direct debits, of the core scheme and between businesses.</summary>
internal static class SepaDebitRules
{
    private static readonly string[] Messages = ["pain.008", "pacs.003"];

    private static readonly Guideline Both = new("EPC130-08, EPC131-08, EPC114-06, EPC301-07: SEPA direct debit", Messages);

    private static readonly Guideline OfCore = new("EPC130-08 and EPC114-06: SEPA direct debit, core scheme", Messages);

    private static readonly Guideline OfBusiness = new("EPC131-08 and EPC301-07: SEPA direct debit between businesses", Messages);

    private static readonly Guideline Identifiers = new("EPC262-08: creditor identifier; EPC114-06, 1.5.2 (AT-02)", Messages);

    private static readonly IReadOnlyList<MarketRule> Shared =
    [
        .. SepaRules.Shared,
        Both.Payment("sepa-dd-service-level", "A direct debit states the service level SEPA.",
            x => x.Type.Then("SvcLvl", type => type?.ServiceLevel).Unless(levels => levels is { Count: > 0 })),
        Both.At("AT-21 (transaction type)").Payment(
            "sepa-dd-sequence", "A direct debit says whether it is the first, a recurring, the last or the only one.",
            x => x.Type.Then("SeqTp", type => type?.SequenceType).Unless(type => type is "FRST" or "RCUR" or "FNAL" or "OOFF")),
        Both.At("AT-01 and AT-25; EPC114-06, 1.5.3").Payment(
            "sepa-dd-mandate", "A direct debit names its mandate and the day that it was signed.",
            x => x.Mandate.Then("MndtId", mandate => mandate?.Identification).Unless(name => name is not null)
                ?? x.Mandate.Then("DtOfSgntr", mandate => mandate?.DateOfSignature).Unless(day => day is not null)),
        Both.Payment("sepa-dd-amendment", "Details of an amended mandate are there if, and only if, it is said to be amended.",
            x => x.Mandate.Then("AmdmntInfDtls", mandate => mandate?.Amendment)
                .Unless(amendment => amendment is not null == (x.Mandate.Value?.AmendmentIndicator ?? false))),
        Identifiers.Payment(
            "sepa-dd-creditor-id", "The creditor has an identifier whose check digits are right, of the scheme SEPA.", CreditorId),
    ];

    public static readonly IReadOnlyList<MarketRule> Core =
    [
        .. Shared,
        OfCore.Payment("sepa-dd-core-instrument", "The local instrument of the core scheme is CORE.", x => Instrument(x, "CORE")),
    ];

    public static readonly IReadOnlyList<MarketRule> BusinessToBusiness =
    [
        .. Shared,
        OfBusiness.Payment(
            "sepa-dd-b2b-instrument", "The local instrument of debits between businesses is B2B.", x => Instrument(x, "B2B")),
    ];

    private static Place? Instrument(Transaction x, string code) =>
        x.Type.Then("LclInstrm", type => type?.LocalInstrument).Unless(instrument => instrument?.Code == code);

    private static Place? CreditorId(Transaction x) =>
        x.CreditorScheme.Then("Id/PrvtId/Othr", party => party?.Identification?.Private?.Other)
            .Unless(names => names is [{ Identification: { } name, SchemeName.Proprietary: "SEPA" }]
                && CheckedReferences.IsCreditorIdentifier(name));
}
