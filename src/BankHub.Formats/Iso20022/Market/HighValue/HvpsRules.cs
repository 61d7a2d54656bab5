using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Formats.Iso20022.Market.HighValue;

/// <summary>Payments through the high-value systems of central banks (HVPS+).</summary>
internal static class HvpsRules
{
    private static readonly Guideline Payments = new("HVPS+ usage guidelines (SWIFT, MyStandards)", "pacs.008", "pacs.009");

    public static readonly IReadOnlyList<MarketRule> All =
    [
        Payments.Whole("hvps-one-transaction", "A message holds one transaction.", Demands.OneTransaction),
        Payments.Payment("hvps-uetr", "A payment has a UETR: a UUID of version 4 in small letters.", Demands.Uetr),
        Payments.Payment("hvps-both-ends", "The agents that send and receive are identified by BIC.", Demands.BicsOfBothEnds),
        Payments.Payment("hvps-settlement-method", "Payments are settled by the system (CLRG).", x => Demands.SettlementMethod(x, "CLRG")),
        Payments.Payment("hvps-clearing-system", "The system that settles is named.",
            x => x.Settlement.Then("ClrSys", settlement => settlement?.ClearingSystem).Unless(system => system is not null)),
        Payments.Payment("hvps-settlement-date", "The day of settlement is stated.", Demands.SettlementDate),
        Payments.Each<PostalAddress>("hvps-address", "An address has town and country, and at most two lines.", Demands.TownAndCountry),
        Payments.Texts("hvps-characters", "Texts have only characters that are printed in ASCII (FIN-X extended).",
            (_, text) => CharacterSet.SwiftExtended.Allow(text)),
    ];
}
