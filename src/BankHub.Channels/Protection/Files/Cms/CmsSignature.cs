using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Files.Cms;

/// <summary>Signed data (RFC 5652, section 5) with the file inside and one signer.</summary>
internal static class CmsSignature
{
    public static byte[] Sign(byte[] file, NamedKey key)
    {
        var certificate = key.Certificate ?? throw new StepException($"{key} has no certificate.");
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate, key.Algorithm)
        {
            DigestAlgorithm = new Oid(CmsAlgorithms.Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        var signed = new SignedCms(new ContentInfo(file), detached: false);
        signed.ComputeSignature(signer, silent: true);
        return signed.Encode();
    }

    public static byte[] Open(byte[] bytes, IReadOnlyList<NamedKey> signers)
    {
        var signed = new SignedCms();
        try
        {
            signed.Decode(bytes);
        }
        catch (CryptographicException)
        {
            throw new StepException("It is no signed CMS message, or is damaged.");
        }

        if (signed.Detached || signed.ContentInfo.ContentType.Value != CmsAlgorithms.Data)
            throw new StepException("The file is not inside its signature.");
        if (signed.SignerInfos.Count != 1)
            throw new StepException($"It must have one signature, and has {signed.SignerInfos.Count}.");
        var signer = signed.SignerInfos[0];
        if (!CmsAlgorithms.IsDigest(signer.DigestAlgorithm))
            throw new StepException("The digest of its signature is too weak.");
        return IsBy(signer, signers)
            ? signed.ContentInfo.Content
            : throw new StepException("It was changed, or signed by a key that is not agreed.");
    }

    // The certificate that it brings along names a key, and proves nothing: it must be the very one that is agreed.
    private static bool IsBy(SignerInfo signer, IReadOnlyList<NamedKey> signers)
    {
        X509Certificate2[] agreed = [.. signers.Select(s => s.Certificate).OfType<X509Certificate2>()];
        try
        {
            signer.CheckSignature(new X509Certificate2Collection(agreed), verifySignatureOnly: true);
            return signer.Certificate is { } by && agreed.Any(a => a.RawDataMemory.Span.SequenceEqual(by.RawDataMemory.Span));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
