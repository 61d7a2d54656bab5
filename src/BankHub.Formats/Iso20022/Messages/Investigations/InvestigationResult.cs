using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Components.Investigations;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Investigations;

/// <summary>The answer to one thing that was to be found out.</summary>
public sealed class InvestigationResult : IComponent
{
    public decimal? OriginalSequence { get; set; }

    public CodeOrProprietary? OriginalReason { get; set; }

    public CodeOrProprietary? OriginalReasonSubType { get; set; }

    public ResultData? Data { get; set; }

    public RelatedInvestigation? RelatedInvestigation { get; set; }

    public IReadOnlyList<EnclosedFile> EnclosedFiles { get; set; } = [];

    public IReadOnlyList<RelatedFile> RelatedFileData { get; set; } = [];

    public PartyOrAgent? ResponseOriginator { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        OriginalSequence = x.Number("OrgnlInvstgtnSeq"u8, OriginalSequence, NumberType.Whole3);
        OriginalReason = x.Coded("OrgnlInvstgtnRsn"u8, OriginalReason);
        OriginalReasonSubType = x.Coded("OrgnlInvstgtnRsnSubTp"u8, OriginalReasonSubType);
        Data = x.Part("RspnData"u8, Data, Use.Required);
        RelatedInvestigation = x.Part("RltdInvstgtnData"u8, RelatedInvestigation);
        EnclosedFiles = x.Parts("NclsdFile"u8, EnclosedFiles);
        RelatedFileData = x.Parts("RltdFileData"u8, RelatedFileData);
        ResponseOriginator = x.Part("RspnOrgtr"u8, ResponseOriginator);
    }
}
