using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Settlement;

/// <summary>When accounts were debited and credited in settlement.</summary>
public sealed class SettlementTimeIndication : IComponent
{
    public IsoDateTime? DebitDateTime { get; set; }

    public IsoDateTime? CreditDateTime { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DebitDateTime = x.Moment("DbtDtTm"u8, DebitDateTime);
        CreditDateTime = x.Moment("CdtDtTm"u8, CreditDateTime);
    }
}
