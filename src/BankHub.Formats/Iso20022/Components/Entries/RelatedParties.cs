using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>The parties of a transaction and their accounts; since 2019 a party may be an agent.</summary>
public sealed class RelatedParties : IComponent
{
    public PartyOrAgent? InitiatingParty { get; set; }

    public PartyOrAgent? Debtor { get; set; }

    public CashAccount? DebtorAccount { get; set; }

    public PartyOrAgent? UltimateDebtor { get; set; }

    public PartyOrAgent? Creditor { get; set; }

    public CashAccount? CreditorAccount { get; set; }

    public PartyOrAgent? UltimateCreditor { get; set; }

    public PartyOrAgent? TradingParty { get; set; }

    public IReadOnlyList<ProprietaryParty> Proprietary { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        InitiatingParty = x.PartyOrAgent("InitgPty"u8, InitiatingParty);
        Debtor = x.PartyOrAgent("Dbtr"u8, Debtor);
        DebtorAccount = x.Part("DbtrAcct"u8, DebtorAccount);
        UltimateDebtor = x.PartyOrAgent("UltmtDbtr"u8, UltimateDebtor);
        Creditor = x.PartyOrAgent("Cdtr"u8, Creditor);
        CreditorAccount = x.Part("CdtrAcct"u8, CreditorAccount);
        UltimateCreditor = x.PartyOrAgent("UltmtCdtr"u8, UltimateCreditor);
        TradingParty = x.PartyOrAgent("TradgPty"u8, TradingParty);
        Proprietary = x.Parts("Prtry"u8, Proprietary);
    }
}
