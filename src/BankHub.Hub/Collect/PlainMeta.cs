using BankHub.Core.Findings;
using BankHub.Core.Wire;

namespace BankHub.Hub.Collect;

/// <summary>What of a bank's message may stand in a plain column: nothing that authenticates, or would to who replays it.</summary>
internal static class PlainMeta
{
    private static readonly string[] Secret = ["signature", "auth", "cookie", "token", "secret", "password", "apikey", "api-key"];

    public static IReadOnlyList<Header> Headers(IEnumerable<Header> headers) => [.. headers.Where(h => !IsSecret(h.Name))];

    /// <summary>The query with its secrets and all that looks like an account number hidden.</summary>
    public static string Query(string query)
    {
        var mark = query.StartsWith('?') ? "?" : "";
        return mark + string.Join('&', query[mark.Length..].Split('&').Select(Shown));
    }

    private static string Shown(string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        return at >= 0 && IsSecret(pair[..at]) ? pair[..at] + "=****" : Mask.Text(pair);
    }

    private static bool IsSecret(string name) => Secret.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
