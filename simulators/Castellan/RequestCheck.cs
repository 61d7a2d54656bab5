using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace BankHub.Simulators.Castellan;

/// <summary>Whether a request is the customer's, fresh and seen for the first time (PROTOCOL.md, section 1).</summary>
internal sealed class RequestCheck(X509Certificate2 customer, TimeSpan window)
{
    private static readonly string[] MustBeSigned = ["Body", "Timestamp", "To", "Action", "MessageID"];

    private readonly HashSet<string> seen = [];

    /// <summary>What is wrong with it, in a word; null for nothing.</summary>
    public string? Flaw(byte[] bytes, DateTimeOffset now)
    {
        try
        {
            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            using var reader = XmlReader.Create(
                new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            document.Load(reader);
            return Flaw(document, now);
        }
        catch (Exception problem) when (problem is XmlException or CryptographicException or FormatException or InvalidOperationException)
        {
            return "the request cannot be read";
        }
    }

    private string? Flaw(XmlDocument document, DateTimeOffset now)
    {
        if (document.GetElementsByTagName("Signature", Words.Signature) is not { Count: 1 } signatures)
        {
            return "exactly one signature is expected";
        }

        var signed = new WsuSignedXml(document);
        signed.LoadXml((XmlElement)signatures[0]!);
        using var key = customer.GetRSAPublicKey()!;
        var references = signed.SignedInfo!.References.OfType<Reference>().ToList();
        if (signed.SignatureMethod != SignedXml.XmlDsigRSASHA256Url || references.Any(reference => !IsAgreed(reference)))
        {
            return "another algorithm or transform than those that are agreed";
        }

        if (!signed.CheckSignature(key))
        {
            return "the signature is not the customer's";
        }

        var covered = references.Select(reference => signed.GetIdElement(document, reference.Uri![1..])).ToList();
        var must = MustBeSigned.Select(name => document.GetElementsByTagName("*").OfType<XmlElement>()
            .Where(element => element.LocalName == name && element.NamespaceURI != Words.Service.NamespaceName).ToList());
        if (must.Any(found => found.Count != 1 || !covered.Contains(found[0])))
        {
            return "the body, the timestamp or an addressing header is not signed";
        }

        var (created, expires) = (Time(document, "Created"), Time(document, "Expires"));
        return created - window < now && now < expires && expires - created <= window * 2
            ? Repeated(signed)
            : "the timestamp is not of now";
    }

    private string? Repeated(WsuSignedXml signed)
    {
        lock (seen)
        {
            return seen.Add(Convert.ToBase64String(signed.SignatureValue!)) ? null : "the request was sent before";
        }
    }

    private static bool IsAgreed(Reference reference) =>
        reference.Uri is { Length: > 1 } && reference.DigestMethod == SignedXml.XmlDsigSHA256Url
        && reference.TransformChain is { Count: 1 } chain && chain[0] is XmlDsigExcC14NTransform;

    private static DateTimeOffset Time(XmlDocument document, string name) => DateTimeOffset.Parse(
        document.GetElementsByTagName(name, Words.Utility)[0]!.InnerText, CultureInfo.InvariantCulture);
}
