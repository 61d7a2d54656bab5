using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Statements;
using BankHub.Mapping.SwiftMt.Statements.Reading;

namespace BankHub.Mapping.SwiftMt;

/// <summary>
/// Messages whose end did not arrive. An amount of them may be the first digits of another one, and a name that of another payment: so
/// nothing of them is believed, and people are told.
/// </summary>
internal static class CutMessages
{
    /// <summary>Texts without blocks often end without a line end; the balance or the sums behind the entries show them whole.</summary>
    public static bool Is(MtMessage message) =>
        message.IsCut && !(message.IsBare && (message.Text.FindAny(62).IsThere || message.Text.FindAny(90).IsThere));

    /// <summary>Whether it may be what an answer before it gives back: an input, or one whose header is not there.</summary>
    public static bool MayBeCopy(MtMessage message) => !message.IsBare && !message.IsAcknowledgement && !message.Application.IsOutput;

    public static IEnumerable<DecodedItem> Of(MtMessage message) =>
    [
        new DecodedFinding(new Finding(
            $"line {message.FirstLine}, MT{message.Type}", "message-cut", "The message ends before its end: nothing of it is believed.")),
        .. MtStatement.Of(message) is { } said ? StatementItems.Orphans(said) : [],
    ];
}
