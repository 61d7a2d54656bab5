using System.Xml;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Soap.Signing;

/// <summary>Writes a signature whose key is named by a BinarySecurityToken (WSS X.509 Token Profile 1.1, 3.2).</summary>
internal sealed class SignatureWriter(Writing writing)
{
    private const string Ds = "ds";

    /// <summary>Writes it without its digests and its value: all Ids must stand before anything is digested.</summary>
    public void Prepare(XmlElement security, SigningIdentity signer, IReadOnlyList<XmlElement> parts)
    {
        var token = writing.Add(
            security, "wsse", "BinarySecurityToken", Names.Secext, Convert.ToBase64String(signer.Certificate.RawData));
        token.SetAttribute("EncodingType", Names.Base64);
        token.SetAttribute("ValueType", Names.X509);
        var signature = writing.Add(security, Ds, "Signature", SignatureNames.Signature);
        var info = writing.Add(signature, Ds, "SignedInfo", SignatureNames.Signature);
        Algorithm(info, "CanonicalizationMethod", SignatureNames.ExclusiveC14N);
        Algorithm(info, "SignatureMethod", Algorithms.Of(signer.Key));
        foreach (var part in parts.Append(token))
            Reference(info, writing.Identify(part));

        writing.Add(signature, Ds, "SignatureValue", SignatureNames.Signature);
        var keyInfo = writing.Add(signature, Ds, "KeyInfo", SignatureNames.Signature);
        var reference = writing.Add(
            writing.Add(keyInfo, "wsse", "SecurityTokenReference", Names.Secext), "wsse", "Reference", Names.Secext);
        reference.SetAttribute("URI", $"#{writing.Identify(token)}");
        reference.SetAttribute("ValueType", Names.X509);
    }

    /// <summary>Fills in digests and value, in a document that was written and read again: every namespace is declared in it.</summary>
    public static void Fill(Parts parts, SigningIdentity signer)
    {
        var signature = Elements.All(parts.Header!).Single(element => element.Is(SignatureNames.Signature, "Signature"));
        var info = signature.Children().First();
        foreach (var reference in info.Children().Where(child => child.Is(SignatureNames.Signature, "Reference")))
        {
            var digest = Algorithms.Digest(SignatureNames.Sha256, CanonicalXml.Bytes(parts.Named(reference.GetAttribute("URI")[1..])!))!;
            reference.Children().Last().InnerText = Convert.ToBase64String(digest);
        }

        signature.Children().ElementAt(1).InnerText = Convert.ToBase64String(Algorithms.Sign(signer.Key, CanonicalXml.Bytes(info)));
    }

    private void Reference(XmlElement info, string id)
    {
        var reference = writing.Add(info, Ds, "Reference", SignatureNames.Signature);
        reference.SetAttribute("URI", $"#{id}");
        Algorithm(writing.Add(reference, Ds, "Transforms", SignatureNames.Signature), "Transform", SignatureNames.ExclusiveC14N);
        Algorithm(reference, "DigestMethod", SignatureNames.Sha256);
        writing.Add(reference, Ds, "DigestValue", SignatureNames.Signature);
    }

    private void Algorithm(XmlElement parent, string name, string identifier) =>
        writing.Add(parent, Ds, name, SignatureNames.Signature).SetAttribute("Algorithm", identifier);
}
