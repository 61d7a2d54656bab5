using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>What is true of all reversals of a customer (GroupHeader of pain.007).</summary>
public sealed class CustomerReversalHeader : IComponent, ITotals
{
    public string? MessageIdentification { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public IReadOnlyList<CodeOrProprietary> Authorisations { get; set; } = [];

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public bool? GroupReversal { get; set; }

    public PartyIdentification? InitiatingParty { get; set; }

    public Agent? ForwardingAgent { get; set; }

    public Agent? DebtorAgent { get; set; }

    public Agent? CreditorAgent { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime, Use.Required);
        Authorisations = x.CodedList("Authstn"u8, Authorisations, Codes.Authorisation, TextType.Max128, Use.AtMost(2));
        NumberOfTransactions = x.Text("NbOfTxs"u8, NumberOfTransactions, TextType.Numeric15, Use.Required);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
        GroupReversal = x.Flag("GrpRvsl"u8, GroupReversal);
        InitiatingParty = x.Part("InitgPty"u8, InitiatingParty);
        ForwardingAgent = x.Part("FwdgAgt"u8, ForwardingAgent);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent);
        CreditorAgent = x.Part("CdtrAgt"u8, CreditorAgent);
    }
}
