using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>How to reach a party.</summary>
public sealed class ContactDetails : IComponent
{
    public string? NamePrefix { get; set; }

    public string? Name { get; set; }

    public string? PhoneNumber { get; set; }

    public string? MobileNumber { get; set; }

    public string? FaxNumber { get; set; }

    public string? UrlAddress { get; set; }

    public string? EmailAddress { get; set; }

    public string? EmailPurpose { get; set; }

    public string? JobTitle { get; set; }

    public string? Responsibility { get; set; }

    public string? Department { get; set; }

    public IReadOnlyList<OtherContact> Other { get; set; } = [];

    /// <summary>Another way to reach the party, as schemas up to 2018 have it.</summary>
    public string? OtherText { get; set; }

    public string? PreferredMethod { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var (isNew, isNewest) = (x.Dialect >= Dialect.Year2019, x.Dialect >= Dialect.Year2023);
        NamePrefix = x.Text("NmPrfx"u8, NamePrefix, isNew ? Codes.NamePrefix : Codes.NamePrefix2009);
        Name = x.Text("Nm"u8, Name, TextType.Max140);
        PhoneNumber = x.Text("PhneNb"u8, PhoneNumber, TextType.Phone);
        MobileNumber = x.Text("MobNb"u8, MobileNumber, TextType.Phone);
        FaxNumber = x.Text("FaxNb"u8, FaxNumber, TextType.Phone);
        UrlAddress = x.Text("URLAdr"u8, UrlAddress, TextType.Max2048, Use.Since(Dialect.Year2023));
        EmailAddress = x.Text("EmailAdr"u8, EmailAddress, isNewest ? TextType.Max256 : TextType.Max2048);
        EmailPurpose = x.Text("EmailPurp"u8, EmailPurpose, TextType.Max35, Use.Since(Dialect.Year2019));
        JobTitle = x.Text("JobTitl"u8, JobTitle, TextType.Max35, Use.Since(Dialect.Year2019));
        Responsibility = x.Text("Rspnsblty"u8, Responsibility, TextType.Max35, Use.Since(Dialect.Year2019));
        Department = x.Text("Dept"u8, Department, TextType.Max70, Use.Since(Dialect.Year2019));
        if (isNew)
            Other = x.Parts("Othr"u8, Other);
        else
            OtherText = x.Text("Othr"u8, OtherText, TextType.Max35);
        x.Refuse("Othr"u8, isNew ? OtherText is not null : Other.Count > 0);
        var methods = isNewest ? Codes.PreferredContact2023 : Codes.PreferredContact;
        PreferredMethod = x.Text("PrefrdMtd"u8, PreferredMethod, methods, Use.Since(Dialect.Year2019));
    }
}
