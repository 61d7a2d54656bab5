using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Payments;

/// <summary>Which advices the debtor wants of credits and debits.</summary>
public sealed class AdviceType : IComponent
{
    public CodeOrProprietary? CreditAdvice { get; set; }

    public CodeOrProprietary? DebitAdvice { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        CreditAdvice = x.Coded("CdtAdvc"u8, CreditAdvice, Codes.Advice, TextType.Max35);
        DebitAdvice = x.Coded("DbtAdvc"u8, DebitAdvice, Codes.Advice, TextType.Max35);
    }
}
