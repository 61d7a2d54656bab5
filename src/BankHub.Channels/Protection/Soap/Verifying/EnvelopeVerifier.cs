using System.Security.Cryptography;
using System.Text;
using System.Xml;
using BankHub.Channels.Protection.Soap.Encryption;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Xml;
using BankHub.Core.Findings;
using BankHub.Core.Ports;

namespace BankHub.Channels.Protection.Soap.Verifying;

/// <summary>
/// Checks what a bank answers. What is handed on is written anew from the very tree that was checked, with attachments that were digested
/// in place of their includes: no second reader can see anything else than what the signature covers.
/// </summary>
/// <param name="terms">What is agreed.</param>
internal sealed class EnvelopeVerifier(SecurityTerms terms)
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
            return new SoapVerdict(refusal.Rule, null, null, null);
        }
        catch (XmlException)
        {
            return new SoapVerdict(XmlRules.Xml, null, null, null);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException or InvalidOperationException)
        {
            // The framework's own words for bytes that are no key, no signature or no name.
            return new SoapVerdict(XmlRules.SignedInfo, null, null, null);
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
            ? CheckSignature(trust, parts, header ?? throw new XmlRefusal(SoapRules.Unsigned), request, now)
            : null;
        if (header is { Key: { } early, IsEncryptedLast: false })
        {
            new BodyDecryption(terms).Decrypt(parts, early);
            parts = new Parts(attachments.Document);
        }

        if (request is not null && Related(parts) != request)
            throw new XmlRefusal(SoapRules.Related);
        var (contentType, bytes) = attachments.Write(parts.Space);
        return new SoapVerdict(null, contentType, bytes, signed);
    }

    // What relates to one request, by its own signed word, may answer that again: banks say twice what they are asked twice.
    private SignedMark CheckSignature(Trust trust, Parts parts, SecurityHeader header, string? request, DateTimeOffset now)
    {
        var name = new SignatureCheck(trust, now).Check(parts, header);
        var answered = request is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(request));
        return new SignedMark(name, answered, TimeWindow.Check(header.Timestamp, terms, now));
    }

    private static string? Related(Parts parts) =>
        parts.Blocks.Where(IsRelation).ToList() is [var only] ? only.InnerText.Trim() : null;

    private static bool IsRelation(XmlElement block) =>
        block.LocalName == "RelatesTo" && (block.NamespaceURI is Names.Addressing or Names.Addressing2004);
}

/// <summary>What became of an answer: the rule that it breaks, or what may be believed of it, and by what it is known again.</summary>
internal sealed record SoapVerdict(Rule? Broken, string? ContentType, byte[]? Body, SignedMark? Mark);
