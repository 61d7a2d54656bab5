using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Market.Transactions;

namespace BankHub.Formats.Iso20022.Market.Cbpr;

/// <summary>How CBPR+ names agents and parties, and where they live.</summary>
internal static class CbprPartyRules
{
    private static readonly Guideline Payments = new(CbprRules.Source, "pacs.008", "pacs.009");

    private static readonly Guideline Customers = new(CbprRules.Source, "pacs.008");

    private static readonly Guideline Addressed = new(CbprRules.Source, "pacs.008", "pacs.009", "pacs.004", "pain.001");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Payments.Payment("cbpr-both-ends", "The agents that send and receive are identified by BIC.", Demands.BicsOfBothEnds),
        Payments.Each<FinancialInstitution>("cbpr-agent", "An agent has a BIC, or a member number or LEI, or name and address.",
            bank => (bank.Bic ?? bank.Lei ?? bank.ClearingSystemMember ?? (object?)bank.Name) is null ? "BICFI" : null),
        Payments.Each<FinancialInstitution>("cbpr-agent-address", "Name and address of an agent are there together, or neither.",
            bank => bank.Name is null == bank.PostalAddress is null ? null : bank.Name is null ? "Nm" : "PstlAdr"),
        Customers.Payment("cbpr-party", "Debtor and creditor have a name or a BIC.", x => Named(x.Debtor) ?? Named(x.Creditor)),
        Addressed.Each<PostalAddress>("cbpr-address", "An address has town and country, and at most two lines.", Demands.TownAndCountry),
    ];

    private static Place? Named(Element<PartyIdentification?> party) =>
        party.Then("Nm", one => one?.Name ?? one?.Identification?.Organisation?.AnyBic).Unless(name => name is not null);
}
