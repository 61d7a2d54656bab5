namespace BankHub.Channels.Protection.Http.Jws;

/// <summary>How a bank wants its detached JWS.</summary>
internal sealed record JwsForm
{
    public string Header { get; init; } = "x-jws-signature";

    /// <summary>Whether the body is encoded before it is signed (RFC 7515), or signed as it is (RFC 7797, b64=false).</summary>
    public bool IsEncoded { get; init; }

    /// <summary>Open Banking's iss: who signs; null for no such claims.</summary>
    public string? Issuer { get; init; }

    /// <summary>Open Banking's tan: the domain of the trust anchor.</summary>
    public string? TrustAnchor { get; init; }

    /// <summary>What the bank's own iss must be; null for any.</summary>
    public string? BankIssuer { get; init; }

    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(5);
}
