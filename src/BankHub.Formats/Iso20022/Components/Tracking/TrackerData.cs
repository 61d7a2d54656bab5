using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Tracking;

/// <summary>How a payment went from agent to agent, as a tracker saw it.</summary>
public sealed class TrackerData : IComponent
{
    public DateChoice? ConfirmedDate { get; set; }

    public Amount? ConfirmedAmount { get; set; }

    public IReadOnlyList<TrackerRecord> Records { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ConfirmedDate = x.Part("ConfdDt"u8, ConfirmedDate, Use.Required);
        ConfirmedAmount = x.Amount("ConfdAmt"u8, ConfirmedAmount, Use.Required);
        Records = x.Parts("TrckrRcrd"u8, Records, Use.Required);
    }
}
