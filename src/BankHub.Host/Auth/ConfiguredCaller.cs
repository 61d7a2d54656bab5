namespace BankHub.Host.Auth;

/// <summary>A caller as the callers file names it.</summary>
public sealed record ConfiguredCaller
{
    public required string Id { get; init; }

    /// <summary>system or person.</summary>
    public required string Kind { get; init; }

    /// <summary>SHA-256 of the API key, hexadecimal: the file holds no key.</summary>
    public required string KeyHash { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The caller whose rows it is shown, * for all; its own when not given.</summary>
    public string? Sees { get; init; }

    public ConfiguredWebhook? Webhook { get; init; }
}

/// <summary>Where a caller hears of its payments.</summary>
/// <param name="Url">http or https.</param>
/// <param name="Secret">A reference (env:NAME, file:PATH) to a Standard Webhooks secret, whsec_ and Base64.</param>
public sealed record ConfiguredWebhook(string Url, string Secret);
