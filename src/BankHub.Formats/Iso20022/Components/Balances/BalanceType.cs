using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Balances;

/// <summary>What a balance is: opening, closing, available.</summary>
public sealed class BalanceType : IComponent
{
    public CodeOrProprietary? CodeOrProprietary { get; set; }

    public CodeOrProprietary? SubType { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var codes = x.Dialect < Dialect.Year2019 ? EntryCodes.BalanceType : TextType.ExternalCode;
        CodeOrProprietary = x.Coded("CdOrPrtry"u8, CodeOrProprietary, codes, TextType.Max35, Use.Required);
        SubType = x.Coded("SubTp"u8, SubType);
    }
}
