using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>The parties and agents that a returned payment goes through (TransactionParties).</summary>
public sealed class ReturnChain : IComponent
{
    public PartyOrAgent? UltimateDebtor { get; set; }

    public PartyOrAgent? Debtor { get; set; }

    public CashAccount? DebtorAccount { get; set; }

    public PartyOrAgent? InitiatingParty { get; set; }

    public Agent? DebtorAgent { get; set; }

    public CashAccount? DebtorAgentAccount { get; set; }

    public Agent? PreviousInstructingAgent1 { get; set; }

    public CashAccount? PreviousInstructingAgent1Account { get; set; }

    public Agent? PreviousInstructingAgent2 { get; set; }

    public CashAccount? PreviousInstructingAgent2Account { get; set; }

    public Agent? PreviousInstructingAgent3 { get; set; }

    public CashAccount? PreviousInstructingAgent3Account { get; set; }

    public Agent? IntermediaryAgent1 { get; set; }

    public CashAccount? IntermediaryAgent1Account { get; set; }

    public Agent? IntermediaryAgent2 { get; set; }

    public CashAccount? IntermediaryAgent2Account { get; set; }

    public Agent? IntermediaryAgent3 { get; set; }

    public CashAccount? IntermediaryAgent3Account { get; set; }

    public Agent? CreditorAgent { get; set; }

    public CashAccount? CreditorAgentAccount { get; set; }

    public PartyOrAgent? Creditor { get; set; }

    public CashAccount? CreditorAccount { get; set; }

    public PartyOrAgent? UltimateCreditor { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var accounts = Use.Since(Dialect.Year2020);
        UltimateDebtor = x.Part("UltmtDbtr"u8, UltimateDebtor);
        Debtor = x.Part("Dbtr"u8, Debtor, Use.Required);
        DebtorAccount = x.Part("DbtrAcct"u8, DebtorAccount, accounts);
        InitiatingParty = x.Part("InitgPty"u8, InitiatingParty);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent);
        DebtorAgentAccount = x.Part("DbtrAgtAcct"u8, DebtorAgentAccount, accounts);
        PreviousInstructingAgent1 = x.Part("PrvsInstgAgt1"u8, PreviousInstructingAgent1);
        PreviousInstructingAgent1Account = x.Part("PrvsInstgAgt1Acct"u8, PreviousInstructingAgent1Account, accounts);
        PreviousInstructingAgent2 = x.Part("PrvsInstgAgt2"u8, PreviousInstructingAgent2);
        PreviousInstructingAgent2Account = x.Part("PrvsInstgAgt2Acct"u8, PreviousInstructingAgent2Account, accounts);
        PreviousInstructingAgent3 = x.Part("PrvsInstgAgt3"u8, PreviousInstructingAgent3);
        PreviousInstructingAgent3Account = x.Part("PrvsInstgAgt3Acct"u8, PreviousInstructingAgent3Account, accounts);
        IntermediaryAgent1 = x.Part("IntrmyAgt1"u8, IntermediaryAgent1);
        IntermediaryAgent1Account = x.Part("IntrmyAgt1Acct"u8, IntermediaryAgent1Account, accounts);
        IntermediaryAgent2 = x.Part("IntrmyAgt2"u8, IntermediaryAgent2);
        IntermediaryAgent2Account = x.Part("IntrmyAgt2Acct"u8, IntermediaryAgent2Account, accounts);
        IntermediaryAgent3 = x.Part("IntrmyAgt3"u8, IntermediaryAgent3);
        IntermediaryAgent3Account = x.Part("IntrmyAgt3Acct"u8, IntermediaryAgent3Account, accounts);
        CreditorAgent = x.Part("CdtrAgt"u8, CreditorAgent);
        CreditorAgentAccount = x.Part("CdtrAgtAcct"u8, CreditorAgentAccount, accounts);
        Creditor = x.Part("Cdtr"u8, Creditor, Use.Required);
        CreditorAccount = x.Part("CdtrAcct"u8, CreditorAccount, accounts);
        UltimateCreditor = x.Part("UltmtCdtr"u8, UltimateCreditor);
    }
}
