using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Fees;

/// <summary>What a charge is for.</summary>
public sealed class ChargeType : IComponent
{
    public string? Code { get; set; }

    public IssuedIdentification? Proprietary { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Code = x.Text("Cd"u8, Code, x.Dialect < Dialect.Year2013 ? EntryCodes.ChargeType : TextType.ExternalCode, Use.Either);
        Proprietary = x.Part("Prtry"u8, Proprietary, Use.Either);
    }
}
