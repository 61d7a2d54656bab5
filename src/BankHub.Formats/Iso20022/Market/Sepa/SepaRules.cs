using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Formats.Iso20022.Market.Sepa;

/// <summary>What all schemes of SEPA ask for (implementation guidelines of the European Payments Council).</summary>
internal static class SepaRules
{
    private const int MaxName = 70;

    private const decimal Least = 0.01m, Most = 999_999_999.99m;

    private static readonly string[] All = ["pain.001", "pain.008", "pacs.008", "pacs.003"];

    private static readonly Guideline Guides = new(
        "EPC132-08 and EPC130-08 (customer to bank), EPC115-06 and EPC114-06 (between banks): SEPA implementation guidelines", All);

    private static readonly Guideline Interbank = new(
        "EPC115-06 and EPC114-06: SEPA implementation guidelines between banks", "pacs.008", "pacs.003");

    private static readonly Guideline Slashes = new(
        "EPC132-08, 1.4, and EPC230-15: use of slashes in references, identifications and identifiers", All);

    private static readonly Guideline Characters = new(
        "EPC132-08, 1.4, and EPC217-08: SEPA requirements for an extended character set", All);

    private static readonly Guideline Addresses = new(
        "EPC153-22: provision of addresses under the EPC payment schemes, where unstructured ones end in November 2026", All);

    public static readonly IReadOnlyList<MarketRule> Shared =
    [
        Guides.Payment("sepa-currency", "SEPA payments are in euro.",
            x => x.Amount.Then("@Ccy", amount => amount?.Currency).Unless(currency => currency is null or "EUR")),
        Guides.At("AT-T002 of the rulebooks (amount)").Payment(
            "sepa-amount", "An amount of SEPA is between 0.01 and 999,999,999.99 and has at most two decimals.",
            x => x.Amount.Unless(amount => amount is { Value: >= Least and <= Most and var value } && decimal.Round(value, 2) == value)),
        Guides.Payment("sepa-charges", "In SEPA each side pays its own bank (SLEV).",
            x => x.ChargeBearer.Unless(bearer => bearer is null or "SLEV")),
        Guides.Payment("sepa-account", "In SEPA both accounts are named by IBAN.",
            x => x.DebtorAccount.Then("Id", account => account?.Identification).Unless(id => id?.Iban is not null)
                ?? x.CreditorAccount.Then("Id", account => account?.Identification).Unless(id => id?.Iban is not null)),
        Guides.Payment("sepa-agents", "SEPA names no intermediary agents.", x => x.Intermediary.Unless(agent => agent is null)),
        Guides.Payment("sepa-named", "In SEPA debtor and creditor are named.",
            x => x.Debtor.Then("Nm", party => party?.Name).Unless(name => name is not null)
                ?? x.Creditor.Then("Nm", party => party?.Name).Unless(name => name is not null)),
        Guides.Payment("sepa-remittance", "SEPA carries one text or one structured reference.", Demands.OneRemittance),
        Guides.Payment("sepa-service-level", "The service level, where it is stated, is SEPA.",
            x => x.Type.Then("SvcLvl", type => type?.ServiceLevel)
                .Unless(levels => levels is null || levels.All(level => level.Code == "SEPA"))),
        Guides.Each<PartyIdentification>("sepa-name", "A name has at most 70 characters in SEPA.",
            party => party.Name?.Length > MaxName ? "Nm" : null),
        Guides.Each<PartyChoice>("sepa-identification", "SEPA identifies a party by one of BIC, LEI, birth or one other identification.",
            party => party.Organisation is { } firm && Count(firm.AnyBic, firm.Lei) + firm.Other.Count > 1 ? "OrgId"
                : party.Private is { } person && Count(person.DateAndPlaceOfBirth) + person.Other.Count > 1 ? "PrvtId" : null),
        Guides.Each<FinancialInstitution>("sepa-bank", "SEPA identifies a bank by its BIC alone, or says NOTPROVIDED.",
            bank => bank.Bic is null && bank.Other?.Identification != "NOTPROVIDED" ? "BICFI"
                : bank.ClearingSystemMember is not null ? "ClrSysMmbId" : null),
        Guides.Each<CreditorReference>("sepa-creditor-reference", "A structured reference of SEPA has the type SCOR and a text.",
            told => told.Type?.CodeOrProprietary?.Code != "SCOR" ? "Tp" : told.Reference is null ? "Ref" : null),
        Slashes.Texts("sepa-reference", "A reference neither begins nor ends with a slash, nor holds two in a row.",
            (element, text) => !Demands.IsReference(element) || Demands.SlashesFit(text)),
        Characters.Texts("sepa-characters", "Texts have only the Latin characters that every bank in SEPA takes.",
            (_, text) => CharacterSet.SepaLatin.Allow(text)),
        Addresses.Each<PostalAddress>(
            "sepa-address", "Lines of an address, at most two, stand beside its town and country.", Demands.Hybrid),
        Interbank.Payment("sepa-service-level-stated", "Between banks the service level is stated.",
            x => x.Type.Then("SvcLvl", type => type?.ServiceLevel).Unless(levels => levels is { Count: > 0 })),
        Interbank.Payment("sepa-transaction-id", "Between banks a payment has a reference of the first bank (TxId).",
            x => x.Names.Then("TxId", names => names?.TransactionIdentification).Unless(name => name is not null)),
        Interbank.Payment("sepa-settlement-method", "SEPA settles over a clearing system or an account of one of both banks.",
            x => Demands.SettlementMethod(x, "CLRG", "INGA", "INDA")),
        Interbank.Payment("sepa-settlement-date", "Between banks the day of settlement is stated.", Demands.SettlementDate),
    ];

    private static int Count(params object?[] values) => values.Count(value => value is not null);
}
