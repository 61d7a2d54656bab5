using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Cards;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>What an investigation is about.</summary>
public sealed class UnderlyingData : IComponent
{
    public UnderlyingInstruction? Initiation { get; set; }

    public UnderlyingTransaction? Interbank { get; set; }

    public UnderlyingEntry? StatementEntry { get; set; }

    public CashAccount? Account { get; set; }

    public LabelledIdentification? Other { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Initiation = x.Part("Initn"u8, Initiation, Use.Either);
        Interbank = x.Part("IntrBk"u8, Interbank, Use.Either);
        StatementEntry = x.Part("StmtNtry"u8, StatementEntry, Use.Either);
        Account = x.Part("Acct"u8, Account, Use.Either);
        Other = x.Part("Othr"u8, Other, Use.Either);
    }
}
