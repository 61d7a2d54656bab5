using BankHub.Core.Adapters;
using BankHub.Core.Findings;

namespace BankHub.Hub.Catalog;

/// <summary>What a connection must say for its bank's manifest.</summary>
internal static class ConnectionChecks
{
    public static void Check(Connection connection, LoadedAdapter? adapter, FindingList findings)
    {
        foreach (var (name, value) in connection.Settings)
            CheckSecret($"$.settings.{name}", name, value, findings);
        foreach (var (id, target) in connection.Endpoints)
        {
            foreach (var (name, value) in target.Options)
                CheckSecret($"$.endpoints.{id}.options.{name}", name, value, findings);
        }

        if (adapter is null)
        {
            findings.Add("$.adapter", CatalogRules.Adapter);
            return;
        }

        foreach (var name in adapter.Manifest.RequiredSettings.Keys.Where(name => !connection.Settings.ContainsKey(name)))
            findings.Add($"$.settings.{name}", CatalogRules.Setting);
        foreach (var id in connection.Endpoints.Keys.Where(id => adapter.Manifest.Endpoint(id) is null))
            findings.Add($"$.endpoints.{id}", CatalogRules.UnknownTarget);
        foreach (var endpoint in adapter.Manifest.Endpoints)
            CheckTarget(endpoint, connection.Endpoints.GetValueOrDefault(endpoint.Id), $"$.endpoints.{endpoint.Id}", findings);
    }

    private static void CheckTarget(Endpoint endpoint, EndpointTarget? target, string path, FindingList findings)
    {
        if (target is null)
            findings.Add(path, CatalogRules.Target);
        else if (!Fits(endpoint, target.Address))
            findings.Add($"{path}.address", CatalogRules.Address);
        if (target is not null && !IsPermitted(endpoint.Auth, target.Auth))
            findings.Add($"{path}.auth", CatalogRules.Choice);
        if (target is not null && !IsPermitted(endpoint.Protections, target.Protection))
            findings.Add($"{path}.protection", CatalogRules.Choice);
    }

    private static bool IsPermitted(IReadOnlyList<string> permitted, string? chosen) =>
        chosen is null ? permitted.Count <= 1 : permitted.Count == 0 || permitted.Contains(chosen);

    private static bool Fits(Endpoint endpoint, string address)
    {
        if (endpoint.Role == "callback")
            return address.Length == 0;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Contains(':', StringComparison.Ordinal))
            return false;
        return endpoint.Channel switch
        {
            "http" => uri.Scheme is "https" or "http",
            // Any file bank may be tried out against a folder.
            "sftp" => uri.Scheme is "sftp" or "file",
            _ => uri.Scheme == "file",
        };
    }

    private static void CheckSecret(string path, string name, string value, FindingList findings)
    {
        if (SecretNames.IsSecret(name) && !SecretNames.IsReference(value))
            findings.Add(path, CatalogRules.Secret);
    }
}
