using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Terminals;

/// <summary>What a terminal is known by.</summary>
public sealed class DeviceIdentification : IComponent
{
    public string? Identification { get; set; }

    public string? Type { get; set; }

    public string? Issuer { get; set; }

    public string? ShortName { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
        Type = x.Text("Tp"u8, Type, CardCodes.DeviceType);
        Issuer = x.Text("Issr"u8, Issuer, CardCodes.DeviceIssuer);
        ShortName = x.Text("ShrtNm"u8, ShortName, TextType.Max35);
    }
}
