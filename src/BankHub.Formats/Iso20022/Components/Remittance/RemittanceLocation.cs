using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Remittance;

/// <summary>Where remittance information is found that travels apart; up to 2015 in one place at most.</summary>
public sealed class RemittanceLocation : IComponent
{
    public string? RemittanceIdentification { get; set; }

    public IReadOnlyList<RemittanceLocationData> Locations { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        RemittanceIdentification = x.Text("RmtId"u8, RemittanceIdentification, TextType.Max35);
        if (x.Dialect >= Dialect.Year2016)
            Locations = x.Parts("RmtLctnDtls"u8, Locations);
        else
            DescribeOne(ref x);
    }

    private void DescribeOne<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        x.Refuse("RmtLctnDtls"u8, Locations.Count > 1);
        var one = Locations.Count > 0 ? Locations[0] : new();
        one.Method = x.Text("RmtLctnMtd"u8, one.Method, Codes.RemittanceLocation);
        one.ElectronicAddress = x.Text("RmtLctnElctrncAdr"u8, one.ElectronicAddress, TextType.Max2048);
        one.PostalAddress = x.Part("RmtLctnPstlAdr"u8, one.PostalAddress);
        if (Locations.Count == 0 && (one.Method ?? one.ElectronicAddress ?? (object?)one.PostalAddress) is not null)
            Locations = [one];
    }
}
