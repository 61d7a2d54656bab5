using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Hub.Calendars;

namespace BankHub.Hub.Catalog;

/// <summary>What a manifest's parts must say about each other.</summary>
internal static class ManifestChecks
{
    public static void Check(AdapterManifest manifest, FindingList findings)
    {
        if (manifest.Contract != AdapterManifest.CurrentContract)
            findings.Add("$.contract", CatalogRules.Contract);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(manifest.TimeZone, out _))
            findings.Add("$.timeZone", CatalogRules.TimeZone);
        if (BusinessCalendar.Find(manifest.Calendar) is null)
            findings.Add("$.calendar", CatalogRules.Calendar);
        Unique.Check([.. manifest.Products.Select(product => product.Id)], "$.products", "id", findings);
        Unique.Check([.. manifest.Endpoints.Select(endpoint => endpoint.Id)], "$.endpoints", "id", findings);
        foreach (var (i, product) in manifest.Products.Index())
            Check(product, manifest, $"$.products[{i}]", findings);
        foreach (var (i, endpoint) in manifest.Endpoints.Index())
            Check(endpoint, $"$.endpoints[{i}]", findings);
    }

    private static void Check(Product product, AdapterManifest manifest, string path, FindingList findings)
    {
        if (manifest.Endpoint(product.Endpoint)?.Role != "send")
            findings.Add($"{path}.endpoint", CatalogRules.Endpoint);
        if (product.Calendar is { } calendar && BusinessCalendar.Find(calendar) is null)
            findings.Add($"{path}.calendar", CatalogRules.Calendar);
        if (manifest.Inquiry is not null && product.MaxBatch > InquiryRule.MostMembers)
            findings.Add($"{path}.maxBatch", CatalogRules.Members);
        Unique.Check([.. product.Windows.Select(window => window.Name)], $"{path}.windows", "name", findings);
        foreach (var (i, window) in product.Windows.Index())
        {
            if (window.Opens >= window.Closes || window.SealAt < window.Opens || window.SealAt >= window.Closes)
                findings.Add($"{path}.windows[{i}]", CatalogRules.Window);
        }
    }

    private static void Check(Endpoint endpoint, string path, FindingList findings)
    {
        var isHttp = endpoint.Channels.Contains("http");
        var broken = endpoint.Role switch
        {
            "pickUp" when isHttp || endpoint.Pattern is null || endpoint.PollEvery is null || endpoint.Ready is null => CatalogRules.PickUp,
            "feed" when !isHttp || endpoint.PollEvery is null => CatalogRules.Feed,
            "callback" when !isHttp => CatalogRules.Callback,
            _ => null,
        };
        if (broken is not null)
            findings.Add(path, broken);
        if (isHttp && endpoint.Channels.Count > 1)
            findings.Add(path, CatalogRules.Channels);
        if (!isHttp && (endpoint.Answers.Count > 0 || endpoint.Idempotent is not null))
            findings.Add(path, CatalogRules.OnlyHttp);
    }
}
