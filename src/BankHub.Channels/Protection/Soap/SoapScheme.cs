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

    // A call has no request that it could relate to: its memory is all that tells it from its copy.
    public string? Refuse(Callback callback, DateTimeOffset now) =>
        new EnvelopeVerifier(keys.Now(), _replays).Verify(callback.Body, ContentType(callback.Headers), null, now).Broken?.Message;

    private static Reply Readable(Reply answer, SoapVerdict verdict) => new(
        answer.Status,
        [.. answer.Headers.Where(header => !IsContent(header)), new Header("Content-Type", verdict.ContentType!)],
        verdict.Body);

    private static string? ContentType(IReadOnlyList<Header> headers) =>
        headers.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value;

    private static bool IsContent(Header header) => header.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);
}
