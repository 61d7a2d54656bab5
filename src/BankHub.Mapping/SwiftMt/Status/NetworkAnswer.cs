using BankHub.Formats.SwiftMt;

namespace BankHub.Mapping.SwiftMt.Status;

/// <summary>What the network answers to a message that was given to it (service 21), and whose answer it is.</summary>
/// <param name="Word">Field 451: 0 taken, 1 refused.</param>
/// <param name="Error">Field 405: why it was refused, and in which line.</param>
/// <param name="UserReference">Field 108: our own name of the message.</param>
/// <param name="InputReference">Day, terminal, session and number: by which the network speaks of the message from now on.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record NetworkAnswer(string Word, string? Error, string? UserReference, string? InputReference, int Line)
{
    public static NetworkAnswer Of(MtMessage message)
    {
        var (text, said) = (message.Text, MtText.Of(message.Text.Find("177").Value));
        var basic = message.Basic;
        var reference = said.Length >= 6 && basic.IsGood
            ? said[..6] + MtText.Of(basic.Terminal) + MtText.Of(basic.Session) + MtText.Of(basic.Sequence) : null;
        return new(
            text.Find("451").ToString(), Named(message.ErrorCode), Named(text.Find("108").Value) ?? Named(message.Mur), reference,
            message.FirstLine);
    }

    private static string? Named(ReadOnlySpan<byte> text) => text.IsEmpty ? null : MtText.Of(text).Trim();
}
