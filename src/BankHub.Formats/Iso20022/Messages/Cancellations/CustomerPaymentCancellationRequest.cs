using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Cancellations;

/// <summary>camt.055: a customer asks his bank to cancel payments.</summary>
public sealed class CustomerPaymentCancellationRequest : IMessage, IComponent, ITotalled
{
    public CaseAssignment? Assignment { get; set; }

    public InvestigationCase? Case { get; set; }

    public ControlData? ControlData { get; set; }

    public IEnumerable<CancelledInstructions> Underlying { get; set; } = [];

    public int SupplementaryData { get; set; }

    ITotals? ITotalled.Totals => ControlData;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Assignment = x.Part("Assgnmt"u8, Assignment, Use.Required);
        Case = x.Part("Case"u8, Case);
        ControlData = x.Part("CtrlData"u8, ControlData);
        Underlying = x.Items("Undrlyg"u8, Underlying, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
    }
}
