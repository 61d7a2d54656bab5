using BankHub.Formats.Iso20022.Market.Cbpr;
using BankHub.Formats.Iso20022.Market.HighValue;
using BankHub.Formats.Iso20022.Market.Sepa;
using BankHub.Formats.Iso20022.Market.Swiss;

namespace BankHub.Formats.Iso20022.Market;

/// <summary>Every set of market rules; a new market is a line here.</summary>
public static class RuleSets
{
    /// <summary>All sets.</summary>
    public static IReadOnlyList<RuleSet> All { get; } =
    [
        new("sepa-ct", "SEPA credit transfers", SepaTransferRules.Ordinary),
        new("sepa-instant", "SEPA instant credit transfers", SepaTransferRules.Instant),
        new("sepa-dd-core", "SEPA direct debits under the core scheme", SepaDebitRules.Core),
        new("sepa-dd-b2b", "SEPA direct debits between businesses", SepaDebitRules.BusinessToBusiness),
        new("cbpr-plus", "cross-border payments over SWIFT", CbprRules.All),
        new("hvps-plus", "payments through high-value systems", HvpsRules.All),
        new("fedwire", "payments through the Fedwire Funds Service", FedwireRules.All),
        new("swiss", "payments to Swiss banks", SwissRules.All),
    ];

    /// <summary>The names of all rules of all sets, each once.</summary>
    public static IReadOnlyList<string> RuleNames { get; } =
        [.. All.SelectMany(set => set.Rules).Select(rule => rule.Name).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The set of that name, or null.</summary>
    public static RuleSet? Find(string name) => All.FirstOrDefault(set => set.Name == name);
}
