using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using BankHub.Channels.Protection.Soap;
using BankHub.Channels.Protection.Soap.Signing;
using BankHub.Channels.Protection.Soap.Verifying;

namespace BankHub.IntegrationTests.Channels.Soap;

/// <summary>What we sign and encrypt, xmlsec1 verifies and decrypts; what it signs and encrypts, we verify and decrypt.</summary>
public sealed partial class XmlSecTests : IDisposable
{
    private const string Signature = "http://www.w3.org/2000/09/xmldsig#", Encryption = "http://www.w3.org/2001/04/xmlenc#";
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly XmlSec _xmlsec = new();

    [XmlSecFact]
    public void It_verifies_what_we_sign()
    {
        foreach (var signer in new[] { Rsa(), Curves() })
        {
            var certificate = _xmlsec.Write("cert.pem", signer.Certificate.ExportCertificatePem());
            var message = Sign(signer);

            var (code, output) = _xmlsec.Run(message, "--verify", "--pubkey-cert-pem", certificate);
            Assert.True(code == 0, output);
            Assert.NotEqual(0, _xmlsec.Run(message.Replace("10.00", "10.01"), "--verify", "--pubkey-cert-pem", certificate).Code);
        }
    }

    [XmlSecFact]
    public void We_verify_what_it_signs()
    {
        foreach (var signer in new[] { Rsa(), Curves() })
        {
            var key = _xmlsec.Write("key.pem", signer.Key.ExportPkcs8PrivateKeyPem());
            var template = Values().Replace(Sign(signer), "<ds:$1></ds:$1>");

            var (code, output) = _xmlsec.Run(template, "--sign", "--privkey-pem", key);

            Assert.True(code == 0, output);
            Assert.Null(Verify(output, signer));
            Assert.Equal("wss-digest", Verify(output.Replace("10.00", "10.01"), signer)?.Name);
            Assert.Equal("wss-signature", Verify(output, Rsa())?.Name);
        }
    }

    [XmlSecFact]
    public void It_decrypts_what_we_encrypt()
    {
        var theirs = Rsa();
        var key = _xmlsec.Write("key.pem", theirs.Key.ExportPkcs8PrivateKeyPem());
        var message = Sign(Rsa(), new SecurityTerms { EncryptFor = theirs.Certificate });
        Assert.DoesNotContain("10.00", message, StringComparison.Ordinal);

        var (code, output) = _xmlsec.Run(KeyInside(message), "--decrypt", "--privkey-pem", key);

        Assert.True(code == 0, output);
        Assert.Contains("<amount>10.00</amount>", output, StringComparison.Ordinal);
    }

    [XmlSecFact]
    public void We_decrypt_what_it_encrypts()
    {
        var (ours, signer) = (Rsa(), Rsa());
        var certificate = _xmlsec.Write("our-cert.pem", ours.Certificate.ExportCertificatePem());
        var plain = Sign(signer);
        foreach (var (cipher, session) in new[] { ("2009/xmlenc11#aes256-gcm", "aes-256"), ("2009/xmlenc11#aes128-gcm", "aes-128") })
        {
            var message = Encrypted(plain, cipher, session, certificate);
            Assert.DoesNotContain("10.00", message, StringComparison.Ordinal);
            var verdict = Verify(message, signer, ours);
            Assert.Null(verdict.Broken);
            Assert.Contains("<amount>10.00</amount>", Encoding.UTF8.GetString(verdict.Body!), StringComparison.Ordinal);
            Assert.Equal("wss-decryption", Verify(message, signer, Rsa()).Broken?.Name);
        }

        // What nothing authenticates tells who changes it what is in it.
        Assert.Equal(
            "wss-encryption", Verify(Encrypted(plain, "2001/04/xmlenc#aes256-cbc", "aes-256", certificate), signer, ours).Broken?.Name);
    }

    public void Dispose() => _xmlsec.Dispose();

