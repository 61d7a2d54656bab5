using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>The status of a payment and why.</summary>
public sealed class TransactionStatusData : IComponent
{
    public CodeOrProprietary? Status { get; set; }

    public IReadOnlyList<ReasonInformation> StatusReasonInformation { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Status = x.Coded("Sts"u8, Status, Use.Required);
        StatusReasonInformation = x.Parts("StsRsnInf"u8, StatusReasonInformation);
    }
}
