using BankHub.Core.Adapters;

namespace BankHub.Hub.Catalog;

/// <summary>Whether the market rules that a manifest names exist; which ones do, the formats know.</summary>
internal static class RuleChecks
{
    public static void Check(LoadedAdapter adapter, Func<RuleChoice, IEnumerable<string>> unknown, FileFindings findings)
    {
        var ofManifest = findings.In(adapter.File);
        foreach (var (i, product) in adapter.Manifest.Products.Index())
            Check($"$.products[{i}].rules", product.Rules);
        foreach (var (i, endpoint) in adapter.Manifest.Endpoints.Index())
            Check($"$.endpoints[{i}].rules", endpoint.Rules);

        void Check(string path, RuleChoice choice)
        {
            foreach (var name in unknown(choice))
                ofManifest.Add(path, CatalogRules.MarketRule.Name, $"{CatalogRules.MarketRule.Message} It is {name}.");
        }
    }
}
