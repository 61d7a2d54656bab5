using System.Security.Cryptography;
using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Keys.Hsm.Tls;

namespace BankHub.Keys.Named.Files;

/// <summary>From a description to the key: reads its secrets and holds it against its uses.</summary>
internal static class KeyReading
{
    private static readonly Dictionary<KeyForm, KeyUse[]> Fit = new()
    {
        [KeyForm.Asymmetric] = [KeyUse.Sign, KeyUse.Verify, KeyUse.Encrypt, KeyUse.Decrypt, KeyUse.Tls, KeyUse.Ssh],
        [KeyForm.Secret] = [KeyUse.Mac],
        [KeyForm.OpenSsh] = [KeyUse.Ssh],
        [KeyForm.OpenPgp] = [KeyUse.Sign, KeyUse.Verify, KeyUse.Encrypt, KeyUse.Decrypt],
    };

    /// <summary>Null with findings.</summary>
    public static NamedKey? Read(KeyEntry entry, ISecrets secrets, FindingList findings)
    {
        var before = findings.Total;
        if (!entry.Uses.IsSubsetOf(Fit[entry.Source.Form]))
            findings.Add($"{entry.Path}.uses", KeysRules.Use);
        if (entry.Source.Load(new SourceReading(secrets, findings, entry.Path)) is not { } material)
            return null;
        Check(entry, material, findings);
        if ((entry.Id ?? material.Id) is not { Length: > 0 } id)
            findings.Add($"{entry.Path}.id", KeysRules.NoId);
        else if (material.IdIsFixed && !id.Equals(material.Id, StringComparison.OrdinalIgnoreCase))
            findings.Add($"{entry.Path}.id", KeysRules.OtherId);
        else if (findings.Total == before)
            return Key(entry, material, material.IdIsFixed ? material.Id! : id);
        return null;
    }

    private static NamedKey Key(KeyEntry entry, KeyMaterial material, string id) => new()
    {
        Name = entry.Name,
        Id = id,
        Uses = entry.Uses,
        Form = entry.Source.Form,
        ValidFrom = entry.ValidFrom ?? material.Certificate?.NotBefore.ToUniversalTime() ?? DateTimeOffset.MinValue,
        ValidUntil = Until(entry, material.Certificate?.NotAfter.ToUniversalTime()),
        Algorithm = material.Algorithm,
        Certificate = material.Certificate,
        Chain = material.Chain,
        Secret = material.Secret,
        Passphrase = material.Passphrase,
        SshCertificate = material.SshCertificate,
    };

    // Nobody lets us in under a certificate that has ended, whatever the file says.
    private static DateTimeOffset Until(KeyEntry entry, DateTimeOffset? certificate) =>
        entry.Uses.Contains(KeyUse.Tls) && certificate < entry.ValidUntil
            ? certificate.Value
            : entry.ValidUntil ?? certificate ?? DateTimeOffset.MaxValue;

    private static void Check(KeyEntry entry, KeyMaterial material, FindingList findings)
    {
        var uses = $"{entry.Path}.uses";
        if (!material.HasPrivate && entry.Uses.Overlaps([KeyUse.Sign, KeyUse.Decrypt, KeyUse.Tls, KeyUse.Ssh]))
            findings.Add(uses, KeysRules.Private);
        if (entry.Source.Form != KeyForm.Asymmetric)
            return;
        if (entry.Uses.Contains(KeyUse.Tls) && material.Certificate is null)
            findings.Add(uses, KeysRules.Certificate);
        if (entry.Uses.Contains(KeyUse.Tls) && material.Algorithm is ITokenKey && !OpenSsl.IsThere)
            findings.Add(uses, KeysRules.TokenTls);
        if (material.Algorithm is not RSA && entry.Uses.Overlaps([KeyUse.Encrypt, KeyUse.Decrypt]))
            findings.Add(uses, KeysRules.OnlyRsa);
        if (material.Algorithm is { } key && !KeyStrength.IsEnough(key))
            findings.Add(entry.Path, KeysRules.Weak);
    }
}
