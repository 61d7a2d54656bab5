using BankHub.Core.Findings;

namespace BankHub.Channels.Protection.Soap;

/// <summary>Why a message under WS-Security is not believed, or cannot be protected.</summary>
internal static class SoapRules
{
    public static readonly Rule Envelope = new("wss-envelope", "The message is no envelope of SOAP with one Header, if any, and one Body.");
    public static readonly Rule Nested = new("wss-nested", "Parts of an envelope or of its protection stand where they do not belong.");
    public static readonly Rule Multipart = new("wss-multipart", "The multipart cannot be cut into an envelope and its attachments.");
    public static readonly Rule Attachment = new("wss-attachment", "An attachment is missing, twice, or stands outside of what is signed.");
    public static readonly Rule AttachedInPlain = new(
        "wss-attached-in-plain", "A request with attachments is signed and not encrypted: they would leave in plain beside its body.");
    public static readonly Rule Identifier = new("wss-id-twice", "Two elements have the same Id.");
    public static readonly Rule Header = new("wss-header", "There must be one Security header, with nothing in it but what is known.");

    public static readonly Rule Unsigned = new("wss-unsigned", "The message is not signed.");
    public static readonly Rule Signatures = new("wss-signatures", "There is more than one signature.");
    public static readonly Rule Reference = new("wss-reference", "A reference leads to no part of the envelope.");
    public static readonly Rule Coverage = new("wss-coverage", "The body, the timestamp or a header block is not signed.");
    public static readonly Rule Digest = new("wss-digest", "A signed part was changed.");
    public static readonly Rule Value = new("wss-signature", "No pinned key has made the signature.");
    public static readonly Rule Certificate = new("wss-certificate",
        "The signer's certificate is not valid now or not of the pinned authority.");

    public static readonly Rule Timestamp = new("wss-timestamp", "The timestamp is missing, malformed, or there is more than one.");
    public static readonly Rule Window = new("wss-window", "The timestamp is not of now.");
    public static readonly Rule Related = new("wss-related", "The answer does not relate to the request.");

    public static readonly Rule Encryption = new("wss-encryption",
        "The encryption does not have the form or the algorithms that are agreed.");
    public static readonly Rule Decryption = new("wss-decryption", "The body cannot be decrypted with a key of ours.");
    public static readonly Rule Plain = new("wss-plain", "The body is not encrypted.");
}
