namespace BankHub.Channels.Protection.Files.Pgp;

/// <summary>
/// Whether an OpenPGP message is what was agreed. gpg ends with 0 also for a message that nobody signed: every word that must be there is
/// asked for, exactly once, and every word that must not be there refuses.
/// </summary>
internal static class PgpVerdict
{
    private static readonly (string Word, string Means)[] Refusals =
    [
        ("EXPKEYSIG", "the key of its signature has expired"),
        ("REVKEYSIG", "the key of its signature was revoked"),
        ("EXPSIG", "its signature has expired"),
        ("BADSIG", "its signature is wrong: it was changed, or signed by somebody else"),
        ("ERRSIG", "its signature cannot be checked: by an unknown key, or with an algorithm that is too weak"),
        ("DECRYPTION_FAILED", "it cannot be decrypted: with a key that is not here, cut, or changed"),
        ("BADMDC", "it was changed after it was encrypted"),
        ("NODATA", "it is no OpenPGP message, is cut, or something follows it"),
        ("UNEXPECTED", "it holds what does not belong there"),
        ("ERROR", "it is damaged"),
    ];

    // SHA-256, SHA-384, SHA-512 (RFC 9580, section 9.5).
    private static readonly string[] Digests = ["8", "9", "10"];

    /// <summary>Why the message is refused; null where it is what was agreed.</summary>
    /// <param name="words">What gpg said.</param>
    /// <param name="encrypted">Whether it had to be encrypted to us.</param>
    /// <param name="signers">The fingerprints of the primary keys of which one had to sign it; null where nobody has to.</param>
    public static string? Refuse(PgpWords words, bool encrypted, IReadOnlyCollection<string>? signers)
    {
        foreach (var (word, means) in Refusals)
        {
            if (words.Has(word))
                return $"{char.ToUpperInvariant(means[0])}{means[1..]}.";
        }

        if (words.Count("PLAINTEXT") != 1)
            return "It holds not one file.";
        if ((encrypted ? Unsealed(words) : words.Has("BEGIN_DECRYPTION") ? "It is encrypted, which was not agreed." : null) is { } open)
            return open;
        if ((signers is null ? words.Has("NEWSIG") ? "It is signed, and there is no key to check it." : null : Unsigned(words, signers))
            is { } forged)
            return forged;
        return words.Ended ? null : "gpg ended with an error.";
    }

    private static string? Unsealed(PgpWords words) =>
        words.Count("BEGIN_DECRYPTION") != 1 || words.Count("DECRYPTION_OKAY") != 1 ? "It is not encrypted."
        // The first word is the way in which changes are noticed; none is what EFAIL needed.
        : words.Count("GOODMDC") != 1 || words.Single("DECRYPTION_INFO") is not [var mdc, _, ..] || (mdc == "0" && !IsAead(words))
            ? "Nothing protects it against changes."
        : null;

    private static bool IsAead(PgpWords words) => words.Single("DECRYPTION_INFO") is [_, _, not "0", ..];

    private static string? Unsigned(PgpWords words, IReadOnlyCollection<string> signers)
    {
        if (!words.Has("NEWSIG"))
            return "It is not signed.";
        if (words.Count("NEWSIG") != 1 || words.Count("GOODSIG") != 1 || words.Single("VALIDSIG") is not { Length: 10 } valid)
            return "It does not have exactly one good signature.";
        var (digest, kind, primary) = (valid[7], valid[8], valid[9]);
        return !signers.Contains(primary) ? "It was signed by a key that is not agreed."
            : !Digests.Contains(digest) ? "The digest of its signature is too weak."
            : kind is not ("00" or "01") ? "Its signature is not one over a file."
            : null;
    }
}
