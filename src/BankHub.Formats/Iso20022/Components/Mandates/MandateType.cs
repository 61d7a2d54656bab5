using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Mandates;

/// <summary>What kind of payments a mandate allows.</summary>
public sealed class MandateType : IComponent
{
    public CodeOrProprietary? ServiceLevel { get; set; }

    public CodeOrProprietary? LocalInstrument { get; set; }

    public CodeOrProprietary? CategoryPurpose { get; set; }

    public CodeOrProprietary? Classification { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ServiceLevel = x.Coded("SvcLvl"u8, ServiceLevel);
        LocalInstrument = x.Coded("LclInstrm"u8, LocalInstrument, TextType.Max35, TextType.Max35);
        CategoryPurpose = x.Coded("CtgyPurp"u8, CategoryPurpose);
        Classification = x.Coded("Clssfctn"u8, Classification, Codes.MandateClassification, TextType.Max35);
    }
}
