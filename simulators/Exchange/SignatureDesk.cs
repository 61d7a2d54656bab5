using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;

namespace BankHub.Simulators.Exchange;

/// <summary>
/// The bank's own XML signatures, by the framework: a customer's file must be signed from within by his key, and the bank signs what it
/// sends in the same way. Each stands at the end of the document.
/// </summary>
public sealed class SignatureDesk : IFileDesk, IDisposable
{
    private readonly RSA bank = RSA.Create(2048), customer = RSA.Create(2048), stranger = RSA.Create(2048);

    /// <summary>Files that were not what was agreed, by name: the bank executes nothing of them.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>Files that were, as they came.</summary>
    public List<byte[]> Taken { get; } = [];

    public string Suffix => "";

    /// <summary>The customer's key, with which he signs.</summary>
    public string CustomerPem => customer.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>The certificate that the customer pins.</summary>
    public string BankPem
    {
        get
        {
            var request = new CertificateRequest("CN=Nordbank files", bank, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            var now = TimeProvider.System.GetUtcNow();
            using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(5));
            return certificate.ExportCertificatePem() + "\n";
        }
    }

    public byte[]? Open(string name, byte[] bytes)
    {
        if (Verified(bytes) is { } plain)
        {
            Taken.Add(bytes);
            return plain;
        }

        Refused.Add(name);
        return null;
    }

    public byte[] Seal(byte[] bytes) => SealBy(bank, bytes);

    /// <summary>The same by somebody who is not the bank, and says that he is.</summary>
    public byte[] SealByStranger(byte[] bytes) => SealBy(stranger, bytes);

    public void Dispose()
    {
        bank.Dispose();
        customer.Dispose();
        stranger.Dispose();
    }

    private byte[]? Verified(byte[] bytes)
    {
        try
        {
            var document = Load(bytes);
            var signatures = document.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl);
            if (signatures is not { Count: 1 } || signatures[0]!.ParentNode != document.DocumentElement)
            {
                return null;
            }

            var signed = new SignedXml(document);
            signed.LoadXml((XmlElement)signatures[0]!);
            var agreed = signed.SignedInfo!.References is { Count: 1 } references && references[0] is Reference { Uri: "" } only
                && only.DigestMethod == SignedXml.XmlDsigSHA256Url && signed.SignatureMethod == SignedXml.XmlDsigRSASHA256Url
                && only.TransformChain is { Count: 2 } chain && chain[0] is XmlDsigEnvelopedSignatureTransform
                && chain[1] is XmlDsigExcC14NTransform;
            if (!agreed || !signed.CheckSignature(customer))
            {
                return null;
            }

            document.DocumentElement!.RemoveChild(signatures[0]!);
            return Encoding.UTF8.GetBytes(document.OuterXml);
        }
        catch (Exception problem) when (problem is XmlException or CryptographicException)
        {
            return null;
        }
    }

    private static byte[] SealBy(RSA key, byte[] bytes)
    {
        var document = Load(bytes);
        var signed = new SignedXml(document) { SigningKey = key };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        var reference = new Reference("") { DigestMethod = SignedXml.XmlDsigSHA256Url };
        reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        reference.AddTransform(new XmlDsigExcC14NTransform());
        signed.AddReference(reference);
        signed.ComputeSignature();
        document.DocumentElement!.AppendChild(document.ImportNode(signed.GetXml(), true));
        return Encoding.UTF8.GetBytes(document.OuterXml);
    }

    private static XmlDocument Load(byte[] bytes)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var reader = XmlReader.Create(
            new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        document.Load(reader);
        return document;
    }
}
