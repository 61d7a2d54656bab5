using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>What it is now: exactly one kind of value.</summary>
public sealed class AmendedValue : IComponent
{
    public Agent? Agent { get; set; }

    public Amount? Amount { get; set; }

    public string? AnyBic { get; set; }

    public string? Bic { get; set; }

    public CashAccount? CashAccount { get; set; }

    public string? Code { get; set; }

    public DateOnly? Date { get; set; }

    public IsoDateTime? DateTime { get; set; }

    public PartyIdentification? Party { get; set; }

    public AmendedRemittance? Remittance { get; set; }

    public string? Other { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Agent = x.Part("Agt"u8, Agent, Use.Either);
        Amount = x.Amount("Amt"u8, Amount, Use.Either);
        AnyBic = x.Text("AnyBIC"u8, AnyBic, TextType.Bic(x.Dialect), Use.Either);
        Bic = x.Text("BICFI"u8, Bic, TextType.Bic(x.Dialect), Use.Either);
        CashAccount = x.Part("CshAcct"u8, CashAccount, Use.Either);
        Code = x.Text("Cd"u8, Code, TextType.Max4, Use.Either);
        Date = x.Date("Dt"u8, Date, Use.Either);
        DateTime = x.Moment("DtTm"u8, DateTime, Use.Either);
        Party = x.Part("Pty"u8, Party, Use.Either);
        Remittance = x.Part("Rmt"u8, Remittance, Use.Either);
        Other = x.Text("Othr"u8, Other, TextType.Max140, Use.Either);
    }
}
