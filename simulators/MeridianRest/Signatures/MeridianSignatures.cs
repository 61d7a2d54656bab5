using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Simulators.MeridianRest.Signatures;

/// <summary>The stricter contract (PROTOCOL.md, section 8): mTLS, key assertions for tokens, and signatures both ways.</summary>
public sealed record MeridianSignatures
{
    /// <summary>The customer's public key and what it calls it, for requests and for assertions.</summary>
    public required RSA CustomerKey { get; init; }

    public required string CustomerKeyId { get; init; }

    /// <summary>The bank's own key, for answers and callbacks.</summary>
    public required ECDsa BankKey { get; init; }

    public required string BankKeyId { get; init; }

    /// <summary>The bank's TLS certificate, with its key.</summary>
    public required X509Certificate2 Server { get; init; }

    /// <summary>The one certificate that the customer may show.</summary>
    public required X509Certificate2 Customer { get; init; }

    /// <summary>What an assertion must name as its audience.</summary>
    public string Audience { get; init; } = "https://meridian.example";
}
