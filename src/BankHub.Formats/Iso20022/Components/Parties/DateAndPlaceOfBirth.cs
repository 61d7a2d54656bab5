using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>When and where a person was born.</summary>
public sealed class DateAndPlaceOfBirth : IComponent
{
    public DateOnly? BirthDate { get; set; }

    public string? ProvinceOfBirth { get; set; }

    public string? CityOfBirth { get; set; }

    public string? CountryOfBirth { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        BirthDate = x.Date("BirthDt"u8, BirthDate, Use.Required);
        ProvinceOfBirth = x.Text("PrvcOfBirth"u8, ProvinceOfBirth, TextType.Max35);
        CityOfBirth = x.Text("CityOfBirth"u8, CityOfBirth, TextType.Max35, Use.Required);
        CountryOfBirth = x.Text("CtryOfBirth"u8, CountryOfBirth, TextType.Country, Use.Required);
    }
}
