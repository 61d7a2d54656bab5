using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Payments;

/// <summary>What an agent is asked to do with a payment.</summary>
public sealed class InstructionForAgent : IComponent
{
    public string? Code { get; set; }

    public string? Information { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var code = x.Choice.Code;
        Code = x.Text("Cd"u8, Code, code);
        Information = x.Text("InstrInf"u8, Information, TextType.Max140);
    }
}
