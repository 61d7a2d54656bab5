using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection;

/// <summary>
/// The roles of a payment service provider in a qualified certificate (eIDAS QWAC or QSealC): ETSI TS 119 495, clause 5.1, in the
/// QCStatements of RFC 3739. Whose certificate lacks the role that a bank wants is told so at start, and not by the bank.
/// </summary>
internal static class Psd2Roles
{
    private const string Statements = "1.3.6.1.5.5.7.1.3", Psd2Statement = "0.4.0.19495.2", RolePrefix = "0.4.0.19495.1.";

    private static readonly string[] Words = ["PSP_AS", "PSP_PI", "PSP_AI", "PSP_IC"];

    /// <summary>Looks for a role, where the connection names one, in the certificates under the name of a key.</summary>
    /// <param name="options">Of the connection; they take what is wrong.</param>
    /// <param name="role">Of the option of that name; null for none.</param>
    /// <param name="option">The option's name.</param>
    /// <param name="key">The key's name.</param>
    /// <param name="keys">On a machine without secrets they have no certificates, and nothing is said.</param>
    public static void Check(string? role, string option, OptionReader options, string? key, NamedKeys keys)
    {
        if (role is null)
            return;
        if (!Words.Contains(role))
            options.Refuse(option, ChannelRules.Word);
        else if (key is null)
            options.Refuse(option, ChannelRules.RoleOfKey);
        else if (keys.Every.Any(k => k.Name == key && k.Certificate is { } certificate && !Of(certificate).Contains(role)))
            options.Refuse(option, ChannelRules.Role);
    }

    /// <summary>What a certificate says; nothing where it says it in no way that can be read.</summary>
    public static IReadOnlyList<string> Of(X509Certificate2 certificate)
    {
        try
        {
            return certificate.Extensions.FirstOrDefault(e => e.Oid?.Value == Statements) is { } extension ? Read(extension.RawData) : [];
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException)
        {
            return [];
        }
    }

    private static List<string> Read(byte[] der)
    {
        var found = new List<string>();
        var statements = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        while (statements.HasData)
        {
            var statement = statements.ReadSequence();
            if (statement.ReadObjectIdentifier() != Psd2Statement)
                continue;
            var roles = statement.ReadSequence().ReadSequence();
            while (roles.HasData)
            {
                var oid = roles.ReadSequence().ReadObjectIdentifier();
                if (oid.StartsWith(RolePrefix, StringComparison.Ordinal) && int.TryParse(oid[RolePrefix.Length..], out var number)
                    && number >= 1 && number <= Words.Length)
                {
                    found.Add(Words[number - 1]);
                }
            }
        }

        return found;
    }
}
