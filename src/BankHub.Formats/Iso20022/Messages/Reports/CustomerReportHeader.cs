using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Reports;

/// <summary>Who reports to whom (GroupHeader of pain.002).</summary>
public sealed class CustomerReportHeader : IComponent
{
    public string? MessageIdentification { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public PartyIdentification? InitiatingParty { get; set; }

    public Agent? ForwardingAgent { get; set; }

    public Agent? DebtorAgent { get; set; }

    public Agent? CreditorAgent { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime, Use.Required);
        InitiatingParty = x.Part("InitgPty"u8, InitiatingParty);
        ForwardingAgent = x.Part("FwdgAgt"u8, ForwardingAgent);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent);
        CreditorAgent = x.Part("CdtrAgt"u8, CreditorAgent);
    }
}
