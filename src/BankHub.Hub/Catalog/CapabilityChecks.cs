using BankHub.Core.Adapters;
using BankHub.Core.Findings;

namespace BankHub.Hub.Catalog;

/// <summary>Whether an adapter implements what its manifest promises.</summary>
internal static class CapabilityChecks
{
    public static void Check(IBankAdapter adapter, AdapterManifest manifest, FindingList findings)
    {
        if (!ReferenceEquals(adapter.Manifest, manifest))
            findings.Add("$", CatalogRules.OwnManifest);
        Require(adapter is IPaymentEncoder, "$.products", nameof(IPaymentEncoder), findings);
        Require(adapter is IMessageDecoder, "$", nameof(IMessageDecoder), findings);
        Require(manifest.Inquiry is null || adapter is IInquiryEncoder, "$.inquiry", nameof(IInquiryEncoder), findings);
        foreach (var (i, endpoint) in manifest.Endpoints.Index())
        {
            var path = $"$.endpoints[{i}].role";
            Require(endpoint.Role != "feed" || adapter is IFeedEncoder, path, nameof(IFeedEncoder), findings);
            Require(endpoint.Role != "callback" || adapter is ICallbackResponder, path, nameof(ICallbackResponder), findings);
        }
    }

    private static void Require(bool holds, string path, string capability, FindingList findings)
    {
        if (!holds)
            findings.Add(path, CatalogRules.Capability.Name, $"{CatalogRules.Capability.Message} It lacks {capability}.");
    }
}
