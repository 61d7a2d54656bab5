using BankHub.Formats.SwiftMt.Notation;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>Finds out where everything stands in a message.</summary>
internal static class MessageScan
{
    /// <summary>The length of the message; -1 if it may go on beyond the text.</summary>
    public static int Run(MtMessage message, ReadOnlySpan<byte> text, int start, bool isBare, bool isEnd, MtReadOptions options)
    {
        message.IsBare = isBare;
        if (!isBare)
        {
            return new BlockScan(message, text, isEnd, options).Run(start);
        }

        message.Heading = start > 0 ? new(0, start) : Part.Absent;
        var end = new TextScan(message, text, isEnd, options).Run(start);
        if (end >= 0)
        {
            message.Found(EnvelopeRules.Bare, start);
        }

        return end;
    }
}
