using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Investigations;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Investigations;

/// <summary>What shall be looked into, for whom and by whom.</summary>
public sealed class InvestigationRequestHeader : IComponent
{
    public string? MessageIdentification { get; set; }

    public string? RequesterInvestigationIdentification { get; set; }

    public string? ResponderInvestigationIdentification { get; set; }

    public string? Eir { get; set; }

    public InvestigationAction? RequestAction { get; set; }

    public CodeOrProprietary? InvestigationType { get; set; }

    public CodeOrProprietary? InvestigationSubType { get; set; }

    public CodeOrProprietary? UnderlyingInstrument { get; set; }

    public UnderlyingData? Underlying { get; set; }

    public PartyOrAgent? Requester { get; set; }

    public PartyOrAgent? Responder { get; set; }

    public PartyOrAgent? RequestOriginator { get; set; }

    public PartyOrAgent? ExpectedResponder { get; set; }

    public IReadOnlyList<CodeOrProprietary> ServiceLevels { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isOriginal = x.Variant == Variant.Related;
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        RequesterInvestigationIdentification = x.Text("RqstrInvstgtnId"u8, RequesterInvestigationIdentification, TextType.Max35);
        ResponderInvestigationIdentification = x.Text("RspndrInvstgtnId"u8, ResponderInvestigationIdentification, TextType.Max35);
        Eir = x.Text("EIR"u8, Eir, TextType.Uetr);
        RequestAction = x.Part("ReqActn"u8, RequestAction);
        InvestigationType = x.Coded("InvstgtnTp"u8, InvestigationType, Use.Required);
        InvestigationSubType = x.Coded("InvstgtnSubTp"u8, InvestigationSubType);
        UnderlyingInstrument = x.Coded("UndrlygInstrm"u8, UnderlyingInstrument);
        Underlying = x.Part("Undrlyg"u8, Underlying, Use.RequiredIf(!isOriginal));
        Requester = x.Part("Rqstr"u8, Requester, Use.Required);
        Responder = x.Part("Rspndr"u8, Responder, Use.Required);
        RequestOriginator = x.Part("ReqOrgtr"u8, RequestOriginator);
        ExpectedResponder = x.Part("XpctdRspndr"u8, ExpectedResponder);
        ServiceLevels = x.CodedList("SvcLvl"u8, ServiceLevels);
    }
}
