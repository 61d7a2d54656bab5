using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims;

/// <summary>A charge that shall be paid.</summary>
public sealed class RequestedCharge : AgentCharge, IComponent
{
    public Agent? ChargesAccountAgent { get; set; }

    public CashAccount? ChargesAccountAgentAccount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeStart(ref x);
        ChargesAccountAgent = x.Part("ChrgsAcctAgt"u8, ChargesAccountAgent);
        ChargesAccountAgentAccount = x.Part("ChrgsAcctAgtAcct"u8, ChargesAccountAgentAccount);
        DescribeEnd(ref x);
    }
}
