using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Receipts;

/// <summary>What is expected on an account.</summary>
public sealed class ExpectedReceipts : IComponent
{
    public string? Identification { get; set; }

    public CashAccount? Account { get; set; }

    public PartyOrAgent? AccountOwner { get; set; }

    public Agent? AccountServicer { get; set; }

    public CashAccount? RelatedAccount { get; set; }

    public Amount? TotalAmount { get; set; }

    public DateOnly? ExpectedValueDate { get; set; }

    public PartyOrAgent? Debtor { get; set; }

    public Agent? DebtorAgent { get; set; }

    public Agent? IntermediaryAgent { get; set; }

    public IReadOnlyList<ExpectedReceipt> Items { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
        Account = x.Part("Acct"u8, Account);
        AccountOwner = x.Part("AcctOwnr"u8, AccountOwner);
        AccountServicer = x.Part("AcctSvcr"u8, AccountServicer);
        RelatedAccount = x.Part("RltdAcct"u8, RelatedAccount);
        TotalAmount = x.Amount("TtlAmt"u8, TotalAmount);
        ExpectedValueDate = x.Date("XpctdValDt"u8, ExpectedValueDate);
        Debtor = x.Part("Dbtr"u8, Debtor);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent);
        IntermediaryAgent = x.Part("IntrmyAgt"u8, IntermediaryAgent);
        Items = x.Parts("Itm"u8, Items, Use.Required);
    }
}
