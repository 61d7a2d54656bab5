using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Rejects;

/// <summary>admi.002: a message was rejected before anybody looked at what it says.</summary>
public sealed class MessageReject : IMessage, IComponent
{
    public RejectedReference? RelatedReference { get; set; }

    public RejectionReason? Reason { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        RelatedReference = x.Part("RltdRef"u8, RelatedReference, Use.Required);
        Reason = x.Part("Rsn"u8, Reason, Use.Required);
    }
}
