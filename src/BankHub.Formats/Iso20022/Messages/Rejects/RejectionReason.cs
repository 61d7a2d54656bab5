using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Rejects;

/// <summary>Why and where a message was rejected.</summary>
public sealed class RejectionReason : IComponent
{
    public string? RejectingPartyReason { get; set; }

    public IsoDateTime? RejectionDateTime { get; set; }

    public string? ErrorLocation { get; set; }

    public string? ReasonDescription { get; set; }

    public string? AdditionalData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        RejectingPartyReason = x.Text("RjctgPtyRsn"u8, RejectingPartyReason, TextType.Max35, Use.Required);
        RejectionDateTime = x.Moment("RjctnDtTm"u8, RejectionDateTime);
        ErrorLocation = x.Text("ErrLctn"u8, ErrorLocation, TextType.Max350);
        ReasonDescription = x.Text("RsnDesc"u8, ReasonDescription, TextType.Max350);
        AdditionalData = x.Text("AddtlData"u8, AdditionalData, TextType.Max20000);
    }
}
