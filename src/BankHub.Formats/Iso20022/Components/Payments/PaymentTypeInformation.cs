using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Payments;

/// <summary>What kind of payment it is, which decides how it is processed.</summary>
public sealed class PaymentTypeInformation : IComponent
{
    public string? InstructionPriority { get; set; }

    public string? ClearingChannel { get; set; }

    public IReadOnlyList<CodeOrProprietary> ServiceLevel { get; set; } = [];

    public CodeOrProprietary? LocalInstrument { get; set; }

    public string? SequenceType { get; set; }

    public CodeOrProprietary? CategoryPurpose { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var variant = x.Variant;
        InstructionPriority = x.Text("InstrPrty"u8, InstructionPriority, Codes.Priority);
        ClearingChannel = x.Text("ClrChanl"u8, ClearingChannel, Codes.ClearingChannel, Use.If(variant.HasFlag(Variant.Clearing)));
        ServiceLevel = x.CodedList("SvcLvl"u8, ServiceLevel, Use.AtMost(x.Dialect < Dialect.Year2019 ? 1 : 0));
        LocalInstrument = x.Coded("LclInstrm"u8, LocalInstrument, TextType.Max35, TextType.Max35);
        var sequences = x.Dialect > Dialect.Year2009 ? Codes.SequenceType : Codes.SequenceType2009;
        SequenceType = x.Text("SeqTp"u8, SequenceType, sequences, Use.If(variant.HasFlag(Variant.Collection)));
        CategoryPurpose = x.Coded("CtgyPurp"u8, CategoryPurpose);
    }
}
