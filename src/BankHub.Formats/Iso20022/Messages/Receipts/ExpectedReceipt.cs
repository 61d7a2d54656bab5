using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Receipts;

/// <summary>One amount that is expected.</summary>
public sealed class ExpectedReceipt : IComponent
{
    public string? Identification { get; set; }

    public string? EndToEndIdentification { get; set; }

    public string? Uetr { get; set; }

    public CashAccount? Account { get; set; }

    public PartyOrAgent? AccountOwner { get; set; }

    public Agent? AccountServicer { get; set; }

    public CashAccount? RelatedAccount { get; set; }

    public Amount? Amount { get; set; }

    public DateOnly? ExpectedValueDate { get; set; }

    public PartyOrAgent? Debtor { get; set; }

    public Agent? DebtorAgent { get; set; }

    public Agent? IntermediaryAgent { get; set; }

    public CodeOrProprietary? Purpose { get; set; }

    public RemittanceLocation? RelatedRemittance { get; set; }

    public RemittanceInformation? Remittance { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
        EndToEndIdentification = x.Text("EndToEndId"u8, EndToEndIdentification, TextType.Max35);
        Uetr = x.Text("UETR"u8, Uetr, TextType.Uetr);
        Account = x.Part("Acct"u8, Account);
        AccountOwner = x.Part("AcctOwnr"u8, AccountOwner);
        AccountServicer = x.Part("AcctSvcr"u8, AccountServicer);
        RelatedAccount = x.Part("RltdAcct"u8, RelatedAccount);
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        ExpectedValueDate = x.Date("XpctdValDt"u8, ExpectedValueDate);
        Debtor = x.Part("Dbtr"u8, Debtor);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent);
        IntermediaryAgent = x.Part("IntrmyAgt"u8, IntermediaryAgent);
        Purpose = x.Coded("Purp"u8, Purpose);
        RelatedRemittance = x.Part("RltdRmtInf"u8, RelatedRemittance);
        Remittance = x.Part("RmtInf"u8, Remittance);
    }
}
