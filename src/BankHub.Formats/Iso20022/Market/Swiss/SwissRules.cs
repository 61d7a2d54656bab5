using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Market.References;
using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Market.Transactions;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Formats.Iso20022.Market.Swiss;

/// <summary>Payments that customers of Swiss banks initiate: domestic, SEPA and foreign ones, with the references of the QR-bill.</summary>
internal static class SwissRules
{
    private const int MaxName = 70;

    private static readonly Guideline Payments = new(
        "SIX, Swiss Payment Standards: implementation guidelines for credit transfers (pain.001), version 2.2", "pain.001");

    private static readonly Guideline Kinds = Payments.At("3.15, kinds of payment");

    private static readonly Guideline References = Payments.At("3.14.2, references of customers");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Payments.Payment("swiss-method", "The payment method is TRF or TRA.", x => x.Method.Unless(method => method is "TRF" or "TRA")),
        Kinds.Payment(
            "swiss-currency", "What is paid to an account in Switzerland or Liechtenstein with a reference is in francs or euro.",
            x => Reference(x) is null ? null
                : x.Amount.Then("@Ccy", amount => amount?.Currency).Unless(currency => currency is "CHF" or "EUR")),
        Kinds.Payment(
            "swiss-sepa", "With the service level SEPA a payment is in euro, to an IBAN, and each side bears its charges.", Sepa),
        Payments.At("3.17").Payment("swiss-instant", "An instant payment (INST) is in francs and goes to an IBAN.", Instant),
        Payments.Payment("swiss-named", "Debtor and creditor are named.",
            x => x.Debtor.Then("Nm", party => party?.Name).Unless(name => name is not null)
                ?? x.Creditor.Then("Nm", party => party?.Name).Unless(name => name is not null)),
        References.Payment("swiss-remittance", "One text or one structured reference.", Demands.OneRemittance),
        Kinds.Payment("swiss-name", "With the service level SEPA a name has at most 70 characters.",
            x => IsSepa(x) ? Fits(x.Debtor) ?? Fits(x.Creditor) : null),
        Payments.At("3.11").Each<PostalAddress>(
            "swiss-address", "Lines of an address, at most two, stand beside its town and country.", Demands.Hybrid),
        Payments.At("3.1").Texts(
            "swiss-characters", "Texts have only the Latin characters that Swiss banks take.", (_, text) => CharacterSet.Swiss.Allow(text)),
        Payments.At("3.2").Texts(
            "swiss-reference-characters", "References have only characters of the x set of SWIFT, and their slashes fit.",
            (element, text) => !Demands.IsReference(element) || (CharacterSet.SwiftX.Allow(text) && Demands.SlashesFit(text))),
        References.Payment("swiss-qr-iban", "A QR-IBAN comes with a QR reference, and a QR reference with a QR-IBAN.", QrIban),
        References.Each<CreditorReference>("swiss-qr-reference", "A QR reference (QRR) has 27 digits of which the last checks the others.",
            told => IsQr(told) && !CheckedReferences.IsQrReference(told.Reference ?? "") ? "Ref" : null),
        References.Each<CreditorReference>(
            "swiss-creditor-reference", "A creditor reference (SCOR) begins with RF and its check digits are right.",
            told => IsScor(told) && !CheckedReferences.IsCreditorReference(told.Reference ?? "") ? "Ref" : null),
    ];

    private static bool IsQr(CreditorReference? told) => told?.Type?.CodeOrProprietary?.Proprietary == "QRR";

    private static bool IsScor(CreditorReference told) => told.Type?.CodeOrProprietary?.Code == "SCOR";

    private static CreditorReference? Reference(Transaction x) =>
        CheckedReferences.IsSwissIban(Iban(x)) && x.Remittance.Value?.Structured is [{ CreditorReference: { } told }, ..] ? told : null;

    private static string? Iban(Transaction x) => x.CreditorAccount.Value?.Identification?.Iban;

    private static Place? QrIban(Transaction x) =>
        CheckedReferences.IsQrIban(Iban(x)) == (x.Remittance.Value?.Structured is [{ CreditorReference: var told }, ..] && IsQr(told))
            ? null
            : x.Remittance.Then("Strd[1]/CdtrRefInf/Tp", remittance => remittance).Place;

    private static bool IsSepa(Transaction x) => x.Type.Value?.ServiceLevel.Any(level => level.Code == "SEPA") == true;

    // All others have the 140 characters of the schema.
    private static Place? Fits(Element<PartyIdentification?> party) =>
        party.Then("Nm", one => one?.Name).Unless(name => name is null or { Length: <= MaxName });

    private static Place? Sepa(Transaction x) =>
        !IsSepa(x) ? null
        : x.Amount.Value is { Currency: not "EUR" } ? x.Amount.Then("@Ccy", amount => amount).Place
        : x.CreditorAccount.Then("Id", account => account?.Identification).Unless(id => id?.Iban is not null)
            ?? x.ChargeBearer.Unless(bearer => bearer is null or "SLEV");

    private static Place? Instant(Transaction x) =>
        x.Type.Value?.LocalInstrument?.Code != "INST" ? null
        : x.Amount.Value is { Currency: not "CHF" } ? x.Amount.Then("@Ccy", amount => amount).Place
        : x.CreditorAccount.Then("Id", account => account?.Identification).Unless(id => id?.Iban is not null);
}
