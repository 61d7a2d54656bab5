using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>The agents of a transaction.</summary>
public sealed class RelatedAgents : IComponent
{
    public Agent? InstructingAgent { get; set; }

    public Agent? InstructedAgent { get; set; }

    public Agent? DebtorAgent { get; set; }

    public Agent? CreditorAgent { get; set; }

    public Agent? IntermediaryAgent1 { get; set; }

    public Agent? IntermediaryAgent2 { get; set; }

    public Agent? IntermediaryAgent3 { get; set; }

    public Agent? ReceivingAgent { get; set; }

    public Agent? DeliveringAgent { get; set; }

    public Agent? IssuingAgent { get; set; }

    public Agent? SettlementPlace { get; set; }

    public IReadOnlyList<ProprietaryAgent> Proprietary { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        InstructingAgent = x.Part("InstgAgt"u8, InstructingAgent, Use.Since(Dialect.Year2019));
        InstructedAgent = x.Part("InstdAgt"u8, InstructedAgent, Use.Since(Dialect.Year2019));
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent);
        CreditorAgent = x.Part("CdtrAgt"u8, CreditorAgent);
        IntermediaryAgent1 = x.Part("IntrmyAgt1"u8, IntermediaryAgent1);
        IntermediaryAgent2 = x.Part("IntrmyAgt2"u8, IntermediaryAgent2);
        IntermediaryAgent3 = x.Part("IntrmyAgt3"u8, IntermediaryAgent3);
        ReceivingAgent = x.Part("RcvgAgt"u8, ReceivingAgent);
        DeliveringAgent = x.Part("DlvrgAgt"u8, DeliveringAgent);
        IssuingAgent = x.Part("IssgAgt"u8, IssuingAgent);
        SettlementPlace = x.Part("SttlmPlc"u8, SettlementPlace);
        Proprietary = x.Parts("Prtry"u8, Proprietary);
    }
}
