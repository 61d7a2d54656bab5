using System.Xml;
using BankHub.Channels.Protection.Soap.Reading;
using BankHub.Channels.Protection.Soap.Signing;
using BankHub.Channels.Protection.Soap.Verifying;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Soap;

/// <summary>
/// WS-Security 1.1: a sealed envelope is signed, and encrypted where that is agreed, at the moment of sending; an answer counts where a
/// pinned key signed its body, its timestamp and every header block, and where it relates to the request.
/// </summary>
internal sealed class SoapScheme(SoapKeys keys, bool signedAnswers) : IRequestScheme
{
    private readonly ReplayMemory _replays = new();

    public static IRequestScheme? Read(SchemeSource source) => SoapOptions.Read(source);

    public WireRequest Sign(WireRequest request, DateTimeOffset now)
    {
        try
        {
            return request with { Body = new EnvelopeSigner(keys.Now()).Protect(request.Body, now) };
        }
        catch (SoapRefusal refusal)
        {
            throw new SchemeException(refusal.Rule.Message);
        }
        catch (XmlException)
        {
            throw new SchemeException(SoapRules.Xml.Message);
        }
    }

    public AnswerCheck Check(WireRequest sent, Reply answer, DateTimeOffset now)
    {
        if (!signedAnswers)
            return AnswerCheck.Genuine(answer);
        var verifier = new EnvelopeVerifier(keys.Now(), _replays);
        var verdict = verifier.Verify(answer.Body, ContentType(answer.Headers), MessageIds.Of(sent.Body), now);
        return verdict.Broken is { } rule
            ? AnswerCheck.Refuse($"{rule.Name}: {rule.Message}")
            : AnswerCheck.OfBody(Readable(answer, verdict));
    }

    public string? Refuse(Callback callback, DateTimeOffset now) => Refuse(callback, now, out _);

    // Nothing is remembered of calls: a bank that heard no answer repeats its call, and what is stored twice is known by its id or bytes.
    public string? Refuse(Callback callback, DateTimeOffset now, out Callback readable)
    {
        var verifier = new EnvelopeVerifier(keys.Now(), replays: null);
        var verdict = verifier.Verify(callback.Body, ContentType(callback.Headers), null, now);
        readable = verdict.Broken is null ? callback with { Headers = Headers(callback.Headers, verdict), Body = verdict.Body } : callback;
        return verdict.Broken?.Message;
    }

    private static Reply Readable(Reply answer, SoapVerdict verdict) =>
        new(answer.Status, Headers(answer.Headers, verdict), verdict.Body);

    private static Header[] Headers(IReadOnlyList<Header> headers, SoapVerdict verdict) =>
        [.. headers.Where(header => !IsContent(header)), new Header("Content-Type", verdict.ContentType!)];

    private static string? ContentType(IReadOnlyList<Header> headers) =>
        headers.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value;

    private static bool IsContent(Header header) => header.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);
}
