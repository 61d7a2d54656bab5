using BankHub.Channels.Protection.Http.Signing;

namespace BankHub.Channels.Protection.Http.Cavage;

/// <summary>Reads how a bank wants its older signatures from the options of a connection.</summary>
internal static class CavageOptions
{
    public static CavageScheme? Read(SchemeSource source)
    {
        var options = source.Options;
        var form = new CavageForm
        {
            MustCover = Names(options, "mustCover") ?? [],
            AlgorithmWord = options.Text("algorithmWord"),
        };
        if (!source.IsCallback)
            form = Requests(form, options);
        var signing = SignatureOptions.Signing(source, SignatureAlgorithm.Cavage);
        var verifying = SignatureOptions.Verifying(source, SignatureAlgorithm.Cavage, signing?.Algorithm);
        if (verifying is not null && !source.IsCallback)
            form = form with { Echo = options.Text("answerEcho") };
        var tolerance = SignatureOptions.Tolerance(options);
        return options.HasFindings ? null : new CavageScheme(form, signing, verifying, tolerance);
    }

    private static CavageForm Requests(CavageForm form, OptionReader options) => form with
    {
        Covers = Names(options, "covers") ?? form.Covers,
        Digest = options.Word("digest", "SHA-256", "SHA-512"),
        CertificateHeader = options.Text("certificateHeader"),
        KeyIdIsCertificate = options.Word("keyId", "name", "certificate") == "certificate",
    };

    private static IReadOnlyList<string>? Names(OptionReader options, string name)
    {
        var words = SignatureOptions.Words(options, name);
        if (words is null || (words.Count > 0 && words.Distinct(StringComparer.Ordinal).Count() == words.Count
            && !words.Any(w => w.Any(c => char.IsAsciiLetterUpper(c) || c == '"'))))
            return words;
        options.Refuse(name, ChannelRules.Covers);
        return null;
    }
}
