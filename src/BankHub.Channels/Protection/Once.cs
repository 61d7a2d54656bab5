using BankHub.Core.Ports;

namespace BankHub.Channels.Protection;

/// <summary>The last look at what a bank signed, when all else is right: only what is genuine is remembered.</summary>
internal sealed class Once(ISeenSignatures seen, string connection)
{
    /// <summary>Why it is not believed; null when nothing of it came before.</summary>
    public async Task<string?> RefuseAsync(IReadOnlyList<SignedMark> marks)
    {
        foreach (var mark in marks)
        {
            if (!await seen.IsFreshAsync(connection, mark))
                return mark.Message is null ? "What is signed came before." : "The nonce came before, with another message.";
        }

        return null;
    }
}
