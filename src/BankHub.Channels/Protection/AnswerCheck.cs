using BankHub.Core.Wire;

namespace BankHub.Channels.Protection;

/// <summary>What a scheme says of an answer.</summary>
/// <param name="Readable">The answer as it may be read (decrypted, only what was signed); null when it is not the bank's word.</param>
/// <param name="Refused">Why not, for people, without secrets; null when it is.</param>
internal sealed record AnswerCheck(Reply? Readable, string? Refused)
{
    public static AnswerCheck Genuine(Reply readable) => new(readable, null);

    public static AnswerCheck Refuse(string reason) => new(null, reason);
}
