using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>When a payment was processed that is said not to have arrived, and where it went.</summary>
public sealed class ClaimNonReceipt : IComponent
{
    public DateOnly? DateProcessed { get; set; }

    public Agent? OriginalNextAgent { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DateProcessed = x.Date("DtPrcd"u8, DateProcessed, Use.Required);
        OriginalNextAgent = x.Part("OrgnlNxtAgt"u8, OriginalNextAgent);
    }
}