    /// <summary>xmlsec1 puts the key inside of what it encrypts: a Security header has it, as the newest step, at its beginning.</summary>
    private string Encrypted(string message, string cipher, string session, string certificate)
    {
        const string template =
            "<xenc:EncryptedData xmlns:xenc=\"" + Encryption + "\" Id=\"data\" Type=\"" + Encryption + "Content\"><xenc:EncryptionMethod "
            + "Algorithm=\"http://www.w3.org/CIPHER\"/><ds:KeyInfo xmlns:ds=\"" + Signature + "\"><xenc:EncryptedKey>"
            + "<xenc:EncryptionMethod Algorithm=\"" + Encryption + "rsa-oaep-mgf1p\"><ds:DigestMethod Algorithm=\"" + Signature
            + "sha1\"/></xenc:EncryptionMethod><xenc:CipherData><xenc:CipherValue/></xenc:CipherData></xenc:EncryptedKey></ds:KeyInfo>"
            + "<xenc:CipherData><xenc:CipherValue/></xenc:CipherData></xenc:EncryptedData>";
        var (code, output) = _xmlsec.Run(
            template.Replace("CIPHER", cipher), "--encrypt", "--pubkey-cert-pem", certificate, "--session-key", session, "--xml-data",
            _xmlsec.Write("plain.xml", message), "--node-name", "http://schemas.xmlsoap.org/soap/envelope/:Body");
        Assert.True(code == 0, output);
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(output);
        var key = (XmlElement)document.GetElementsByTagName("EncryptedKey", Encryption)[0]!;
        var info = key.ParentNode!;
        info.ParentNode!.RemoveChild(info);
        var list = document.CreateElement("xenc", "ReferenceList", Encryption);
        var reference = document.CreateElement("xenc", "DataReference", Encryption);
        reference.SetAttribute("URI", "#data");
        list.AppendChild(reference);
        key.AppendChild(list);
        document.GetElementsByTagName("*").OfType<XmlElement>().First(e => e.LocalName == "Security").PrependChild(key);
        return document.OuterXml;
    }

    private static SoapVerdict Verify(string message, SigningIdentity signer, SigningIdentity ours) =>
        new EnvelopeVerifier(new SecurityTerms
        {
            Trust = new Trust([signer.Certificate], []), DecryptWith = [(RSA)ours.Key], RequireEncryption = true,
        }).Verify(Encoding.UTF8.GetBytes(message), "text/xml; charset=utf-8", "urn:uuid:1", Now);

    /// <summary>xmlsec1 knows no Security header: it looks for the key inside of what the key encrypts.</summary>
    private static string KeyInside(string message)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(message);
        var key = (XmlElement)document.GetElementsByTagName("EncryptedKey", Encryption)[0]!;
        key.RemoveChild(key.GetElementsByTagName("KeyInfo", Signature)[0]!);
        var data = document.GetElementsByTagName("EncryptedData", Encryption)[0]!;
        var info = document.CreateElement("ds", "KeyInfo", Signature);
        info.AppendChild(key);
        data.InsertBefore(info, data.LastChild);
        return document.OuterXml;
    }

    private static BankHub.Core.Findings.Rule? Verify(string message, SigningIdentity signer) =>
        new EnvelopeVerifier(new SecurityTerms { Trust = new Trust([signer.Certificate], []) })
            .Verify(Encoding.UTF8.GetBytes(message), "text/xml; charset=utf-8", "urn:uuid:1", Now).Broken;

    private static string Sign(SigningIdentity signer, SecurityTerms? terms = null)
    {
        const string envelope =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:unused=\"urn:unused\"><s:Header>"
            + "<w:Action xmlns:w=\"http://www.w3.org/2005/08/addressing\">urn:answer</w:Action>"
            + "<RelatesTo xmlns=\"http://www.w3.org/2005/08/addressing\">urn:uuid:1</RelatesTo></s:Header>"
            + "<s:Body><r xmlns=\"urn:bank\" n=\"a&amp;b\">\n <amount>10.00</amount> J\u00fcrgen<x:y xmlns:x=\"urn:x\" x:z=\"1\"/></r>"
            + "</s:Body></s:Envelope>";
        return Encoding.UTF8.GetString(
            new EnvelopeSigner((terms ?? new()) with { Signer = signer }).Protect(Encoding.UTF8.GetBytes(envelope), Now));
    }

    private static SigningIdentity Rsa()
    {
        var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Bank", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return new(key, request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(1)));
    }

    private static SigningIdentity Curves()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Bank of curves", key, HashAlgorithmName.SHA256);
        return new(key, request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(1)));
    }

    [GeneratedRegex("<ds:(DigestValue|SignatureValue)>[^<]*</ds:[A-Za-z]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Values();
}
