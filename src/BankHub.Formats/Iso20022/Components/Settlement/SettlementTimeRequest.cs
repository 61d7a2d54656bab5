using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Settlement;

/// <summary>When settlement is asked for (CLS, till, from, reject).</summary>
public sealed class SettlementTimeRequest : IComponent
{
    public IsoTime? ClsTime { get; set; }

    public IsoTime? TillTime { get; set; }

    public IsoTime? FromTime { get; set; }

    public IsoTime? RejectTime { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ClsTime = x.Time("CLSTm"u8, ClsTime);
        TillTime = x.Time("TillTm"u8, TillTime);
        FromTime = x.Time("FrTm"u8, FromTime);
        RejectTime = x.Time("RjctTm"u8, RejectTime);
    }
}
