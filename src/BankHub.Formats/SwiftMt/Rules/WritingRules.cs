using static BankHub.Formats.SwiftMt.Rules.MtSeverity;

namespace BankHub.Formats.SwiftMt.Rules;

/// <summary>What holds for messages that are written.</summary>
public static class WritingRules
{
    public static readonly MtRule Differs = new("written-differs", "", Error, "the text would be read as other fields than were meant");
}
