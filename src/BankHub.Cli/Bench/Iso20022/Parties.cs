using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;

namespace BankHub.Cli.Bench.Iso20022;

/// <summary>Who pays, who is paid, and their banks.</summary>
internal static class Parties
{
    private static readonly string[] Banks = ["DEUTDEFFXXX", "BNPAFRPPXXX", "UBSWCHZHXXX", "NDEAFIHHXXX", "CITIUS33XXX"];

    public static Agent AgentOf(int number) => new() { FinancialInstitution = new() { Bic = Banks[number % Banks.Length] } };

    public static CashAccount AccountOf(string iban) => new() { Identification = new() { Iban = iban } };

    public static PartyIdentification PartyOf(string name, string country) => new()
    {
        Name = name,
        PostalAddress = new()
        {
            StreetName = "Main Street",
            BuildingNumber = "12",
            PostCode = "10115",
            TownName = "Berlin",
            Country = country,
        },
    };
}
