using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Amounts;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Tracking;

/// <summary>What one agent did with a payment.</summary>
public sealed class TrackerRecord : IComponent
{
    public Agent? Agent { get; set; }

    public string? ChargeBearer { get; set; }

    public Amount? ChargesAmount { get; set; }

    public TrackedExchange? ExchangeRate { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Agent = x.Part("Agt"u8, Agent, Use.Required);
        ChargeBearer = x.Text("ChrgBr"u8, ChargeBearer, Codes.ChargeBearer);
        ChargesAmount = x.Amount("ChrgsAmt"u8, ChargesAmount);
        ExchangeRate = x.Part("XchgRateData"u8, ExchangeRate);
    }
}
