using static BankHub.Formats.SwiftMt.Rules.MtSeverity;

namespace BankHub.Formats.SwiftMt.Rules;

/// <summary>The rules of what surrounds the fields (User Handbook, FIN System Messages, message structure).</summary>
public static class EnvelopeRules
{
    public static readonly MtRule EmptyFile = new("empty-file", "", Error, "the file is empty");
    public static readonly MtRule OtherFormat = new("other-format", "", Error, "the file holds no block and no field of a message");
    public static readonly MtRule TooLarge = new("too-large", "M50", Error, "the message is larger than the limit of this reader");
    public static readonly MtRule TooManyFields =
        new("too-many-fields", "M50", Error, "the message has more fields than the limit of this reader");
    public static readonly MtRule Outside = new("outside-text", "", Warning, "there is text outside of messages");
    public static readonly MtRule Bare = new("bare-text", "", Warning, "the fields stand without blocks around them");
    public static readonly MtRule LineEnd =
        new("line-end", "", Warning, "lines end with line feed alone, not with carriage return and line feed");
    public static readonly MtRule BlockUnclosed = new("block-unclosed", "H01", Error, "a block is not closed");
    public static readonly MtRule BlockUnknown = new("block-unknown", "", Warning, "a block is none of 1 to 5 and S");
    public static readonly MtRule BlockRepeated = new("block-repeated", "H01", Error, "a block is there twice");
    public static readonly MtRule BlockOrder = new("block-order", "H01", Error, "a block stands after one that follows it");
    public static readonly MtRule BlockMissing = new("block-missing", "H01", Error, "a message has blocks 1, 2 and 4");
    public static readonly MtRule BasicHeader =
        new("basic-header", "H10", Error, "block 1 has not 25 characters: F, 01, LT address, session, sequence");
    public static readonly MtRule ApplicationHeader =
        new("application-header", "H20", Error, "block 2 is neither an input nor an output header");
    public static readonly MtRule Address =
        new("lt-address", "H25", Error, "a logical terminal address has not twelve characters beginning with an identifier");
    public static readonly MtRule TagInBraces = new("brace-tag", "H50", Error, "a field in braces has no tag");
    public static readonly MtRule Uetr = new("uetr", "U13", Error, "field 121 is not a UUID of version 4 in lower case");
    public static readonly MtRule TextUnclosed =
        new("text-unclosed", "M60", Error, "the text does not end with a line that begins with -}");
    public static readonly MtRule TextBeforeField = new("text-before-field", "T13", Error, "there is text before the first field");
    public static readonly MtRule ServiceAnswer = new("acknowledgement", "", Error, "an acknowledgement says neither 0 nor 1 in field 451");
}
