using System.Security.Cryptography;
using BankHub.Channels.Protection.Http.Mac;
using BankHub.Channels.Protection.Http.Signing;
using BankHub.Core.Ports;

namespace BankHub.Channels.Protection.Http.Messages;

/// <summary>Checks one message that the bank signed: one signature, fresh, by the bank's key, over all that it must cover.</summary>
/// <param name="keys">The bank's.</param>
/// <param name="tolerance">How far its time may be from ours.</param>
/// <param name="tag">What it must say that it is for; null for anything.</param>
/// <param name="needsNonce">Whether it must have a nonce.</param>
/// <param name="endpoint">Where it comes: nonces are told apart by it.</param>
internal sealed class MessageProof(VerifyingKeys keys, TimeSpan tolerance, string? tag, bool needsNonce, string endpoint)
{
    /// <summary>Why it is not the bank's word (null when it is), and the mark of its nonce, if it has one.</summary>
    /// <param name="message">What came.</param>
    /// <param name="body">Its bytes.</param>
    /// <param name="lacks">What the signature must cover and does not; null for nothing.</param>
    /// <param name="now">The time against which its own is held.</param>
    public (string? Refused, IReadOnlyList<SignedMark> Marks) Check(
        SignedMessage message, ReadOnlyMemory<byte> body, Func<SignatureInput, string?> lacks, DateTimeOffset now)
    {
        var refused = Refuse(message, body, lacks, now, out var nonce);
        return (refused, refused is null && nonce is not null ? [nonce] : []);
    }

    private string? Refuse(
        SignedMessage message, ReadOnlyMemory<byte> body, Func<SignatureInput, string?> lacks, DateTimeOffset now, out SignedMark? nonce)
    {
        nonce = null;
        var headers = new Covered(message.Method, "", message.Headers, body);
        if (headers.One("Signature-Input", out var inputs) is { } noInput)
            return noInput;
        if (headers.One("Signature", out var signatures) is { } noSignature)
            return noSignature;
        if (Read(inputs, signatures) is not var (input, signature))
            return "The signature is malformed, or there is more than one.";
        if (Stale(input.Parameters, now) is { } stale)
            return stale;
        if (lacks(input) is { } lacking)
            return $"The signature does not cover {lacking}.";
        if ((body.Length > 0 || input.Covers("content-digest")) && ContentDigest.Refuse(message.Headers, body) is { } wrong)
            return wrong;
        if (body.Length > 0 && !input.Covers("content-digest"))
            return "The signature does not cover the content.";
        if (input.Base(message) is not { } text)
            return "The message lacks what the signature covers, or it cannot be had without doubt.";
        if (input.Parameters.Text("keyid") is not { } keyId)
            return "The signature names no key.";
        if (keys.Refuse(keyId, text, signature) is { } refused)
            return refused;

        // The same message again is a repetition, which is known by the bank's event id; the nonce of another is refused.
        if (input.Parameters.Text("nonce") is { } used)
            nonce = new SignedMark($"{endpoint} {keyId} {used}", SHA256.HashData(text), now + tolerance + tolerance);
        return null;
    }

    // Two signatures invite the reader to check one and believe the other.
    private static (SignatureInput Input, byte[] Signature)? Read(string inputs, string signatures) =>
        FieldReader.Dictionary(inputs) is [var said] && FieldReader.Dictionary(signatures) is [var made] && said.Key == made.Key
            && made.Item is { Value: { Kind: FieldKind.Bytes, Text: var bytes } } && SignatureInput.Of(said) is { } input
            ? (input, Convert.FromBase64String(bytes))
            : null;

    private string? Stale(FieldParameters said, DateTimeOffset now)
    {
        if (said.Has("alg") && said.Text("alg") != keys.Algorithm.Name)
            return "The signature names another algorithm than the one agreed.";
        if (said.Number("created") is not { } created || Math.Abs(now.ToUnixTimeSeconds() - created) > tolerance.TotalSeconds)
            return "The signature was not made just now.";
        if (said.Has("expires") && !(said.Number("expires") > now.ToUnixTimeSeconds()))
            return "The signature has expired.";
        if (tag is not null && said.Text("tag") != tag)
            return "The signature is for another purpose.";
        return needsNonce && said.Text("nonce") is not { Length: > 0 } ? "The signature has no nonce." : null;
    }
}
