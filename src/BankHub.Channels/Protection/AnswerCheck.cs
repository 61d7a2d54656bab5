using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection;

/// <summary>What a scheme says of an answer.</summary>
/// <param name="Readable">The answer as it may be read (decrypted, only what was signed); null when it is not the bank's word.</param>
/// <param name="Refused">Why not, for people, without secrets; null when it is.</param>
internal sealed record AnswerCheck(Reply? Readable, string? Refused)
{
    /// <summary>Whether a signature covers the status; null where nothing is signed at all.</summary>
    public bool? CoversStatus { get; init; }

    /// <summary>What must not have come before.</summary>
    public IReadOnlyList<SignedMark> Marks { get; init; } = [];

    /// <summary>No signatures are agreed for answers: TLS alone says whose they are.</summary>
    public static AnswerCheck Genuine(Reply readable) => new(readable, null);

    /// <summary>The bank signed the body; whoever ends TLS on the way can have changed the status.</summary>
    public static AnswerCheck OfBody(Reply readable) => new(readable, null) { CoversStatus = false };

    /// <summary>The bank signed the status, too.</summary>
    public static AnswerCheck OfStatus(Reply readable) => new(readable, null) { CoversStatus = true };

    public static AnswerCheck Refuse(string reason) => new(null, reason);
}
