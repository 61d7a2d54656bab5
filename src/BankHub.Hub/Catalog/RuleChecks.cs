using BankHub.Core.Adapters;

namespace BankHub.Hub.Catalog;

/// <summary>Whether the market rules that a manifest names exist; which ones do, the formats know.</summary>
internal static class RuleChecks
{
    public static void Check(LoadedAdapter adapter, Func<RuleChoice, IEnumerable<string>> unknown, FileFindings findings)
    {
        var ofManifest = findings.In(adapter.File);
        foreach (var (i, product) in adapter.Manifest.Products.Index())
        {
            foreach (var name in unknown(product.Rules))
                ofManifest.Add($"$.products[{i}].rules", CatalogRules.MarketRule.Name, $"{CatalogRules.MarketRule.Message} It is {name}.");
        }
    }
}
