using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components;

/// <summary>A code of a list, or words that two parties have agreed on.</summary>
public sealed class CodeOrProprietary : IComponent
{
    public string? Code { get; set; }

    public string? Proprietary { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var types = x.Choice;
        Code = x.Text("Cd"u8, Code, types.Code, Use.Either);
        Proprietary = x.Text("Prtry"u8, Proprietary, types.Proprietary, Use.Either);
    }
}
