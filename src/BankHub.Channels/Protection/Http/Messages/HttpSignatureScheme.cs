using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using BankHub.Channels.Protection.Http.Signing;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Http.Messages;

/// <summary>
/// HTTP Message Signatures (RFC 9421) with Content-Digest (RFC 9530), both ways. Sealed bytes that go again under an idempotency key are
/// signed anew: method, target, body and key are identical, the signature's time and nonce are not.
/// </summary>
internal sealed class HttpSignatureScheme(MessageForm form, SigningKey? signing, MessageProof? proof, TimeSpan tolerance) : IRequestScheme
{
    private const int NonceLength = 18;

    public static IRequestScheme? Read(SchemeSource source) => HttpSignatureOptions.Read(source);

    public TimeSpan? TakenFor => form.Expires + tolerance;

    public WireRequest Sign(WireRequest request, DateTimeOffset now)
    {
        if (signing is null)
            throw new SchemeException("Nothing is signed here.");
        var names = form.Covers ?? Usual(request);
        if (names.Contains("content-digest"))
            request = request.With(ContentDigest.Of(form.Digest, request.Body));
        if (names.Contains("date") && !request.Has("Date"))
            request = request.With(new Header("Date", now.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)));
        var key = signing.Current();
        var input = new SignatureInput([.. names.Select(SignatureInput.Component)], Parameters(key.Id, now));
        if (input.Base(SignedMessage.Of(request)) is not { } text)
            throw new SchemeException("The request lacks something that the signature must cover.");
        var signature = FieldValue.Of(signing.Algorithm.Sign(key, text));
        return request.With(
            new Header("Signature-Input", $"{form.Label}={input.Written}"),
            new Header("Signature", $"{form.Label}={signature.Written}"));
    }

    public AnswerCheck Check(WireRequest sent, Reply answer, DateTimeOffset now)
    {
        if (proof is null)
            return AnswerCheck.Genuine(answer);
        var request = SignedMessage.Of(sent);
        var message = request with { Headers = answer.Headers, Status = answer.Status, Request = request };
        var (refused, marks) = proof.Check(message, answer.Body, input => LacksOfAnswer(input, sent), now);
        return refused is null ? AnswerCheck.OfStatus(answer) with { Marks = marks } : AnswerCheck.Refuse(refused);
    }

    public string? Refuse(Callback callback, DateTimeOffset now) => Check(callback, now).Refused;

    public CallCheck Check(Callback callback, DateTimeOffset now)
    {
        var host = callback.Headers.Where(h => h.Name.Equals("Host", StringComparison.OrdinalIgnoreCase)).ToList();
        if (proof is null || (form.PublicAddress is null && host.Count != 1))
            return CallCheck.Of("Nothing says to which host the bank called.", callback);
        var message = new SignedMessage
        {
            Method = callback.Method,
            Scheme = form.PublicAddress?.Scheme ?? Uri.UriSchemeHttps,
            Authority = (form.PublicAddress?.Authority ?? host[0].Value).ToLowerInvariant(),
            Path = form.PublicAddress?.AbsolutePath.TrimEnd('/') + callback.Path,
            Query = callback.Query,
            Headers = callback.Headers,
        };
        var (refused, marks) = proof.Check(message, callback.Body, input => LacksOfCallback(input, callback), now);
        return CallCheck.Of(refused, callback) with { Marks = marks };
    }

    private static List<string> Usual(WireRequest request)
    {
        List<string> names = ["@method", "@target-uri"];
        if (request.Body.Length > 0)
            names.Add("content-digest");
        if (request.Has("Content-Type"))
            names.Add("content-type");
        if (request.Has("Authorization"))
            names.Add("authorization");
        if (request.Has("Idempotency-Key"))
            names.Add("idempotency-key");
        return names;
    }

    private FieldParameters Parameters(string keyId, DateTimeOffset now)
    {
        var all = new List<(string, FieldValue)> { ("created", FieldValue.Of(now.ToUnixTimeSeconds())) };
        if (form.Expires is { } life)
            all.Add(("expires", FieldValue.Of((now + life).ToUnixTimeSeconds())));
        all.Add(("nonce", FieldValue.Of(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceLength)))));
        if (form.NamesAlgorithm)
            all.Add(("alg", FieldValue.Of(signing!.Algorithm.Name)));
        all.Add(("keyid", FieldValue.Of(keyId)));
        if (form.Tag is { } tag)
            all.Add(("tag", FieldValue.Of(tag)));
        return new FieldParameters(all);
    }

    // RFC 9421, section 2.4: without the request an answer fits every request of its kind, and one could be played for another.
    private string? LacksOfAnswer(SignatureInput input, WireRequest sent)
    {
        if (!input.Covers("@status"))
            return "the status";
        var isTarget = input.Covers("@target-uri", ofRequest: true)
            || (input.Covers("@path", ofRequest: true) && input.Covers("@authority", ofRequest: true)
                && (sent.Address.Query.Length == 0 || input.Covers("@query", ofRequest: true)));
        var isBound = form.Binding switch
        {
            "signature" => input.Covers("signature", ofRequest: true),
            "request" => input.Covers("@method", ofRequest: true) && isTarget
                && (sent.Body.Length == 0 || input.Covers("content-digest", ofRequest: true)),
            _ => true,
        };
        return isBound ? form.MustCover.FirstOrDefault(name => !input.Covers(name)) : "the request that it answers";
    }

    // What could be played again under another address or another method is none of the bank's word.
    private string? LacksOfCallback(SignatureInput input, Callback callback)
    {
        if (!input.Covers("@method"))
            return "the method";
        var isTarget = input.Covers("@target-uri") || (input.Covers("@authority")
            && (input.Covers("@request-target")
                || (input.Covers("@path") && (callback.Query.Length == 0 || input.Covers("@query")))));
        return isTarget ? form.MustCover.FirstOrDefault(name => !input.Covers(name)) : "the target";
    }
}
