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
        Payments.At("CBPR_Agent_Option_1 to 3 and CBPR_Agent_National_only_TextualRule").Each<FinancialInstitution>(
            "cbpr-agent", "An agent has a BIC, a number in a clearing system, or name and address; an LEI alone names none.",
            bank => (bank.Bic ?? bank.ClearingSystemMember ?? (object?)bank.Name) is null ? "BICFI" : null),
        Payments.At("CBPR_Agent_Name_Postal_Address_FormalRule").Each<FinancialInstitution>(
            "cbpr-agent-address", "Name and address of an agent are there together, or neither.",
            bank => bank.Name is null == bank.PostalAddress is null ? null : bank.Name is null ? "Nm" : "PstlAdr"),
        Customers.At("CBPR_Party_Name_Any_BIC_FormalRule").Payment(
            "cbpr-party", "Debtor and creditor have a name or a BIC.", x => Named(x.Debtor) ?? Named(x.Creditor)),
        Customers.At("CBPR_Debtor_BIC_Presence and CBPR_Creditor_BIC_Presence_TextualRule").Payment(
            "cbpr-party-bic", "A debtor or creditor that has a BIC has neither name nor address.",
            x => Twice(x.Debtor) ?? Twice(x.Creditor)),
        Addressed.At("CBPR_Party_Name_Postal_Address_FormalRule").Each<PartyIdentification>(
            "cbpr-party-name", "A party with an address has a name.",
            party => party is { PostalAddress: not null, Name: null } ? "Nm" : null),
        Addressed.Each<PostalAddress>("cbpr-address", "An address has town and country, and at most two lines.", Demands.TownAndCountry),
        Addressed.At("CBPR_Duplication_Postal_Address_TextualRule").Each<PostalAddress>(
            "cbpr-address-repeated", "What a structured element of an address says is not said again in a line.", Repeated),
    ];

    private static Place? Named(Element<PartyIdentification?> party) =>
        party.Then("Nm", one => one?.Name ?? one?.Identification?.Organisation?.AnyBic).Unless(name => name is not null);

    private static Place? Twice(Element<PartyIdentification?> party) => party.Value switch
    {
        { Identification.Organisation.AnyBic: not null, Name: not null } => party.Then("Nm", one => one?.Name).Place,
        { Identification.Organisation.AnyBic: not null, PostalAddress: not null } => party.Then("PstlAdr", one => one?.PostalAddress).Place,
        _ => null,
    };

    /// <summary>Where all words between two commas of a line stand in structured elements: a street may have the name of a town.</summary>
    private static string? Repeated(PostalAddress address)
    {
        if (address.AddressLine.Count == 0)
            return null;
        string?[] structured =
        [
            address.Department, address.SubDepartment, address.StreetName, address.BuildingNumber, address.BuildingName, address.Floor,
            address.PostBox, address.Room, address.PostCode, address.TownName, address.TownLocationName, address.DistrictName,
            address.CountrySubDivision, address.Country,
        ];
        var said = structured.OfType<string>().SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var line = 0; line < address.AddressLine.Count; line++)
        {
            if (address.AddressLine[line].Split(',').Select(Words).Any(words => words.Length > 0 && words.All(said.Contains)))
                return $"AdrLine[{line + 1}]";
        }

        return null;
    }

    private static string[] Words(string text) => text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
}
