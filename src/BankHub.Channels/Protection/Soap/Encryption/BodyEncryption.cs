using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Soap.Signing;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Soap.Encryption;

/// <summary>Encrypts what stands in the body: AES-256-GCM under a key of its own, that under RSA-OAEP (XML Encryption 1.1).</summary>
internal sealed class BodyEncryption(Parts parts)
{
    private readonly Writing _writing = new(parts.Document);

    public void Encrypt(X509Certificate2 certificate)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var plain = string.Concat(parts.Body.Children().Select(child => Encoding.UTF8.GetString(CanonicalXml.Bytes(child))));
        while (parts.Body.FirstChild is { } child)
            parts.Body.RemoveChild(child);

        var data = _writing.Add(parts.Body, "xenc", "EncryptedData", Names.Encryption);
        var id = $"id-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
        data.SetAttribute("Id", id);
        data.SetAttribute("Type", Names.Content);
        Method(data, Names.Aes256Gcm);
        Cipher(data, GcmText.Encrypt(key, Encoding.UTF8.GetBytes(plain)));
        EncryptedKey(certificate, key, id);
        CryptographicOperations.ZeroMemory(key);
    }

    /// <summary>The newest step stands first in the header, so that who receives it undoes the steps in order (WSS 1.1, 5).</summary>
    private void EncryptedKey(X509Certificate2 certificate, byte[] key, string dataId)
    {
        using var rsa = certificate.GetRSAPublicKey() ?? throw new XmlRefusal(SoapRules.Encryption);
        var security = parts.Blocks.Single(block => block.Is(Names.Secext, "Security"));
        var element = parts.Document.CreateElement("xenc", "EncryptedKey", Names.Encryption);
        security.PrependChild(element);
        _writing.Add(Method(element, Names.RsaOaep), "ds", "DigestMethod", SignatureNames.Signature)
            .SetAttribute("Algorithm", SignatureNames.Sha1);
        var token = _writing.Add(
            _writing.Add(element, "ds", "KeyInfo", SignatureNames.Signature), "wsse", "SecurityTokenReference", Names.Secext);
        var data = _writing.Add(token, "ds", "X509Data", SignatureNames.Signature);
        var serial = _writing.Add(data, "ds", "X509IssuerSerial", SignatureNames.Signature);
        _writing.Add(serial, "ds", "X509IssuerName", SignatureNames.Signature, certificate.Issuer);
        var number = new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true);
        _writing.Add(serial, "ds", "X509SerialNumber", SignatureNames.Signature, number.ToString(CultureInfo.InvariantCulture));
        Cipher(element, rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA1));
        _writing.Add(_writing.Add(element, "xenc", "ReferenceList", Names.Encryption), "xenc", "DataReference", Names.Encryption)
            .SetAttribute("URI", $"#{dataId}");
    }

    private XmlElement Method(XmlElement parent, string algorithm)
    {
        var method = _writing.Add(parent, "xenc", "EncryptionMethod", Names.Encryption);
        method.SetAttribute("Algorithm", algorithm);
        return method;
    }

    private void Cipher(XmlElement parent, byte[] bytes)
    {
        var data = _writing.Add(parent, "xenc", "CipherData", Names.Encryption);
        _writing.Add(data, "xenc", "CipherValue", Names.Encryption, Convert.ToBase64String(bytes));
    }
}
