using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Accounts;

/// <summary>An account that money is taken from or brought to.</summary>
public sealed class CashAccount : IComponent
{
    public AccountIdentification? Identification { get; set; }

    public CodeOrProprietary? Type { get; set; }

    public string? Currency { get; set; }

    public string? Name { get; set; }

    public AccountProxy? Proxy { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isNew = x.Dialect > Dialect.Year2009;
        Identification = x.Part("Id"u8, Identification, Use.RequiredIf(x.Dialect < Dialect.Year2021));
        Type = x.Coded("Tp"u8, Type, isNew ? TextType.ExternalCode : Codes.CashAccountType, TextType.Max35);
        Currency = x.Text("Ccy"u8, Currency, TextType.Currency);
        Name = x.Text("Nm"u8, Name, TextType.Max70);
        Proxy = x.Part("Prxy"u8, Proxy, Use.Since(Dialect.Year2019));
    }
}
