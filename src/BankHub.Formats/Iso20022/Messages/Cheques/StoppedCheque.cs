using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Cheques;

/// <summary>A cheque that should not be paid, and what became of that.</summary>
public sealed class StoppedCheque : ChequeDetails, IComponent
{
    public ChequeStopStatus? Status { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeCheque(ref x);
        Status = x.Part("ChqCxlOrStopSts"u8, Status, Use.Required);
    }
}
