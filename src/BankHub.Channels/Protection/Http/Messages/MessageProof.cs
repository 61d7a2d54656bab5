using BankHub.Channels.Protection.Http.Mac;
using BankHub.Channels.Protection.Http.Signing;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Http.Messages;

/// <summary>Checks one message that the bank signed: one signature, fresh, by the bank's key, over all that it must cover.</summary>
internal sealed class MessageProof(VerifyingKeys keys, TimeSpan tolerance, string? tag, bool needsNonce)
{
    private readonly SeenNonces _nonces = new(tolerance);

    /// <param name="message">What came.</param>
    /// <param name="body">Its bytes.</param>
    /// <param name="lacks">What the signature must cover and does not; null for nothing.</param>
    /// <param name="now">The time against which its own is held.</param>
    public string? Refuse(SignedMessage message, ReadOnlyMemory<byte> body, Func<SignatureInput, string?> lacks, DateTimeOffset now)
    {
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

        // Only what is genuine is remembered: nobody else can use a nonce up.
        return input.Parameters.Text("nonce") is { } nonce && _nonces.IsReused($"{keyId} {nonce}", text, now)
            ? "The nonce came before, with another message."
            : null;
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
