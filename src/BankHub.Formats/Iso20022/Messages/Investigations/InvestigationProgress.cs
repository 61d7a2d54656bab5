using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Investigations;

/// <summary>How an investigation stands.</summary>
public sealed class InvestigationProgress : IComponent
{
    public string? Status { get; set; }

    public CodeOrProprietary? StatusReason { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Status = x.Text("Sts"u8, Status, TextType.ExternalCode, Use.Required);
        StatusReason = x.Coded("StsRsn"u8, StatusReason);
    }
}
