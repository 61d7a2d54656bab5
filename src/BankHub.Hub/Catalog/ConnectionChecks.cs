using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;

namespace BankHub.Hub.Catalog;

/// <summary>
/// What a connection must say for its bank's manifest and its channels: everything at once, but nothing about what was found broken before.
/// </summary>
internal static class ConnectionChecks
{
    public static void Check(
        ConnectionFile file, LoadedAdapter? adapter, Func<Connection, AdapterManifest, IEnumerable<Finding>> checkTargets)
    {
        var connection = file.Connection;
        AddNew(file.Findings, Secrets(connection));
        if (adapter is null)
        {
            AddNew(file.Findings, [Broken("$.adapter", CatalogRules.Adapter)]);
            return;
        }

        AddNew(file.Findings, Settings(connection, adapter.Manifest));
        AddNew(file.Findings, Targets(connection, adapter.Manifest));
        AddNew(file.Findings, checkTargets(connection, adapter.Manifest));
        AddNew(file.Findings, adapter.Adapter is IConnectionCheck own ? own.Check(connection) : []);
    }

    /// <summary>Every connection beside those before it of the same bank.</summary>
    public static void Compare(IReadOnlyList<ConnectionFile> files, IReadOnlyDictionary<string, LoadedAdapter> adapters)
    {
        foreach (var of in files.GroupBy(file => file.Connection.Adapter))
        {
            if (adapters.GetValueOrDefault(of.Key)?.Adapter is IConnectionComparison comparing)
            {
                ConnectionFile[] same = [.. of];
                for (var i = 1; i < same.Length; i++)
                {
                    var beside = same[i].Connection;
                    AddNew(same[i].Findings, same[..i].SelectMany(other => comparing.Compare(beside, other.Connection)).Take(1));
                }
            }
        }
    }

    /// <summary>
    /// Each account of which only one connection may take in statements, beside the files before: what two feeds tell of it would count
    /// twice. One that pays over a connection is also told of over another, where that one collects; only collecting is never both's.
    /// </summary>
    public static void CompareAccounts(IReadOnlyList<ConnectionFile> files)
    {
        for (var i = 1; i < files.Count; i++)
        {
            AddNew(files[i].Findings, files[i].Connection.StatementAccounts.SelectMany((account, at) => files.Take(i)
                .Where(other => other.Connection.StatementAccounts.Any(one => AreOne(one, account))).Take(1)
                .Select(other => Broken(
                    $"$.statementAccounts[{at}]",
                    CatalogRules.ToldTwice(files[i].Connection.Id, other.Connection.Id, Mask.Tail(account))))));
        }
    }

    // Two banks may well give one number without a country each.
    private static bool AreOne(string one, string other) =>
        (HasCountry(one) || HasCountry(other)) && AccountNumbers.MayBeOne(one, other);

    private static bool HasCountry(string account) => account.Length > 4 && account.AsSpan(0, 2).IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static IEnumerable<Finding> Secrets(Connection connection)
    {
        var options = connection.Endpoints.SelectMany(endpoint => endpoint.Value.Options.Select(option =>
            (Path: $"$.endpoints.{endpoint.Key}.options.{option.Key}", Name: option.Key, option.Value)));
        return connection.Settings.Select(setting => (Path: $"$.settings.{setting.Key}", Name: setting.Key, setting.Value)).Concat(options)
            .Where(text => SecretNames.IsSecret(text.Name) && !SecretNames.IsReference(text.Value))
            .Select(text => Broken(text.Path, CatalogRules.Secret));
    }

    private static IEnumerable<Finding> Settings(Connection connection, AdapterManifest manifest)
    {
        foreach (var (name, _) in manifest.Settings.Where(rule => rule.Value.Required && !connection.Settings.ContainsKey(rule.Key)))
            yield return Broken($"$.settings.{name}", CatalogRules.Setting);
        foreach (var (name, value) in connection.Settings)
        {
            // A misspelt setting must not pass for none.
            if (!manifest.Settings.TryGetValue(name, out var rule))
                yield return Broken($"$.settings.{name}", CatalogRules.UnknownSetting);
            else if (!rule.Allows(value))
                yield return Broken($"$.settings.{name}", CatalogRules.Value(rule.What));
        }
    }

    private static IEnumerable<Finding> Targets(Connection connection, AdapterManifest manifest)
    {
        foreach (var id in connection.Endpoints.Keys.Where(id => manifest.Endpoint(id) is null))
            yield return Broken($"$.endpoints.{id}", CatalogRules.UnknownTarget);
        foreach (var endpoint in manifest.Endpoints)
        {
            if (!connection.Endpoints.TryGetValue(endpoint.Id, out var target))
                yield return Broken($"$.endpoints.{endpoint.Id}", CatalogRules.Target);
            else if (!Fits(endpoint, target.Address))
                yield return Broken($"$.endpoints.{endpoint.Id}.address", CatalogRules.Address);
            if (target is not null && !IsPermitted(endpoint.Auth, target.Auth))
                yield return Broken($"$.endpoints.{endpoint.Id}.auth", CatalogRules.Choice);
            if (target is not null && !IsPermitted(endpoint.Protections, target.Protection))
                yield return Broken($"$.endpoints.{endpoint.Id}.protection", CatalogRules.Choice);
        }
    }

    private static bool IsPermitted(IReadOnlyList<string> permitted, string? chosen) =>
        chosen is null ? permitted.Count <= 1 : permitted.Count == 0 || permitted.Contains(chosen);

    private static bool Fits(Endpoint endpoint, string address)
    {
        if (endpoint.Role == "callback")
            return address.Length == 0;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Contains(':', StringComparison.Ordinal))
            return false;
        return uri.Scheme switch
        {
            "https" or "http" => endpoint.Channels.Contains("http"),

            // Any file bank may be tried out against a folder.
            "file" => !endpoint.Channels.Contains("http"),
            _ => endpoint.Channels.Contains(uri.Scheme),
        };
    }

    private static Finding Broken(string path, Rule rule) => new(path, rule.Name, rule.Message);

    /// <summary>Of each place the first finding counts, whether it is about the place itself, what is in it or what it is in.</summary>
    private static void AddNew(FindingList findings, IEnumerable<Finding> more)
    {
        var before = findings.Select(finding => finding.Path).ToList();
        findings.AddRange(more.Where(finding => !before.Exists(path => IsWithin(path, finding.Path) || IsWithin(finding.Path, path))));
    }

    private static bool IsWithin(string path, string other) =>
        path.StartsWith(other, StringComparison.Ordinal) && (path.Length == other.Length || path[other.Length] is '.' or '[');
}
