using System.Collections.Frozen;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Http.Signing;

/// <summary>The options that all schemes of signatures share.</summary>
internal static class SignatureOptions
{
    /// <summary>signKey and signatureAlgorithm; null for callbacks, which we do not sign, and with findings.</summary>
    public static SigningKey? Signing(SchemeSource source, FrozenDictionary<string, SignatureAlgorithm> algorithms)
    {
        if (source.IsCallback || Algorithm(source.Options, "signatureAlgorithm", algorithms) is not { } algorithm)
            return null;
        var name = source.Options.Key("signKey", algorithm.IsMac ? KeyUse.Mac : KeyUse.Sign, source.Keys);
        Psd2Roles.Check(source.Options.Text("signRole"), "signRole", source.Options, name, source.Keys);
        return new SigningKey(name, algorithm, source.Keys);
    }

    /// <summary>
    /// verifyKey, and verifyAlgorithm where it differs; null where the connection says that the bank does not sign its answers
    /// (signedAnswers: false), and with findings.
    /// </summary>
    public static VerifyingKeys? Verifying(
        SchemeSource source, FrozenDictionary<string, SignatureAlgorithm> algorithms, SignatureAlgorithm? ours)
    {
        var options = source.Options;
        if (!source.IsCallback && !options.Flag("signedAnswers", unlessGiven: true))
            return null;
        var isGiven = options.Text("verifyAlgorithm") is not null;
        if ((isGiven || ours is null ? Algorithm(options, "verifyAlgorithm", algorithms) : ours) is not { } algorithm)
            return null;
        var name = options.Key("verifyKey", algorithm.IsMac ? KeyUse.Mac : KeyUse.Verify, source.Keys);
        return new VerifyingKeys(name, algorithm, source.Keys);
    }

    public static TimeSpan Tolerance(OptionReader options) => options.Seconds("toleranceSeconds", 1, 3600, 300);

    /// <summary>Words of a list with blanks between them; null when it is not given.</summary>
    public static IReadOnlyList<string>? Words(OptionReader options, string name) =>
        options.Text(name)?.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static SignatureAlgorithm? Algorithm(
        OptionReader options, string name, FrozenDictionary<string, SignatureAlgorithm> algorithms)
    {
        var word = options.Required(name);
        if (algorithms.TryGetValue(word, out var algorithm))
            return algorithm;
        if (word.Length > 0)
            options.Refuse(name, ChannelRules.Algorithm);
        return null;
    }
}
