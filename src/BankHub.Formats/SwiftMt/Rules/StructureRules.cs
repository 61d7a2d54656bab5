using static BankHub.Formats.SwiftMt.Rules.MtSeverity;

namespace BankHub.Formats.SwiftMt.Rules;

/// <summary>Which fields a message has, and in which order (User Handbook, FIN Error Codes, T13).</summary>
public static class StructureRules
{
    public static readonly MtRule Missing = new("field-missing", "T13", Error, "the message must have the field here");
    public static readonly MtRule Unexpected = new(
        "field-unexpected", "T13", Error, "the message has no such field, or not with this option");
    public static readonly MtRule Order = new("field-order", "T13", Error, "the field does not stand where the message has it");
}
