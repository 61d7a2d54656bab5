using System.Xml;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Soap.Signing;
using BankHub.Channels.Protection.Soap.Verifying;
using BankHub.Channels.Protection.Xml;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Soap;

/// <summary>
/// WS-Security 1.1: a sealed envelope is signed, and encrypted where that is agreed, at the moment of sending; an answer counts where a
/// pinned key signed its body, its timestamp and every header block, and where it relates to the request.
/// </summary>
internal sealed class SoapScheme(SoapKeys keys, bool signedAnswers) : IRequestScheme
{
    public static IRequestScheme? Read(SchemeSource source) => SoapOptions.Read(source);

    /// <summary>By its timestamp, which whoever passes it on could change where nothing signs it.</summary>
    public TimeSpan? TakenFor => keys.Sign is null ? null : keys.Agreed.Lifetime + keys.Agreed.Skew;

    public WireRequest Sign(WireRequest request, DateTimeOffset now)
    {
        try
        {
            var terms = keys.ToSign();
            var signer = new EnvelopeSigner(terms);
            return request with
            {
                Body = AttachedRequest.Is(ContentType(request.Headers), out var type)
                    ? AttachedRequest.Protect(signer, request.Body, type, terms.Bounds, now)
                    : signer.Protect(request.Body, now),
            };
        }
        catch (XmlRefusal refusal)
        {
            throw new SchemeException(refusal.Rule.Message);
        }
        catch (XmlException)
        {
            throw new SchemeException(XmlRules.Xml.Message);
        }
    }

    public AnswerCheck Check(WireRequest sent, Reply answer, DateTimeOffset now)
    {
        if (!signedAnswers)
            return AnswerCheck.Genuine(answer);
        var terms = keys.ToCheck();
        var envelope = AttachedRequest.Is(ContentType(sent.Headers), out var type)
            ? Multipart.Read(sent.Body, type, terms.Bounds).Root
            : sent.Body;
        var verifier = new EnvelopeVerifier(terms);
        var verdict = verifier.Verify(answer.Body, ContentType(answer.Headers), MessageIds.Of(envelope), now);
        return verdict.Broken is { } rule
            ? AnswerCheck.Refuse($"{rule.Name}: {rule.Message}")
            : AnswerCheck.OfBody(Readable(answer, verdict)) with { Marks = verdict.Mark is { } mark ? [mark] : [] };
    }

    public string? Refuse(Callback callback, DateTimeOffset now) => Check(callback, now).Refused;

    // Nothing is remembered of calls: a bank that heard no answer repeats its call, and what is stored twice is known by its id or bytes.
    public CallCheck Check(Callback callback, DateTimeOffset now)
    {
        var verdict = new EnvelopeVerifier(keys.ToCheck()).Verify(callback.Body, ContentType(callback.Headers), null, now);
        return verdict.Broken is { } rule
            ? CallCheck.Of(rule.Message, callback)
            : CallCheck.Of(null, callback with { Headers = Headers(callback.Headers, verdict), Body = verdict.Body });
    }

    private static Reply Readable(Reply answer, SoapVerdict verdict) =>
        new(answer.Status, Headers(answer.Headers, verdict), verdict.Body);

    private static Header[] Headers(IReadOnlyList<Header> headers, SoapVerdict verdict) =>
        [.. headers.Where(header => !IsContent(header)), new Header("Content-Type", verdict.ContentType!)];

    private static string? ContentType(IReadOnlyList<Header> headers) =>
        headers.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value;

    private static bool IsContent(Header header) => header.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);
}
