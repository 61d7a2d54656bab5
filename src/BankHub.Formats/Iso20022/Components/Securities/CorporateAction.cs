using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>A corporate action: up to 2012 by code and number, then by type and identification.</summary>
public sealed class CorporateAction : IComponent
{
    public string? Code { get; set; }

    public string? Number { get; set; }

    public string? Proprietary { get; set; }

    public string? EventType { get; set; }

    public string? EventIdentification { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Code = x.Text("Cd"u8, Code, TextType.Max35, Use.Until(Dialect.Year2009));
        Number = x.Text("Nb"u8, Number, TextType.Max35, Use.Until(Dialect.Year2009));
        Proprietary = x.Text("Prtry"u8, Proprietary, TextType.Max35, Use.Until(Dialect.Year2009));
        EventType = x.Text("EvtTp"u8, EventType, TextType.Max35, new(Need.Required, Dialect.Year2013, default, 0));
        EventIdentification = x.Text("EvtId"u8, EventIdentification, TextType.Max35, new(Need.Required, Dialect.Year2013, default, 0));
    }
}
