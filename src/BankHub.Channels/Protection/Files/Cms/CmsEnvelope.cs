using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Files.Cms;

/// <summary>Enveloped data (RFC 5652, section 6): AES-256, its key for the bank's certificate with RSA-OAEP.</summary>
internal static class CmsEnvelope
{
    public static byte[] Seal(byte[] file, NamedKey key)
    {
        var certificate = key.Certificate ?? throw new StepException($"{key} has no certificate.");
        var envelope = new EnvelopedCms(new ContentInfo(file), new AlgorithmIdentifier(new Oid(CmsAlgorithms.Aes256)));
        envelope.Encrypt(
            new CmsRecipient(SubjectIdentifierType.IssuerAndSerialNumber, certificate, RSAEncryptionPadding.OaepSHA256));
        return envelope.Encode();
    }

    public static byte[] Open(byte[] bytes, IReadOnlyList<NamedKey> ours)
    {
        var envelope = new EnvelopedCms();
        try
        {
            envelope.Decode(bytes);
        }
        catch (CryptographicException)
        {
            throw new StepException("It is no encrypted CMS message, or is damaged.");
        }

        if (envelope.ContentInfo.ContentType.Value != CmsAlgorithms.Data)
            throw new StepException("What is encrypted in it is no file.");
        if (!CmsAlgorithms.IsCipher(envelope.ContentEncryptionAlgorithm.Oid))
            throw new StepException("It is encrypted in a way that is not agreed.");
        foreach (var recipient in envelope.RecipientInfos)
        {
            if (ours.FirstOrDefault(key => IsFor(recipient.RecipientIdentifier, key.Certificate)) is { Algorithm: { } key })
                return Decrypt(envelope, recipient, key);
        }

        throw new StepException("It is encrypted for none of our keys.");
    }

    private static byte[] Decrypt(EnvelopedCms envelope, RecipientInfo recipient, AsymmetricAlgorithm key)
    {
        if (recipient.KeyEncryptionAlgorithm.Oid.Value != CmsAlgorithms.Oaep)
            throw new StepException("Its key is encrypted in a way that is not agreed: RSA-OAEP is.");
        try
        {
            envelope.Decrypt(recipient, key);
            return envelope.ContentInfo.Content;
        }
        catch (CryptographicException)
        {
            throw new StepException("It does not open with our key, or was changed.");
        }
    }

    private static bool IsFor(SubjectIdentifier recipient, X509Certificate2? ours) =>
        ours is not null && recipient.MatchesCertificate(ours);
}
