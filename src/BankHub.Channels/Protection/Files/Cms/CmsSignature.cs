using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Files.Cms;

/// <summary>Signed data (RFC 5652, section 5) with one signer, and with the file inside or beside it.</summary>
internal static class CmsSignature
{
    public static byte[] Sign(byte[] file, NamedKey key, bool isPss = false, bool detached = false)
    {
        var certificate = key.Certificate ?? throw new StepException($"{key} has no certificate.");
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate, key.Algorithm)
        {
            DigestAlgorithm = new Oid(CmsAlgorithms.Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        if (isPss)
            signer.SignaturePadding = key.Algorithm is RSA ? RSASignaturePadding.Pss : throw new StepException($"{key} is not RSA.");
        var signed = new SignedCms(new ContentInfo(file), detached);
        signed.ComputeSignature(signer, silent: true);
        return signed.Encode();
    }

    /// <summary>The file that is inside its signature.</summary>
    public static byte[] Open(byte[] bytes, IReadOnlyList<NamedKey> signers)
    {
        var signed = Decoded(new SignedCms(), bytes);
        if (signed.Detached)
            throw new StepException("The file is not inside its signature.");
        Check(signed, signers);
        return signed.ContentInfo.Content;
    }

    /// <summary>Checks a file beside which its signature lies.</summary>
    public static void Check(byte[] file, byte[] signature, IReadOnlyList<NamedKey> signers)
    {
        if (Decoded(new SignedCms(), signature).ContentInfo.Content.Length > 0)
            throw new StepException("Its signature holds a file of its own.");
        Check(Decoded(new SignedCms(new ContentInfo(file), detached: true), signature), signers);
    }

    private static SignedCms Decoded(SignedCms signed, byte[] bytes)
    {
        try
        {
            signed.Decode(bytes);
            return signed;
        }
        catch (CryptographicException)
        {
            throw new StepException("It is no signed CMS message, or is damaged.");
        }
    }

    private static void Check(SignedCms signed, IReadOnlyList<NamedKey> signers)
    {
        if (signed.ContentInfo.ContentType.Value != CmsAlgorithms.Data)
            throw new StepException("What is signed is no file.");
        if (signed.SignerInfos.Count != 1)
            throw new StepException($"It must have one signature, and has {signed.SignerInfos.Count}.");
        var signer = signed.SignerInfos[0];
        if (!CmsAlgorithms.IsDigest(signer.DigestAlgorithm))
            throw new StepException("The digest of its signature is too weak.");
        if (!IsBy(signer, signers))
            throw new StepException("It was changed, or signed by a key that is not agreed.");
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
