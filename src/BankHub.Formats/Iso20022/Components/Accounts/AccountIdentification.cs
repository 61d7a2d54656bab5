using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Accounts;

/// <summary>The number of an account: an IBAN, or another.</summary>
public sealed class AccountIdentification : IComponent
{
    public string? Iban { get; set; }

    public GenericAccountIdentification? Other { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Iban = x.Text("IBAN"u8, Iban, TextType.Iban, Use.Either);
        Other = x.Part("Othr"u8, Other, Use.Either);
    }
}
