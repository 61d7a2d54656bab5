using System.Xml;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Soap.Verifying;

/// <summary>The Security header of a message, with nothing in it but what is known, each at most once.</summary>
internal sealed class SecurityHeader
{
    private SecurityHeader(XmlElement element)
    {
        Element = element;
        foreach (var child in element.Children())
        {
            switch (child.NamespaceURI, child.LocalName)
            {
                case (Names.Utility, "Timestamp") when TimestampOrNull is null:
                    TimestampOrNull = child;
                    break;
                case (Names.Utility, "Timestamp"):
                    throw new XmlRefusal(SoapRules.Timestamp);
                case (Names.Secext, "BinarySecurityToken") when Token is null:
                    Token = child;
                    break;
                case (SignatureNames.Signature, "Signature") when Signature is null:
                    Signature = child;
                    break;
                case (SignatureNames.Signature, "Signature"):
                    throw new XmlRefusal(SoapRules.Signatures);
                case (Names.Encryption, "EncryptedKey") when Key is null:
                    (Key, IsEncryptedLast) = (child, Signature is null);
                    break;
                default:
                    throw new XmlRefusal(SoapRules.Header);
            }
        }
    }

    public XmlElement Element { get; }

    public XmlElement? Signature { get; }

    /// <summary>What the sender says about its key: looked at, never believed.</summary>
    public XmlElement? Token { get; }

    public XmlElement? Key { get; }

    /// <summary>Whether the sender encrypted after it signed: the steps stand in the header newest first (WSS 1.1, 5).</summary>
    public bool IsEncryptedLast { get; }

    public XmlElement Timestamp => TimestampOrNull ?? throw new XmlRefusal(SoapRules.Timestamp);

    private XmlElement? TimestampOrNull { get; }

    /// <summary>Null where the message has none; a refusal where there are several.</summary>
    public static SecurityHeader? Of(Parts parts)
    {
        var found = parts.Blocks.Where(block => block.Is(Names.Secext, "Security")).ToList();
        if (found.Count > 1)
            throw new XmlRefusal(SoapRules.Header);

        // A second signature, wherever it stands, is somebody's wish to be believed in its place.
        var signatures = Elements.All(parts.Envelope).Count(element => element.Is(SignatureNames.Signature, "Signature"));
        if (signatures > 1)
            throw new XmlRefusal(SoapRules.Signatures);
        return found is [var only] ? new SecurityHeader(only) : null;
    }
}
