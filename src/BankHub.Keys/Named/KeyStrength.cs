using System.Security.Cryptography;

namespace BankHub.Keys.Named;

/// <summary>Which keys are strong enough (NIST SP 800-57, 112 bits), whoever holds them.</summary>
public static class KeyStrength
{
    /// <summary>The shortest RSA key.</summary>
    public const int LeastRsaBits = 2048;

    private static readonly HashSet<string?> Curves =
    [
        ECCurve.NamedCurves.nistP256.Oid.Value, ECCurve.NamedCurves.nistP384.Oid.Value, ECCurve.NamedCurves.nistP521.Oid.Value,
    ];

    /// <summary>An RSA key that is long enough, or an EC key on P-256, P-384 or P-521, told by name: others are as long.</summary>
    public static bool IsEnough(AsymmetricAlgorithm key) => key switch
    {
        RSA rsa => rsa.KeySize >= LeastRsaBits,
        ECDsa ec => ec.ExportParameters(false).Curve is { IsNamed: true } curve && Curves.Contains(curve.Oid.Value),
        _ => false,
    };
}
