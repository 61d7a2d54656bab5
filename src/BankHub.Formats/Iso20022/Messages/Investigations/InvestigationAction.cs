using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Investigations;

/// <summary>What shall be done with an investigation that goes on: cancel, remind.</summary>
public sealed class InvestigationAction : IComponent
{
    public CodeOrProprietary? Action { get; set; }

    public InvestigationActionReason? ActionReason { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Action = x.Coded("Actn"u8, Action, Use.Required);
        ActionReason = x.Part("ActnRsn"u8, ActionReason);
    }
}
