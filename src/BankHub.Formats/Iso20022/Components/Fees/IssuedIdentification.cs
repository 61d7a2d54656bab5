using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Fees;

/// <summary>An identification and who gave it.</summary>
public sealed class IssuedIdentification : IComponent
{
    public string? Identification { get; set; }

    public string? Issuer { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
        Issuer = x.Text("Issr"u8, Issuer, TextType.Max35);
    }
}
