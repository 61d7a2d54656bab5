namespace BankHub.Channels.Ftps.Control;

/// <summary>What the server says it can do (RFC 2389, FEAT).</summary>
/// <param name="HasFacts">MLST and MLSD (RFC 3659, section 7): listings for machines.</param>
/// <param name="HasTimes">MDTM (RFC 3659, section 3).</param>
/// <param name="IsUtf8">Names are UTF-8 (RFC 2640).</param>
internal sealed record FtpFeatures(bool HasFacts, bool HasTimes, bool IsUtf8)
{
    public static FtpFeatures None { get; } = new(false, false, false);

    public static FtpFeatures Of(FtpReply reply)
    {
        // RFC 2389, section 3.2: every line between the first and the last is a space and a feature.
        var words = reply.Code == 211
            ? reply.Lines.Skip(1).Select(l => l.Trim().Split(' ')[0].ToUpperInvariant()).ToHashSet(StringComparer.Ordinal)
            : [];
        return new FtpFeatures(words.Contains("MLST"), words.Contains("MDTM"), words.Contains("UTF8"));
    }
}
