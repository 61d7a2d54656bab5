using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Tax;

/// <summary>Who owes a tax or is owed it.</summary>
public sealed class TaxParty : IComponent
{
    public string? TaxIdentification { get; set; }

    public string? RegistrationIdentification { get; set; }

    public string? TaxType { get; set; }

    public TaxAuthorisation? Authorisation { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isCreditor = x.Variant == Variant.TaxCreditor;
        TaxIdentification = x.Text("TaxId"u8, TaxIdentification, TextType.Max35);
        RegistrationIdentification = x.Text("RegnId"u8, RegistrationIdentification, TextType.Max35);
        TaxType = x.Text("TaxTp"u8, TaxType, TextType.Max35);
        Authorisation = x.Part("Authstn"u8, Authorisation, Use.If(!isCreditor));
    }
}
