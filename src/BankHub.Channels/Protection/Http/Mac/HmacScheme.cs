using System.Security.Cryptography;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Http.Mac;

/// <summary>
/// HMAC with a shared secret over what the bank says it covers, in one header: <c>t=SECONDS,v1=HEX</c>, or the plain value. The secret is
/// read anew for each message, so that a replaced one counts at once.
/// </summary>
internal sealed class HmacScheme(HmacForm form, MacKeys keys, bool signedAnswers) : IRequestScheme
{
    public static IRequestScheme? Read(SchemeSource source) => HmacOptions.Read(source);

    public WireRequest Sign(WireRequest request, DateTimeOffset now)
    {
        var timestamp = form.Time.Write(now);
        if (form.TimestampHeader is { } name)
            request = request.With(new Header(name, timestamp));
        var signed = new Covered(request.Method, request.Address.PathAndQuery, request.Headers, request.Body);
        if (form.Text(signed, timestamp) is not { } text)
            throw new SchemeException("The request lacks a header that the signature covers.");
        var signature = Compute(keys.ToSign(), text);
        var value = form.IsStamped ? StampedSignature.Write(timestamp, signature) : form.Encode(signature);
        return request.With(new Header(form.Header, value));
    }

    public AnswerCheck Check(WireRequest sent, Reply answer, DateTimeOffset now)
    {
        // The answer's own headers and bytes; the method and the target are those of the request, which binds the two.
        var covered = new Covered(sent.Method, sent.Address.PathAndQuery, answer.Headers, answer.Body);
        if (!signedAnswers)
            return AnswerCheck.Genuine(answer);
        return (Refuse(covered, now) ?? Echo(sent, answer)) is { } reason ? AnswerCheck.Refuse(reason) : AnswerCheck.OfBody(answer);
    }

    public string? Refuse(Callback callback, DateTimeOffset now) =>
        Refuse(new Covered(callback.Method, callback.Path + callback.Query, callback.Headers, callback.Body), now);

    // Both sides have the one secret: our own value comes back from whoever stands between.
    private string? Echo(WireRequest sent, Reply answer)
    {
        var ours = Signatures(new Covered("", "", sent.Headers, default));
        return Signatures(new Covered("", "", answer.Headers, default)).Any(s => ours.Any(o => s.AsSpan().SequenceEqual(o)))
            ? "The signature is our own, sent back."
            : null;
    }

    private IReadOnlyList<byte[]> Signatures(Covered covered) =>
        covered.One(form.Header, out var header) is null && ReadHeader(covered, header) is var (_, _, signatures) ? signatures : [];

    private string? Refuse(Covered covered, DateTimeOffset now)
    {
        if (covered.One(form.Header, out var header) is { } missing)
            return missing;
        if (ReadHeader(covered, header) is not var (timestamp, time, signatures))
            return "The signature header or its time stamp is malformed.";
        if (time is { } stamped && (now - stamped).Duration() > form.Tolerance)
            return "The signature's time stamp is too far from now.";
        if (form.Text(covered, timestamp) is not { } text)
            return "A header that the signature covers is missing or there more than once.";
        try
        {
            return AnyMatches(signatures, text) ? null : "No signature matches.";
        }
        catch (KeyNotFoundException e)
        {
            return e.Message;
        }
    }

    private (string Timestamp, DateTimeOffset? Time, IReadOnlyList<byte[]> Signatures)? ReadHeader(Covered covered, string header)
    {
        if (form.IsStamped)
            return StampedSignature.Read(header) is { } stamped ? (stamped.Timestamp, stamped.Time, stamped.Signatures) : null;
        if (form.Decode(header) is not { } signature)
            return null;
        if (form.TimestampHeader is not { } name)
            return ("", null, [signature]);
        return covered.One(name, out var text) is null && form.Time.Read(text) is { } time ? (text, time, [signature]) : null;
    }

    // Every signature is compared with every key, each in constant time: how long it takes tells nothing about any of them.
    private bool AnyMatches(IReadOnlyList<byte[]> signatures, byte[] text)
    {
        var matches = false;
        foreach (var key in keys.ToVerify())
        {
            var expected = Compute(key, text);
            foreach (var signature in signatures)
                matches |= CryptographicOperations.FixedTimeEquals(signature, expected);
        }

        return matches;
    }

    private byte[] Compute(byte[] key, byte[] text) => CryptographicOperations.HmacData(form.Algorithm, key, text);
}
