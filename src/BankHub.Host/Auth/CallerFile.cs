using System.Text.Json;
using BankHub.Core.Findings;
using BankHub.Hub.Catalog;
using BankHub.Hub.People;
using BankHub.Keys;

namespace BankHub.Host.Auth;

/// <summary>The callers file: a JSON array of <see cref="ConfiguredCaller"/>.</summary>
public static class CallerFile
{
    private static readonly Rule Shape = new("callers-file", "The callers file is a JSON array of callers with known properties.");
    private static readonly Rule Missing = new("file", "This file is missing or cannot be read.");
    private static readonly Rule Id = new("caller-id", "An id is 1 to 64 lower-case letters, digits and hyphens, given once.");
    private static readonly Rule Kind = new("caller-kind", "A caller is a system or a person.");
    private static readonly Rule KeyHash = new("caller-key-hash", "A key hash is a SHA-256 in 64 hexadecimal digits, given once.");
    private static readonly Rule UnknownScope = new("caller-scope", $"A scope is one of {string.Join(", ", Scope.All)}.");
    private static readonly Rule Url = new("caller-webhook", "A webhook has an absolute http or https URL without user or fragment.");
    private static readonly Rule Secret =
        new("caller-webhook-secret", "A webhook's secret is given by reference only: env:NAME or file:PATH.");

    /// <summary>Reads and checks; throws <see cref="CatalogException"/> with every finding.</summary>
    public static IReadOnlyList<ConfiguredCaller> Read(string path)
    {
        var findings = new FindingList();
        var callers = Parse(path, findings);
        for (var i = 0; i < callers.Count; i++)
        {
            Check(callers, i, findings);
        }

        return findings.HasAny
            ? throw new CatalogException([.. findings.Select(f => new FileFinding(path, f))])
            : callers;
    }

    private static List<ConfiguredCaller> Parse(string path, FindingList findings)
    {
        try
        {
            return JsonSerializer.Deserialize<List<ConfiguredCaller>>(File.ReadAllBytes(path), Json.Options) ?? [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add("$", Missing);
            return [];
        }
        catch (JsonException e)
        {
            findings.Add(e.Path ?? "$", Shape);
            return [];
        }
    }

    private static void Check(List<ConfiguredCaller> callers, int index, FindingList findings)
    {
        var (caller, path) = (callers[index], $"$[{index}]");
        if (caller.Id.Length is 0 or > 64 || !caller.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            || callers.FindIndex(c => c.Id == caller.Id) < index)
        {
            findings.Add($"{path}.id", Id);
        }

        if (caller.Kind is not ("system" or "person"))
        {
            findings.Add($"{path}.kind", Kind);
        }

        if (caller.KeyHash.Length != 64 || !caller.KeyHash.All(char.IsAsciiHexDigit)
            || callers.FindIndex(c => c.KeyHash.Equals(caller.KeyHash, StringComparison.OrdinalIgnoreCase)) < index)
        {
            findings.Add($"{path}.keyHash", KeyHash);
        }

        for (var i = 0; i < caller.Scopes.Count; i++)
        {
            if (!Scope.All.Contains(caller.Scopes[i]))
            {
                findings.Add($"{path}.scopes[{i}]", UnknownScope);
            }
        }

        if (caller.Webhook is { } webhook && !IsWebhookUrl(webhook.Url))
        {
            findings.Add($"{path}.webhook.url", Url);
        }

        if (caller.Webhook is { } signed && SecretReference.Read(signed.Secret) is null)
        {
            findings.Add($"{path}.webhook.secret", Secret);
        }
    }

    private static bool IsWebhookUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https" && url.UserInfo.Length == 0 && url.Fragment.Length == 0;
}
