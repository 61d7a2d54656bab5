using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Files.Enveloped;

/// <summary>
/// Signs a document from within (XML Signature 1.1, enveloped): all of it, by exclusive canonicalization. What leaves is the canonical form
/// itself with the signature in it, so that nothing that a reader does to it can change what was digested.
/// </summary>
internal static class EnvelopedSigner
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8"?>""" + "\n";

    /// <param name="file">The document.</param>
    /// <param name="key">RSA or ECDsa; one in an HSM signs there.</param>
    /// <param name="shown">The certificate that goes along; null for none.</param>
    /// <param name="place">Where the signature stands.</param>
    public static byte[] Sign(ReadOnlyMemory<byte> file, AsymmetricAlgorithm key, X509Certificate2? shown, SignaturePlace place)
    {
        var document = UnsignedDocument.Read(file, place);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(document.Before);
        hash.AppendData(document.Behind);
        var info = Info(Algorithms.Of(key), Convert.ToBase64String(hash.GetHashAndReset()));

        // What is signed is the element alone, which then must declare its prefix itself.
        var signed = info.Replace("<ds:SignedInfo>", $"<ds:SignedInfo xmlns:ds=\"{SignatureNames.Signature}\">", StringComparison.Ordinal);
        var value = Convert.ToBase64String(Algorithms.Sign(key, Encoding.UTF8.GetBytes(signed)));
        var signature = $"<ds:Signature xmlns:ds=\"{SignatureNames.Signature}\">{info}<ds:SignatureValue>{value}</ds:SignatureValue>"
            + $"{KeyInfo(shown)}</ds:Signature>";
        return
        [
            .. Encoding.UTF8.GetBytes(Declaration), .. document.Before, .. Encoding.UTF8.GetBytes(signature), .. document.Behind,
        ];
    }

    private static string Info(string algorithm, string digest) =>
        $"<ds:SignedInfo>{Of("CanonicalizationMethod", SignatureNames.ExclusiveC14N)}{Of("SignatureMethod", algorithm)}"
        + $"<ds:Reference URI=\"\"><ds:Transforms>{Of("Transform", SignatureNames.Enveloped)}"
        + $"{Of("Transform", SignatureNames.ExclusiveC14N)}</ds:Transforms>"
        + $"{Of("DigestMethod", SignatureNames.Sha256)}<ds:DigestValue>{digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>";

    private static string Of(string name, string algorithm) => $"<ds:{name} Algorithm=\"{algorithm}\"></ds:{name}>";

    private static string KeyInfo(X509Certificate2? shown) => shown is null ? ""
        : "<ds:KeyInfo><ds:X509Data><ds:X509Certificate>" + Convert.ToBase64String(shown.RawData)
        + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo>";
}
