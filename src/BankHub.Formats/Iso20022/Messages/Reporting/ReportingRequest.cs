using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Balances;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Messages.Statements;

namespace BankHub.Formats.Iso20022.Messages.Reporting;

/// <summary>Which report of which account is asked for.</summary>
public sealed class ReportingRequest : IComponent
{
    public string? Identification { get; set; }

    public string? RequestedMessageName { get; set; }

    public CashAccount? Account { get; set; }

    public PartyOrAgent? AccountOwner { get; set; }

    public Agent? AccountServicer { get; set; }

    public ReportingPeriod? ReportingPeriod { get; set; }

    public SequenceRangeChoice? ReportingSequence { get; set; }

    public RequestedTransactions? RequestedTransactions { get; set; }

    public IReadOnlyList<BalanceType> RequestedBalanceTypes { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35);
        RequestedMessageName = x.Text("ReqdMsgNmId"u8, RequestedMessageName, TextType.Max35, Use.Required);
        Account = x.Part("Acct"u8, Account);
        AccountOwner = x.Part("AcctOwnr"u8, AccountOwner, Use.Required);
        AccountServicer = x.Part("AcctSvcr"u8, AccountServicer);
        ReportingPeriod = x.Part("RptgPrd"u8, ReportingPeriod);
        ReportingSequence = x.Part("RptgSeq"u8, ReportingSequence);
        RequestedTransactions = x.Part("ReqdTxTp"u8, RequestedTransactions);
        RequestedBalanceTypes = x.Parts("ReqdBalTp"u8, RequestedBalanceTypes);
    }
}
