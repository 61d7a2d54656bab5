using System.Globalization;
using System.Text;
using BankHub.Channels.Protection.Http.Mac;
using BankHub.Channels.Protection.Http.Signing;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Http.Cavage;

/// <summary>
/// The older signatures of draft-cavage-http-signatures-12 with Digest, as the Berlin Group uses them with eIDAS seals. Their answers are
/// bound to a request only by what the bank repeats of it.
/// </summary>
internal sealed class CavageScheme(CavageForm form, SigningKey? signing, VerifyingKeys? verifying, TimeSpan tolerance) : IRequestScheme
{
    public static IRequestScheme? Read(SchemeSource source) => CavageOptions.Read(source);

    /// <summary>It says `expires` after the tolerance, and the bank's clock may be as far from ours.</summary>
    public TimeSpan? TakenFor => form.Covers.Contains("(expires)") ? tolerance + tolerance : null;

    public WireRequest Sign(WireRequest request, DateTimeOffset now)
    {
        if (signing is null)
            throw new SchemeException("Nothing is signed here.");
        var key = signing.Current();
        if (form.Covers.Contains("digest"))
            request = request.With(BodyDigest.Of(form.Digest, request.Body));
        if (form.Covers.Contains("date") && !request.Has("Date"))
            request = request.With(new Header("Date", now.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)));
        if (form.CertificateHeader is { } name)
            request = request.With(new Header(name, Convert.ToBase64String(CavageForm.Certificate(key).RawData)));
        var unsigned = new CavageHeader(form.KeyId(key), form.AlgorithmWord ?? signing.Algorithm.Name, form.Covers, [])
        {
            Created = form.Covers.Contains("(created)") ? now.ToUnixTimeSeconds() : null,
            Expires = form.Covers.Contains("(expires)") ? (now + tolerance).ToUnixTimeSeconds() : null,
        };
        var covered = new Covered(request.Method, request.Address.PathAndQuery, request.AllHeaders, request.Body);
        if (Text(unsigned, covered) is not { } text)
            throw new SchemeException("The request lacks a header that the signature must cover.");
        return request.With(new Header("Signature", (unsigned with { Signature = signing.Algorithm.Sign(key, text) }).Written));
    }

    public AnswerCheck Check(WireRequest sent, Reply answer, DateTimeOffset now)
    {
        if (verifying is null)
            return AnswerCheck.Genuine(answer);
        var covered = new Covered(sent.Method, sent.Address.PathAndQuery, answer.Headers, answer.Body);
        var must = form.Echo is { } echo ? form.MustCover.Append(echo.ToLowerInvariant()) : form.MustCover;
        return (Refuse(covered, must, now) ?? NotOurs(sent, covered) ?? Echo(sent, covered)) is { } reason
            ? AnswerCheck.Refuse(reason)
            : AnswerCheck.OfBody(answer);
    }

    public string? Refuse(Callback callback, DateTimeOffset now)
    {
        var covered = new Covered(callback.Method, callback.Path + callback.Query, callback.Headers, callback.Body);
        return Refuse(covered, form.MustCover.Append("(request-target)").Append("host"), now);
    }

    private string? NotOurs(WireRequest sent, Covered answer)
    {
        if (form.Echo is not { } name)
            return null;
        new Covered("", "", sent.Headers, default).One(name, out var ours);
        return answer.One(name, out var theirs) ?? (ours == theirs && ours.Length > 0 ? null : $"The {name} is that of another request.");
    }

    // With a shared secret our own signature is as good as the bank's, to whoever sends it back.
    private static string? Echo(WireRequest sent, Covered answer)
    {
        var ours = Signature(new Covered("", "", sent.Headers, default));
        return ours is not null && Signature(answer) is { } theirs && theirs.AsSpan().SequenceEqual(ours)
            ? "The signature is our own, sent back."
            : null;
    }

    private static byte[]? Signature(Covered message) =>
        message.One("Signature", out var text) is null ? CavageHeader.Read(text)?.Signature : null;

    private string? Refuse(Covered message, IEnumerable<string> must, DateTimeOffset now)
    {
        if (message.One("Signature", out var text) is { } missing)
            return missing;
        if (CavageHeader.Read(text) is not { } header)
            return "The Signature header is malformed.";
        if (header.Algorithm is { } word && word != (form.AlgorithmWord ?? verifying!.Algorithm.Name))
            return "The signature names another algorithm than the one agreed.";
        if (must.Append("digest").FirstOrDefault(name => !header.Headers.Contains(name)) is { } lacking)
            return $"The signature does not cover {lacking}.";
        if (Stale(header, message, now) is { } stale)
            return stale;
        if (BodyDigest.Refuse(message) is { } wrong)
            return wrong;
        return Text(header, message) is { } covered
            ? verifying!.Refuse(header.KeyId, covered, header.Signature)
            : "A header that the signature covers is missing or there more than once.";
    }

    private string? Stale(CavageHeader header, Covered message, DateTimeOffset now)
    {
        // draft-cavage-12, section 2.3: (created) stands for its parameter; without it, the date that is covered counts.
        var created = header.Headers.Contains("(created)") ? header.Created : null;
        if (created is null && header.Headers.Contains("date") && message.One("Date", out var date) is null
            && DateTimeOffset.TryParseExact(date, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var dated))
        {
            created = dated.ToUnixTimeSeconds();
        }

        if (created is not { } at || Math.Abs(now.ToUnixTimeSeconds() - at) > tolerance.TotalSeconds)
            return "The signature was not made just now, or does not say when.";
        return header.Expires is { } expires && expires <= now.ToUnixTimeSeconds() ? "The signature has expired." : null;
    }

    private static byte[]? Text(CavageHeader header, Covered message)
    {
        var lines = new List<string>();
        foreach (var name in header.Headers)
        {
            var value = name switch
            {
                "(request-target)" => $"{message.Method.ToLowerInvariant()} {message.Target}",
                "(created)" => header.Created?.ToString(CultureInfo.InvariantCulture),
                "(expires)" => header.Expires?.ToString(CultureInfo.InvariantCulture),
                _ => message.One(name, out var text) is null ? text.Trim() : null,
            };
            if (value is null)
                return null;
            lines.Add($"{name}: {value}");
        }

        return Encoding.ASCII.GetBytes(string.Join('\n', lines));
    }
}
