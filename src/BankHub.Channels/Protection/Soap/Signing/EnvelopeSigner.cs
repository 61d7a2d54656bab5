using System.Security.Cryptography;
using System.Xml;
using BankHub.Channels.Protection.Soap.Encryption;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Soap.Signing;

/// <summary>
/// Puts the Security header on a sealed envelope at the moment of sending: timestamp, user name, signature over body and all header blocks,
/// and then encryption of the body. The sealed bytes stay as they are; what is sent again is signed again.
/// </summary>
internal sealed class EnvelopeSigner(SecurityTerms terms)
{
    private const int NonceLength = 16;

    /// <summary>The protected envelope; a refusal names what cannot be protected.</summary>
    public byte[] Protect(ReadOnlyMemory<byte> envelope, DateTimeOffset now)
    {
        var parts = Open(SafeXml.Load(envelope, terms.Bounds));
        if (parts.Blocks.Any(block => block.Is(Names.Secext, "Security")))
            throw new XmlRefusal(SoapRules.Header);
        var writing = new Writing(parts.Document);
        var signed = parts.Blocks.Prepend(parts.Body).ToList();
        var security = writing.Security(parts);
        signed.Add(writing.Timestamp(security, now, terms.Lifetime));
        if (terms.User is { } user)
            signed.Add(writing.UsernameToken(security, user, now, RandomNumberGenerator.GetBytes(NonceLength)));
        if (terms.Signer is { } signer)
        {
            new SignatureWriter(writing).Prepare(security, signer, signed);
            parts = Again(parts);
            SignatureWriter.Fill(parts, signer);
        }

        if (terms.EncryptFor is { } certificate)
            new BodyEncryption(parts).Encrypt(certificate);
        return SafeXml.Bytes(parts.Document);
    }

    private Parts Again(Parts parts) => new(SafeXml.Load(SafeXml.Bytes(parts.Document), terms.Bounds));

    /// <summary>An envelope without header gets one.</summary>
    private static Parts Open(XmlDocument document)
    {
        var parts = new Parts(document);
        if (parts.Header is not null)
            return parts;
        parts.Envelope.InsertBefore(document.CreateElement(parts.Envelope.Prefix, "Header", parts.Space), parts.Body);
        return new Parts(document);
    }
}
