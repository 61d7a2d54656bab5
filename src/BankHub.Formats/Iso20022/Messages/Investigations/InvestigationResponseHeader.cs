using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Investigations;

/// <summary>How an investigation stands, and what it found.</summary>
public sealed class InvestigationResponseHeader : IComponent
{
    public string? MessageIdentification { get; set; }

    public string? ResponderInvestigationIdentification { get; set; }

    public InvestigationProgress? Status { get; set; }

    public PartyOrAgent? NextResponder { get; set; }

    public IReadOnlyList<InvestigationResult> Results { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        ResponderInvestigationIdentification = x.Text("RspndrInvstgtnId"u8, ResponderInvestigationIdentification, TextType.Max35);
        Status = x.Part("InvstgtnSts"u8, Status, Use.Required);
        NextResponder = x.Part("NxtRspndr"u8, NextResponder);
        Results = x.Parts("InvstgtnData"u8, Results);
    }
}
