using BankHub.Channels.Protection.Http.Signing;

namespace BankHub.Channels.Protection.Http.Messages;

/// <summary>Reads how a bank wants its HTTP Message Signatures from the options of a connection.</summary>
internal static class HttpSignatureOptions
{
    public static HttpSignatureScheme? Read(SchemeSource source)
    {
        var options = source.Options;
        var form = new MessageForm { MustCover = Names(options, "mustCover") ?? [] };
        form = source.IsCallback ? form with { PublicAddress = Address(options) } : Requests(form, options);
        var signing = SignatureOptions.Signing(source, SignatureAlgorithm.HttpSignatures);
        var keys = SignatureOptions.Verifying(source, SignatureAlgorithm.HttpSignatures, signing?.Algorithm);
        if (keys is not null && !source.IsCallback)
            form = form with { Binding = options.Word("answerBinding", "signature", "request", "none") };
        var tolerance = SignatureOptions.Tolerance(options);
        var proof = keys is null
            ? null
            : new MessageProof(keys, tolerance, options.Text("verifyTag"), options.Flag("verifyNonce"), source.Endpoint.Id);
        return options.HasFindings ? null : new HttpSignatureScheme(form, signing, proof, tolerance);
    }

    private static MessageForm Requests(MessageForm form, OptionReader options) => form with
    {
        Label = options.Text("signatureLabel") ?? form.Label,
        Covers = Names(options, "covers"),
        Digest = options.Word("digest", "sha-256", "sha-512"),
        Expires = options.Seconds("expiresSeconds", 0, 3600, 0) is { Ticks: > 0 } life ? life : null,
        Tag = options.Text("signatureTag"),
        NamesAlgorithm = options.Flag("namesAlgorithm", unlessGiven: true),
    };

    private static IReadOnlyList<string>? Names(OptionReader options, string name)
    {
        var words = SignatureOptions.Words(options, name);
        if (words is null || (words.Count > 0 && words.Distinct().Count() == words.Count
            && !words.Any(w => w.Any(c => char.IsAsciiLetterUpper(c) || c == '"'))))
        {
            return words;
        }

        options.Refuse(name, ChannelRules.Covers);
        return null;
    }

    private static Uri? Address(OptionReader options)
    {
        if (options.Text("publicAddress") is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "https" or "http") && address.Query.Length == 0)
            return address;
        options.Refuse("publicAddress", ChannelRules.HttpAddress);
        return null;
    }
}
