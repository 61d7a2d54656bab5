using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>The account that a statement is about, with its owner and its bank.</summary>
public sealed class StatementAccount : IComponent
{
    public AccountIdentification? Identification { get; set; }

    public CodeOrProprietary? Type { get; set; }

    public string? Currency { get; set; }

    public string? Name { get; set; }

    public AccountProxy? Proxy { get; set; }

    public PartyIdentification? Owner { get; set; }

    public Agent? Servicer { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Part("Id"u8, Identification, Use.RequiredIf(x.Dialect < Dialect.Year2021));
        Type = x.Coded("Tp"u8, Type, x.Dialect < Dialect.Year2013 ? Codes.CashAccountType : TextType.ExternalCode, TextType.Max35);
        Currency = x.Text("Ccy"u8, Currency, TextType.Currency);
        Name = x.Text("Nm"u8, Name, TextType.Max70);
        Proxy = x.Part("Prxy"u8, Proxy, Use.Since(Dialect.Year2019));
        Owner = x.Part("Ownr"u8, Owner);
        Servicer = x.Part("Svcr"u8, Servicer);
    }
}
