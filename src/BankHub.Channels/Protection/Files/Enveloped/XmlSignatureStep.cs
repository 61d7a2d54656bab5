using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using BankHub.Channels.Protection.Xml;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Files.Enveloped;

/// <summary>
/// XML Signature 1.1 within the document: RSA or ECDSA with SHA-256 by a key of the ring; checked with keys that are pinned, and no other.
/// </summary>
/// <param name="keys">The key ring.</param>
/// <param name="key">The name of the key that signs what leaves, or of those one of which must have signed what comes.</param>
/// <param name="place">Where the signature stands.</param>
/// <param name="shows">Whether the certificate goes along.</param>
internal sealed class XmlSignatureStep(NamedKeys keys, string key, SignaturePlace place, bool shows = false) : IFileStep
{
    public const string Word = "xml-signature";

    private const string PlaceOption = "xmlSignatureAt";

    public string Name => Word;

    public static XmlSignatureStep? Read(StepReader reader)
    {
        var place = SignaturePlace.Read(reader.Text(PlaceOption));
        if (place is null)
            reader.Refuse(PlaceOption, FileRules.Place);
        var shows = reader.Leaves && reader.Word("xmlKeyInfo", "none", "certificate") == "certificate";
        var name = reader.Leaves ? reader.Key("xmlSign", KeyUse.Sign) : reader.Key("xmlVerify", KeyUse.Verify);
        if (name is null)
            reader.Refuse(reader.Leaves ? "xmlSign" : "xmlVerify", ChannelRules.Missing);
        return name is null || place is null ? null : new XmlSignatureStep(reader.Keys, name, place, shows);
    }

    public Task<FileParcel> ProtectAsync(FileParcel file, CancellationToken cancellationToken)
    {
        var ours = keys.Current(key, KeyUse.Sign);
        if (ours.Algorithm is not (RSA or ECDsa))
            throw new StepException($"{ours} is neither RSA nor EC.");
        if (shows && ours.Certificate is null)
            throw new StepException($"{ours} has no certificate to show.");
        return Task.FromResult(file with
        {
            Bytes = Guarded(() => EnvelopedSigner.Sign(file.Bytes, ours.Algorithm, shows ? ours.Certificate : null, place)),
        });
    }

    public Task<FileParcel> OpenAsync(FileParcel file, CancellationToken cancellationToken)
    {
        var pinned = keys.All(key, KeyUse.Verify).Select(Public).OfType<AsymmetricAlgorithm>().ToList();
        if (pinned.Count == 0)
            throw new StepException($"No key {key} for {KeyUse.Verify} is valid now.");
        return Task.FromResult(file with { Bytes = Guarded(() => EnvelopedVerifier.Open(file.Bytes, pinned, place)) });
    }

    private static AsymmetricAlgorithm? Public(NamedKey pinned) =>
        pinned.Algorithm ?? (AsymmetricAlgorithm?)pinned.Certificate?.GetRSAPublicKey() ?? pinned.Certificate?.GetECDsaPublicKey();

    private static ReadOnlyMemory<byte> Guarded(Func<ReadOnlyMemory<byte>> work)
    {
        try
        {
            return work();
        }
        catch (XmlRefusal refusal)
        {
            throw new StepException(refusal.Rule.Message);
        }
        catch (XmlException)
        {
            throw new StepException("It is no well-formed XML within the limits.");
        }
        catch (CryptographicException)
        {
            throw new StepException("A key or its signature cannot be used.");
        }
    }
}
