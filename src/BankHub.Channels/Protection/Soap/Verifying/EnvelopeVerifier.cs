using System.Security.Cryptography;
using System.Xml;
using BankHub.Channels.Protection.Soap.Encryption;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Xml;
using BankHub.Core.Findings;

namespace BankHub.Channels.Protection.Soap.Verifying;

/// <summary>
/// Checks what a bank answers. What is handed on is written anew from the very tree that was checked, with attachments that were digested
/// in place of their includes: no second reader can see anything else than what the signature covers.
/// </summary>
/// <param name="terms">What is agreed.</param>
/// <param name="replays">What was seen before; null where a repetition is let in, to be known by its content.</param>
internal sealed class EnvelopeVerifier(SecurityTerms terms, IReplayStore? replays)
{
    /// <param name="body">The answer's body.</param>
    /// <param name="contentType">As HTTP gave it.</param>
    /// <param name="request">The MessageID of the request, to which the answer must relate; null where it had none.</param>
    /// <param name="now">The time that its timestamp is held against.</param>
    public SoapVerdict Verify(ReadOnlyMemory<byte> body, string? contentType, string? request, DateTimeOffset now)
    {
        try
        {
            return Check(Attachments.Read(body, contentType, terms.Bounds), request, now);
        }
        catch (XmlRefusal refusal)
        {
            return new SoapVerdict(refusal.Rule, null, null);
        }
        catch (XmlException)
        {
            return new SoapVerdict(XmlRules.Xml, null, null);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException or InvalidOperationException)
        {
            // The framework's own words for bytes that are no key, no signature or no name.
            return new SoapVerdict(XmlRules.SignedInfo, null, null);
        }
    }

    private SoapVerdict Check(Attachments attachments, string? request, DateTimeOffset now)
    {
        var parts = new Parts(attachments.Document);
        var header = SecurityHeader.Of(parts);
        if (header?.Key is null && terms.RequireEncryption)
            throw new XmlRefusal(SoapRules.Plain);
        if (header is { Key: { } late, IsEncryptedLast: true })
        {
            new BodyDecryption(terms).Decrypt(parts, late);
            parts = new Parts(attachments.Document);
            header = SecurityHeader.Of(parts)!;
        }

        var signed = terms.Trust is { } trust
            ? CheckSignature(trust, parts, header ?? throw new XmlRefusal(SoapRules.Unsigned), now)
            : ((string Name, DateTimeOffset Until)?)null;
        if (header is { Key: { } early, IsEncryptedLast: false })
        {
            new BodyDecryption(terms).Decrypt(parts, early);
            parts = new Parts(attachments.Document);
        }

        if (request is not null && Related(parts) != request)
            throw new XmlRefusal(SoapRules.Related);

        // Last, so that only what is believed takes room. What its signed relation binds to our question is believed without room, too.
        if (signed is { } message && replays?.IsNew(message.Name, message.Until, now, whenFull: request is not null) == false)
            throw new XmlRefusal(SoapRules.Replay);
        var (contentType, bytes) = attachments.Write(parts.Space);
        return new SoapVerdict(null, contentType, bytes);
    }

    private (string Name, DateTimeOffset Until) CheckSignature(Trust trust, Parts parts, SecurityHeader header, DateTimeOffset now)
    {
        var name = new SignatureCheck(trust, now).Check(parts, header);
        return (name, TimeWindow.Check(header.Timestamp, terms, now));
    }

    private static string? Related(Parts parts) =>
        parts.Blocks.Where(IsRelation).ToList() is [var only] ? only.InnerText.Trim() : null;

    private static bool IsRelation(XmlElement block) =>
        block.LocalName == "RelatesTo" && (block.NamespaceURI is Names.Addressing or Names.Addressing2004);
}

/// <summary>What became of an answer: the rule that it breaks, or what may be believed of it.</summary>
internal sealed record SoapVerdict(Rule? Broken, string? ContentType, byte[]? Body);
