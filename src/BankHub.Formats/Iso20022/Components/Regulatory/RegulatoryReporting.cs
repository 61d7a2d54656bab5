using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;

namespace BankHub.Formats.Iso20022.Components.Regulatory;

/// <summary>What authorities want to know of a payment.</summary>
public sealed class RegulatoryReporting : IComponent
{
    public string? Indicator { get; set; }

    public RegulatoryAuthority? Authority { get; set; }

    public IReadOnlyList<RegulatoryDetails> Details { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Indicator = x.Text("DbtCdtRptgInd"u8, Indicator, Codes.RegulatoryReporting);
        Authority = x.Part("Authrty"u8, Authority);
        Details = x.Parts("Dtls"u8, Details);
    }
}
