using System.Xml;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Soap.Signing;

namespace BankHub.Channels.Protection.Soap.Verifying;

/// <summary>A signature as it is written, of exactly the form that is agreed.</summary>
/// <param name="Algorithm">Of the value.</param>
/// <param name="Info">The bytes that the value signs.</param>
/// <param name="Value">The value.</param>
/// <param name="References">What is signed.</param>
internal sealed record ReadSignature(string Algorithm, byte[] Info, byte[] Value, IReadOnlyList<ReadReference> References);

/// <summary>One signed element, with the digest that it must have.</summary>
internal sealed record ReadReference(XmlElement Target, string Algorithm, byte[] Digest, string? Inclusive);

/// <summary>
/// Reads a signature: exclusive canonicalization and nothing else as transform, no object, no manifest, no reference out of the document.
/// </summary>
internal static class SignatureReader
{
    private const int MostReferences = 32;

    public static ReadSignature Read(XmlElement signature, Parts parts)
    {
        var children = signature.Children().ToList();
        if (children is not [var info, var value, ..]
            || !info.Is(Names.Signature, "SignedInfo") || !value.Is(Names.Signature, "SignatureValue")
            || children.Skip(2).Any(child => !child.Is(Names.Signature, "KeyInfo")))
            throw new SoapRefusal(SoapRules.SignedInfo);
        var inside = info.Children().ToList();
        if (inside is not [var canonical, var method, _, ..] || inside.Count - 2 > MostReferences
            || !canonical.Is(Names.Signature, "CanonicalizationMethod") || !method.Is(Names.Signature, "SignatureMethod")
            || inside.Skip(2).Any(child => !child.Is(Names.Signature, "Reference")) || method.Children().Any())
            throw new SoapRefusal(SoapRules.SignedInfo);
        var algorithm = method.GetAttribute("Algorithm");
        if (!Algorithms.IsSignature(algorithm))
            throw new SoapRefusal(SoapRules.Algorithm);

        return new ReadSignature(
            algorithm,
            ExclusiveC14N.Bytes(info, Inclusive(canonical)),
            value.Base64(SoapRules.SignedInfo),
            [.. inside.Skip(2).Select(reference => Reference(reference, parts))]);
    }

    private static ReadReference Reference(XmlElement reference, Parts parts)
    {
        if (reference.Children().ToList() is not [var transforms, var method, var value] || !transforms.Is(Names.Signature, "Transforms")
            || !method.Is(Names.Signature, "DigestMethod") || !value.Is(Names.Signature, "DigestValue"))
            throw new SoapRefusal(SoapRules.SignedInfo);
        if (transforms.Children().ToList() is not [var transform] || !transform.Is(Names.Signature, "Transform")
            || Algorithms.Digest(method.GetAttribute("Algorithm"), []) is null)
            throw new SoapRefusal(SoapRules.Algorithm);
        var uri = reference.GetAttribute("URI");
        var target = uri.Length > 1 && uri[0] == '#' ? parts.Named(uri[1..]) : null;
        return new ReadReference(
            target ?? throw new SoapRefusal(SoapRules.Reference), method.GetAttribute("Algorithm"), value.Base64(SoapRules.SignedInfo),
            Inclusive(transform));
    }

    /// <summary>The prefixes of InclusiveNamespaces, where there are any.</summary>
    private static string? Inclusive(XmlElement transform)
    {
        if (transform.GetAttribute("Algorithm") != Names.ExclusiveC14N)
            throw new SoapRefusal(SoapRules.Algorithm);
        return transform.Children().ToList() switch
        {
            [] => null,
            [var only] when only.Is(Names.ExclusiveC14N, "InclusiveNamespaces") => only.GetAttribute("PrefixList"),
            _ => throw new SoapRefusal(SoapRules.Algorithm),
        };
    }
}
