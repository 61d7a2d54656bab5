using System.Security.Cryptography;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Files.Enveloped;

/// <summary>
/// Checks a document that is signed from within. Its signature must be the only one, stand where that was agreed, and cover the whole
/// document; what it says of its key is never looked at. What is handed on are the very bytes that were digested.
/// </summary>
internal static class EnvelopedVerifier
{
    /// <summary>How many times longer than a document its canonical form may be: empty tags, entities, declarations shown again.</summary>
    private const long MostGrowth = 8;

    /// <param name="file">The document.</param>
    /// <param name="signers">The pinned keys, one of which must have signed.</param>
    /// <param name="place">Where the signature must stand.</param>
    public static ReadOnlyMemory<byte> Open(ReadOnlyMemory<byte> file, IReadOnlyList<AsymmetricAlgorithm> signers, SignaturePlace place)
    {
        var found = FoundSignature.In(file);
        if (found.Path?.SequenceEqual(place.Path, StringComparer.Ordinal) != true)
            throw new StepException("Its signature does not stand where that was agreed.");
        var signature = SignatureReader.Read(found.Element, isEnveloped: true);
        if (signature.References is not [{ Uri: "" } reference])
            throw new StepException("Its signature covers something else than the whole document.");

        // The value first: nothing is canonicalized for somebody who has no key.
        if (!signers.Any(key => Algorithms.Verifies(key, signature.Algorithm, signature.Info, signature.Value)))
            throw new StepException("No key that is agreed has made its signature.");
        var (bytes, at) = Without(file, reference.Form);
        if (!CryptographicOperations.FixedTimeEquals(Algorithms.Digest(reference.Algorithm, bytes)!, reference.Digest))
            throw new StepException("It was changed after it was signed.");
        return place.WithoutHolders(bytes, at);
    }

    private static (byte[] Bytes, int At) Without(ReadOnlyMemory<byte> file, CanonicalForm form)
    {
        using var reader = SafeXml.Reader(file, SignaturePlace.Bounds);
        using var writer = new CanonicalWriter(
            form, most: Math.Min((MostGrowth * file.Length) + SignatureBounds.MostInfo, CanonicalWriter.Most));
        var at = 0;
        while (!reader.EOF)
        {
            if (SignaturePlace.IsSignature(reader))
            {
                at = writer.Length;
                reader.Skip();
                continue;
            }

            writer.Write(reader);
            reader.Read();
        }

        return (writer.ToArray(), at);
    }
}
