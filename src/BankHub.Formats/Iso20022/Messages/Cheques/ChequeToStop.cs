using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Cheques;

/// <summary>A cheque that shall not be paid.</summary>
public sealed class ChequeToStop : ChequeDetails, IComponent
{
    public ChequeStopReason? Reason { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeCheque(ref x);
        Reason = x.Part("ChqCxlOrStopRsn"u8, Reason);
    }
}
