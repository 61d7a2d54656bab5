using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Soap.Signing;

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
        var signature = SignatureReader.Read(header.Signature ?? throw new SoapRefusal(SoapRules.Unsigned), parts);
        var allowed = parts.Blocks.Where(block => block != header.Element).Append(parts.Body)
            .Concat(header.Element.Children().Where(child => child != header.Signature)).ToHashSet();
        if (signature.References.Any(reference => !allowed.Contains(reference.Target)))
            throw new SoapRefusal(SoapRules.Reference);

        var signed = signature.References.Select(reference => reference.Target).ToHashSet();
        if (signed.Count != signature.References.Count || !signed.Contains(parts.Body) || !signed.Contains(header.Timestamp)
            || parts.Blocks.Any(block => block != header.Element && !signed.Contains(block)))
            throw new SoapRefusal(SoapRules.Coverage);

        // The value first: nothing is canonicalized for somebody who has no key.
        if (!IsSigned(signature, Offered(header.Token)))
            throw new SoapRefusal(SoapRules.Value);
        foreach (var reference in signature.References)
        {
            var digest = Algorithms.Digest(reference.Algorithm, ExclusiveC14N.Bytes(reference.Target, reference.Inclusive))!;
            if (!CryptographicOperations.FixedTimeEquals(digest, reference.Digest))
                throw new SoapRefusal(SoapRules.Digest);
        }

        return Convert.ToHexStringLower(SHA256.HashData(signature.Info));
    }

    private bool IsSigned(ReadSignature signature, X509Certificate2? offered)
    {
        var candidates = trust.Candidates(offered, now).ToList();
        return candidates.Count == 0
            ? throw new SoapRefusal(SoapRules.Certificate)
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
            throw new SoapRefusal(SoapRules.Certificate);
        }
    }
}
