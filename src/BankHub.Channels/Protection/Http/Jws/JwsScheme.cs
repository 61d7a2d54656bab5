using System.Buffers.Text;
using System.Text;
using BankHub.Channels.Protection.Http.Mac;
using BankHub.Channels.Protection.Http.Signing;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Http.Jws;

/// <summary>
/// Detached JWS over the body (RFC 7515, appendix F; RFC 7797), as Open Banking writes it: <c>header..signature</c>. It covers the body
/// alone, so it goes well with mTLS; a request without a body is not signed.
/// </summary>
internal sealed class JwsScheme(JwsForm form, SigningKey? signing, VerifyingKeys? verifying) : IRequestScheme
{
    private const int MostCharacters = 8 * 1024;

    public static IRequestScheme? Read(SchemeSource source) => JwsOptions.Read(source);

    public WireRequest Sign(WireRequest request, DateTimeOffset now)
    {
        if (request.Body.IsEmpty)
            return request;
        if (signing is null)
            throw new SchemeException("Nothing is signed here.");
        var key = signing.Current();
        var header = Base64Url.EncodeToString(JwsHeader.Write(form, signing.Algorithm.Name, key.Id, now.ToUnixTimeSeconds()));
        var signature = signing.Algorithm.Sign(key, Text(header, request.Body, form.IsEncoded));
        return request.With(new Header(form.Header, $"{header}..{Base64Url.EncodeToString(signature)}"));
    }

    public AnswerCheck Check(WireRequest sent, Reply answer, DateTimeOffset now)
    {
        var covered = new Covered(sent.Method, "", answer.Headers, answer.Body);
        if (verifying is null)
            return AnswerCheck.Genuine(answer);
        return Refuse(covered, now) is { } reason ? AnswerCheck.Refuse(reason) : AnswerCheck.OfBody(answer);
    }

    public string? Refuse(Callback callback, DateTimeOffset now) =>
        Refuse(new Covered(callback.Method, "", callback.Headers, callback.Body), now);

    private string? Refuse(Covered message, DateTimeOffset now)
    {
        if (message.One(form.Header, out var text) is { } missing)
            return missing;
        if (text.Length > MostCharacters || text.Split('.') is not [var head, "", var tail]
            || !Base64Url.IsValid(head) || !Base64Url.IsValid(tail))
            return "The signature header is no detached JWS.";
        if (JwsHeader.Read(Base64Url.DecodeFromChars(head)) is not { } header)
            return "The JWS header cannot be read, or holds something critical that is not understood.";
        if (header.Algorithm != verifying!.Algorithm.Name)
            return "The signature names another algorithm than the one agreed.";
        if (header.IsEncoded != form.IsEncoded)
            return "The body is not signed in the agreed form (b64).";
        if (header.IssuedAt is not { } at || at is < 0 or > 99_999_999_999
            || Math.Abs(now.ToUnixTimeSeconds() - at) > form.Tolerance.TotalSeconds)
            return "The signature was not made just now, or does not say when.";
        if (form.BankIssuer is { } issuer && header.Issuer != issuer)
            return "The signature is of another issuer.";
        if (form.TrustAnchor is { } anchor && header.TrustAnchor != anchor)
            return "The signature is of another trust anchor.";
        return header.KeyId is { } keyId
            ? verifying.Refuse(keyId, Text(head, message.Body, form.IsEncoded), Base64Url.DecodeFromChars(tail))
            : "The signature names no key.";
    }

    private static byte[] Text(string header, ReadOnlyMemory<byte> body, bool isEncoded) =>
        [.. Encoding.ASCII.GetBytes(header + "."), .. isEncoded ? Base64Url.EncodeToUtf8(body.Span) : body.Span];
}
