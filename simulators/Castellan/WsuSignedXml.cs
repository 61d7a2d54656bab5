using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace BankHub.Simulators.Castellan;

/// <summary>The framework's XML signature, over elements that are named by wsu:Id.</summary>
internal sealed class WsuSignedXml(XmlDocument document) : SignedXml(document)
{
    /// <summary>Signs these elements and puts the signature into the Security header.</summary>
    public static void Sign(XmlDocument document, X509Certificate2 signer, IEnumerable<string> ids)
    {
        using var key = signer.GetRSAPrivateKey()!;
        var signed = new WsuSignedXml(document) { SigningKey = key };
        signed.SignedInfo!.CanonicalizationMethod = XmlDsigExcC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = XmlDsigRSASHA256Url;
        foreach (var id in ids)
        {
            var reference = new Reference("#" + id) { DigestMethod = XmlDsigSHA256Url };
            reference.AddTransform(new XmlDsigExcC14NTransform());
            signed.AddReference(reference);
        }

        signed.ComputeSignature();
        var security = document.GetElementsByTagName("Security", Words.Secext.NamespaceName)[0]!;
        security.AppendChild(document.ImportNode(signed.GetXml(), true));
    }

    public override XmlElement? GetIdElement(XmlDocument? document, string idValue)
    {
        var found = document!.SelectNodes("//*[@*[local-name()='Id']]")!.OfType<XmlElement>()
            .Where(element => element.GetAttribute("Id", Words.Utility) == idValue).ToList();
        return found is [var only] ? only : null;
    }
}
