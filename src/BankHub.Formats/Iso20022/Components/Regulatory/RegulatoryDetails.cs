using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Regulatory;

/// <summary>One thing reported of a payment.</summary>
public sealed class RegulatoryDetails : IComponent
{
    public string? Type { get; set; }

    public DateOnly? Date { get; set; }

    public string? Country { get; set; }

    public string? Code { get; set; }

    public Amount? Amount { get; set; }

    public IReadOnlyList<string> Information { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, TextType.Max35);
        Date = x.Date("Dt"u8, Date);
        Country = x.Text("Ctry"u8, Country, TextType.Country);
        Code = x.Text("Cd"u8, Code, TextType.Max10);
        Amount = x.Amount("Amt"u8, Amount);
        Information = x.Texts("Inf"u8, Information, TextType.Max35);
    }
}
