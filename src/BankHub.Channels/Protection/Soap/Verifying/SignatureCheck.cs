using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Soap.Verifying;

/// <summary>
/// Whether a pinned key signed all of an envelope that counts. What is signed is compared with the very elements that will be read, by
/// their place in the envelope; a KeyInfo is never asked who the signer is.
/// </summary>
internal sealed class SignatureCheck(Trust trust, DateTimeOffset now)
{
    /// <summary>The name to remember it by: the digest of what it signs, since an ECDSA value can be written in two ways.</summary>
    public string Check(Parts parts, SecurityHeader header)
    {
        var signature = SignatureReader.Read(header.Signature ?? throw new XmlRefusal(SoapRules.Unsigned));
        var allowed = parts.Blocks.Where(block => block != header.Element).Append(parts.Body)
            .Concat(header.Element.Children().Where(child => child != header.Signature)).ToHashSet();
        var signed = new Dictionary<XmlElement, ReadReference>();
        foreach (var reference in signature.References)
        {
            if (Target(reference.Uri, parts) is not { } target || !allowed.Contains(target))
                throw new XmlRefusal(SoapRules.Reference);
            if (!signed.TryAdd(target, reference))
                throw new XmlRefusal(SoapRules.Coverage);
        }

        if (!signed.ContainsKey(parts.Body) || !signed.ContainsKey(header.Timestamp)
            || parts.Blocks.Any(block => block != header.Element && !signed.ContainsKey(block)))
            throw new XmlRefusal(SoapRules.Coverage);

        // The value first: nothing is canonicalized for somebody who has no key.
        if (!IsSigned(signature, Offered(header.Token)))
            throw new XmlRefusal(SoapRules.Value);
        foreach (var (target, reference) in signed)
        {
            var digest = Algorithms.Digest(reference.Algorithm, CanonicalXml.Bytes(target, reference.Form))!;
            if (!CryptographicOperations.FixedTimeEquals(digest, reference.Digest))
                throw new XmlRefusal(SoapRules.Digest);
        }

        return Convert.ToHexStringLower(SHA256.HashData(signature.Info));
    }

    private static XmlElement? Target(string? uri, Parts parts) => uri is { Length: > 1 } && uri[0] == '#' ? parts.Named(uri[1..]) : null;

    private bool IsSigned(ReadSignature signature, X509Certificate2? offered)
    {
        var candidates = trust.Candidates(offered, now).ToList();
        return candidates.Count == 0
            ? throw new XmlRefusal(SoapRules.Certificate)
            : candidates.Exists(candidate => Algorithms.Verifies(candidate, signature.Algorithm, signature.Info, signature.Value));
    }

    private X509Certificate2? Offered(XmlElement? token)
    {
        if (token is null || trust.Authorities.Count == 0)
            return null;
        try
        {
            return X509CertificateLoader.LoadCertificate(token.Base64(SoapRules.Certificate));
        }
        catch (CryptographicException)
        {
            throw new XmlRefusal(SoapRules.Certificate);
        }
    }
}
