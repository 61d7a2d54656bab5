using System.Xml;

namespace BankHub.Channels.Protection.Xml;

/// <summary>A signature as it is written, of exactly the form that is agreed.</summary>
/// <param name="Algorithm">Of the value.</param>
/// <param name="Info">The bytes that the value signs.</param>
/// <param name="Value">The value.</param>
/// <param name="References">What is signed.</param>
internal sealed record ReadSignature(string Algorithm, byte[] Info, byte[] Value, IReadOnlyList<ReadReference> References);

/// <summary>What is signed, as it is named, with the digest that it must have; who asked looks where the name leads.</summary>
/// <param name="Uri">Null where it has none.</param>
internal sealed record ReadReference(string? Uri, string Algorithm, byte[] Digest, CanonicalForm Form);

/// <summary>
/// Reads a signature: canonicalization without comments and nothing else as transform, but for a signature that stands inside of what it
/// signs and so takes itself out of it first; no object, no manifest.
/// </summary>
internal static class SignatureReader
{
    private const int MostReferences = 32;

    public static ReadSignature Read(XmlElement signature, bool isEnveloped = false)
    {
        SignatureBounds.Check(signature);
        var children = signature.Children().ToList();
        if (children is not [var info, var value, ..]
            || !info.Is(SignatureNames.Signature, "SignedInfo") || !value.Is(SignatureNames.Signature, "SignatureValue")
            || children.Skip(2).Any(child => !child.Is(SignatureNames.Signature, "KeyInfo")))
            throw new XmlRefusal(XmlRules.SignedInfo);
        var inside = info.Children().ToList();
        if (inside is not [var canonical, var method, _, ..] || inside.Count - 2 > MostReferences
            || !canonical.Is(SignatureNames.Signature, "CanonicalizationMethod") || !method.Is(SignatureNames.Signature, "SignatureMethod")
            || inside.Skip(2).Any(child => !child.Is(SignatureNames.Signature, "Reference")) || method.Children().Any())
            throw new XmlRefusal(XmlRules.SignedInfo);
        var algorithm = method.GetAttribute("Algorithm");
        if (!Algorithms.IsSignature(algorithm))
            throw new XmlRefusal(XmlRules.Algorithm);

        // All of its form is judged before its bytes are made.
        ReadReference[] references = [.. inside.Skip(2).Select(reference => Reference(reference, isEnveloped))];
        return new ReadSignature(
            algorithm,
            CanonicalXml.Bytes(info, Form(canonical), SignatureBounds.MostInfo),
            value.Base64(XmlRules.SignedInfo),
            references);
    }

    private static ReadReference Reference(XmlElement reference, bool isEnveloped)
    {
        if (reference.Children().ToList() is not [var transforms, var method, var value]
            || !transforms.Is(SignatureNames.Signature, "Transforms")
            || !method.Is(SignatureNames.Signature, "DigestMethod") || !value.Is(SignatureNames.Signature, "DigestValue"))
            throw new XmlRefusal(XmlRules.SignedInfo);
        var steps = transforms.Children().ToList();
        var form = isEnveloped && steps.Count == 1 ? CanonicalForm.Inclusive : null; // What is not said (XML Signature, 4.4.3.2).
        if (steps.Exists(step => !step.Is(SignatureNames.Signature, "Transform")) || (form is null && steps.Count != (isEnveloped ? 2 : 1))
            || (isEnveloped && (steps[0].GetAttribute("Algorithm") != SignatureNames.Enveloped || steps[0].Children().Any()))
            || Algorithms.Digest(method.GetAttribute("Algorithm"), []) is null)
            throw new XmlRefusal(XmlRules.Algorithm);
        return new ReadReference(
            reference.HasAttribute("URI") ? reference.GetAttribute("URI") : null, method.GetAttribute("Algorithm"),
            value.Base64(XmlRules.SignedInfo), form ?? Form(steps[^1]));
    }

    private static CanonicalForm Form(XmlElement transform)
    {
        var isInclusive = transform.GetAttribute("Algorithm") == SignatureNames.InclusiveC14N;
        if (!isInclusive && transform.GetAttribute("Algorithm") != SignatureNames.ExclusiveC14N)
            throw new XmlRefusal(XmlRules.Algorithm);
        return transform.Children().ToList() switch
        {
            [] => isInclusive ? CanonicalForm.Inclusive : CanonicalForm.Exclusive,
            [var only] when !isInclusive && only.Is(SignatureNames.ExclusiveC14N, "InclusiveNamespaces")
                && only.GetAttribute("PrefixList") is { Length: <= SignatureBounds.MostPrefixes } list
                => CanonicalForm.Exclusive with { Listed = list },
            _ => throw new XmlRefusal(XmlRules.Algorithm),
        };
    }
}
