using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>What became of the claim that a payment did not arrive.</summary>
public sealed class ClaimNonReceiptDetails : IComponent
{
    public ClaimNonReceipt? Accepted { get; set; }

    public CodeOrProprietary? Rejected { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Accepted = x.Part("Accptd"u8, Accepted, Use.Either);
        Rejected = x.Coded("Rjctd"u8, Rejected, Use.Either);
    }
}
