namespace BankHub.Channels.Http.Tokens;

/// <summary>OAuth 2.0 client credentials (RFC 6749, section 4.4).</summary>
/// <param name="Address">The token endpoint.</param>
/// <param name="ClientId">Our id at the bank.</param>
/// <param name="ClientSecret">The reference of our secret; null where a key or the TLS certificate proves who we are (RFC 8705).</param>
/// <param name="Scope">What is asked for; null for what the bank gives.</param>
internal sealed record TokenTarget(Uri Address, string ClientId, string? ClientSecret, string? Scope)
{
    /// <summary>For which of the bank's APIs the token shall be; null for unsaid.</summary>
    public string? Audience { get; init; }

    /// <summary>The named key of private_key_jwt and what it is made of; null for another proof.</summary>
    public (string Key, string Algorithm, string? Audience)? Assertion { get; init; }

    /// <summary>Whether a token must say that it is bound to our TLS certificate (RFC 8705, section 3).</summary>
    public bool IsBound { get; init; }
}
