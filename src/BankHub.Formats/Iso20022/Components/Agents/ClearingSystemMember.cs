using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Agents;

/// <summary>The number under which a clearing system knows a member (sort code, ABA number, BLZ).</summary>
public sealed class ClearingSystemMember : IComponent
{
    public CodeOrProprietary? ClearingSystem { get; set; }

    public string? MemberIdentification { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ClearingSystem = x.Coded("ClrSysId"u8, ClearingSystem, TextType.Max5, TextType.Max35);
        MemberIdentification = x.Text("MmbId"u8, MemberIdentification, TextType.Max35, Use.Required);
    }
}
