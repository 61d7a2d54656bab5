using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Tax;

/// <summary>The time that a tax is for: older schemas give the year as a date, newer ones as a year.</summary>
public sealed class TaxPeriod : IComponent
{
    public DateOnly? YearDate { get; set; }

    public string? Year { get; set; }

    public string? Type { get; set; }

    public DatePeriod? FromTo { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isNew = x.Dialect >= Dialect.Year2021 && x.Variant != Variant.Amended;
        YearDate = isNew ? YearDate : x.Date("Yr"u8, YearDate);
        Year = isNew ? x.Text("Yr"u8, Year, TextType.Year) : Year;
        x.Refuse("Yr"u8, isNew ? YearDate is not null : Year is not null);
        Type = x.Text("Tp"u8, Type, Codes.TaxPeriod);
        FromTo = x.Part("FrToDt"u8, FromTo);
    }
}
