using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims.Records;

/// <summary>Whose account a charge is taken from or brought to: camt.105 says account and owner, camt.106 agent and account.</summary>
public abstract class ChargeAccounts
{
    private protected ChargeAccounts()
    {
    }

    public CashAccount? Account { get; set; }

    public Agent? AccountOwner { get; set; }

    public Agent? AccountAgent { get; set; }

    public CashAccount? AccountAgentAccount { get; set; }

    private protected void DescribeAccounts<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        Account = x.Part("ChrgsAcct"u8, Account);
        AccountOwner = x.Part("ChrgsAcctOwnr"u8, AccountOwner);
        AccountAgent = x.Part("ChrgsAcctAgt"u8, AccountAgent);
        AccountAgentAccount = x.Part("ChrgsAcctAgtAcct"u8, AccountAgentAccount);
    }
}
