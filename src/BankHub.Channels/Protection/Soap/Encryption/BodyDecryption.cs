using System.Security.Cryptography;
using System.Text;
using System.Xml;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Soap.Encryption;

/// <summary>
/// Decrypts a body: AES-GCM alone, since a text that nothing authenticates tells who changes it what is in it (CBC and its padding).
/// </summary>
internal sealed class BodyDecryption(SecurityTerms terms)
{
    /// <summary>Puts what was encrypted in its place; the message's parts are to be found anew.</summary>
    public void Decrypt(Parts parts, XmlElement encryptedKey)
    {
        var data = parts.Body.Only(Names.Encryption, "EncryptedData", SoapRules.Encryption);
        var list = encryptedKey.Only(Names.Encryption, "ReferenceList", SoapRules.Encryption);
        if (parts.Body.Children().Count() != 1 || data.GetAttribute("Type") != Names.Content
            || list.Children().ToList() is not [var only] || only.GetAttribute("URI") != $"#{data.GetAttribute("Id")}")
            throw new XmlRefusal(SoapRules.Encryption);
        var length = Algorithm(data) switch
        {
            Names.Aes128Gcm => 16,
            Names.Aes256Gcm => 32,
            _ => throw new XmlRefusal(SoapRules.Encryption),
        };
        var plain = Open(encryptedKey, Cipher(data), length);
        var content = SafeXml.Fragment(Text(plain), parts.Body, terms.Bounds);
        parts.Body.ReplaceChild(content, data);
    }

    private byte[] Open(XmlElement encryptedKey, byte[] text, int length)
    {
        var (wrapped, padding) = (Cipher(encryptedKey), Padding(encryptedKey));
        foreach (var key in terms.DecryptWith)
        {
            try
            {
                if (key.Decrypt(wrapped, padding) is { } content && content.Length == length)
                    return GcmText.Decrypt(content, text);
            }
            catch (CryptographicException)
            {
                // Another of our keys may be the one; how it failed is told to nobody.
            }
        }

        throw new XmlRefusal(SoapRules.Decryption);
    }

    private static RSAEncryptionPadding Padding(XmlElement encryptedKey)
    {
        var method = encryptedKey.Only(Names.Encryption, "EncryptionMethod", SoapRules.Encryption);
        var digest = method.Children().FirstOrDefault(child => child.Is(SignatureNames.Signature, "DigestMethod"))
            ?.GetAttribute("Algorithm");
        var mask = method.Children().FirstOrDefault(child => child.Is(Names.Encryption11, "MGF"))?.GetAttribute("Algorithm");
        return (method.GetAttribute("Algorithm"), digest ?? SignatureNames.Sha1, mask ?? Names.Mgf1Sha1) switch
        {
            (Names.RsaOaep or Names.RsaOaep11, SignatureNames.Sha1, Names.Mgf1Sha1) => RSAEncryptionPadding.OaepSHA1,
            (Names.RsaOaep11, SignatureNames.Sha256, Names.Mgf1Sha256) => RSAEncryptionPadding.OaepSHA256,
            _ => throw new XmlRefusal(SoapRules.Encryption),
        };
    }

    private static string Algorithm(XmlElement encrypted) =>
        encrypted.Only(Names.Encryption, "EncryptionMethod", SoapRules.Encryption).GetAttribute("Algorithm");

    private static byte[] Cipher(XmlElement encrypted) => encrypted.Only(Names.Encryption, "CipherData", SoapRules.Encryption)
        .Only(Names.Encryption, "CipherValue", SoapRules.Encryption).Base64(SoapRules.Encryption);

    private static string Text(byte[] plain)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(plain);
        }
        catch (DecoderFallbackException)
        {
            throw new XmlRefusal(XmlRules.Xml);
        }
    }
}
