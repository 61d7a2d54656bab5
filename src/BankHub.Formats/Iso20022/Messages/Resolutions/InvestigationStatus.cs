using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>How a case stands.</summary>
public sealed class InvestigationStatus : IComponent
{
    public string? Confirmation { get; set; }

    public IReadOnlyList<CodeOrProprietary> RejectedModifications { get; set; } = [];

    public InvestigationCase? DuplicateOf { get; set; }

    public bool? AssignmentCancellationConfirmation { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Confirmation = x.Text("Conf"u8, Confirmation, TextType.ExternalCode, Use.Either);
        RejectedModifications = x.CodedList("RjctdMod"u8, RejectedModifications, Use.Either);
        DuplicateOf = x.Part("DplctOf"u8, DuplicateOf, Use.Either);
        AssignmentCancellationConfirmation = x.Flag("AssgnmtCxlConf"u8, AssignmentCancellationConfirmation, Use.Either);
    }
}
