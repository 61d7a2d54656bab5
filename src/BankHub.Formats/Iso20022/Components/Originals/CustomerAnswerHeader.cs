using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>Who tells whom of payments that a customer initiated: what reports and reversals say alike.</summary>
public abstract class CustomerAnswerHeader
{
    private protected CustomerAnswerHeader()
    {
    }

    public string? MessageIdentification { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public PartyIdentification? InitiatingParty { get; set; }

    public Agent? ForwardingAgent { get; set; }

    public Agent? DebtorAgent { get; set; }

    public Agent? CreditorAgent { get; set; }

    private protected void DescribeStart<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime, Use.Required);
    }

    private protected void DescribeEnd<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        InitiatingParty = x.Part("InitgPty"u8, InitiatingParty);
        ForwardingAgent = x.Part("FwdgAgt"u8, ForwardingAgent);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent);
        CreditorAgent = x.Part("CdtrAgt"u8, CreditorAgent);
    }
}
