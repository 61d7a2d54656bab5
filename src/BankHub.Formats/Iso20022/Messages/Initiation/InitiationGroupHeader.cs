using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Initiation;

/// <summary>What is true of all payments of an initiation (GroupHeader of pain.001 and pain.008).</summary>
public sealed class InitiationGroupHeader : IComponent, ITotals
{
    public string? MessageIdentification { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public IReadOnlyList<CodeOrProprietary> Authorisations { get; set; } = [];

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public PartyIdentification? InitiatingParty { get; set; }

    public Agent? ForwardingAgent { get; set; }

    public InitiationSource? InitiationSource { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime, Use.Required);
        Authorisations = x.CodedList("Authstn"u8, Authorisations, Codes.Authorisation, TextType.Max128, Use.AtMost(2));
        NumberOfTransactions = x.Text("NbOfTxs"u8, NumberOfTransactions, TextType.Numeric15, Use.Required);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
        InitiatingParty = x.Part("InitgPty"u8, InitiatingParty, Use.Required);
        ForwardingAgent = x.Part("FwdgAgt"u8, ForwardingAgent);
        InitiationSource = x.Part("InitnSrc"u8, InitiationSource, Use.Since(Dialect.Year2021));
    }
}
