using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Components.Investigations;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Investigations;

/// <summary>One thing to find out, and why.</summary>
public sealed class RequestedInvestigation : IComponent
{
    public decimal? Sequence { get; set; }

    public CodeOrProprietary? Reason { get; set; }

    public CodeOrProprietary? ReasonSubType { get; set; }

    public AdditionalRequest? AdditionalRequest { get; set; }

    public RelatedInvestigation? RelatedInvestigation { get; set; }

    public IReadOnlyList<EnclosedFile> EnclosedFiles { get; set; } = [];

    public IReadOnlyList<RelatedFile> RelatedFileData { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Sequence = x.Number("Seq"u8, Sequence, NumberType.Whole3);
        Reason = x.Coded("Rsn"u8, Reason, Use.Required);
        ReasonSubType = x.Coded("RsnSubTp"u8, ReasonSubType);
        AdditionalRequest = x.Part("AddtlReqData"u8, AdditionalRequest);
        RelatedInvestigation = x.Part("RltdInvstgtnData"u8, RelatedInvestigation);
        EnclosedFiles = x.Parts("NclsdFile"u8, EnclosedFiles);
        RelatedFileData = x.Parts("RltdFileData"u8, RelatedFileData);
    }
}
