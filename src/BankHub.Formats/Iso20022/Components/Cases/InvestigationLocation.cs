using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>Where to find more of an investigation.</summary>
public sealed class InvestigationLocation : IComponent
{
    public string? Method { get; set; }

    public string? ElectronicAddress { get; set; }

    public NameAndAddress? PostalAddress { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Method = x.Text("Mtd"u8, Method, Codes.RemittanceLocation, Use.Required);
        ElectronicAddress = x.Text("ElctrncAdr"u8, ElectronicAddress, TextType.Max2048);
        PostalAddress = x.Part("PstlAdr"u8, PostalAddress);
    }
}
