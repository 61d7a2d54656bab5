using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Receipts;

/// <summary>What the notice said of an amount that does not come.</summary>
public sealed class OriginalItemReference : IComponent
{
    public CashAccount? Account { get; set; }

    public PartyOrAgent? AccountOwner { get; set; }

    public Agent? AccountServicer { get; set; }

    public CashAccount? RelatedAccount { get; set; }

    public PartyOrAgent? Debtor { get; set; }

    public Agent? DebtorAgent { get; set; }

    public Agent? IntermediaryAgent { get; set; }

    public CodeOrProprietary? Purpose { get; set; }

    public RemittanceLocation? RelatedRemittance { get; set; }

    public RemittanceInformation? Remittance { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Account = x.Part("Acct"u8, Account);
        AccountOwner = x.Part("AcctOwnr"u8, AccountOwner);
        AccountServicer = x.Part("AcctSvcr"u8, AccountServicer);
        RelatedAccount = x.Part("RltdAcct"u8, RelatedAccount);
        Debtor = x.Part("Dbtr"u8, Debtor);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent);
        IntermediaryAgent = x.Part("IntrmyAgt"u8, IntermediaryAgent);
        Purpose = x.Coded("Purp"u8, Purpose);
        RelatedRemittance = x.Part("RltdRmtInf"u8, RelatedRemittance);
        Remittance = x.Part("RmtInf"u8, Remittance);
    }
}
