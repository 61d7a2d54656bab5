using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims;

/// <summary>A charge that was taken.</summary>
public sealed class NotifiedCharge : AgentCharge, IComponent
{
    public CashAccount? ChargesAccount { get; set; }

    public Agent? ChargesAccountOwner { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeStart(ref x);
        ChargesAccount = x.Part("ChrgsAcct"u8, ChargesAccount, Use.Required);
        ChargesAccountOwner = x.Part("ChrgsAcctOwnr"u8, ChargesAccountOwner);
        DescribeEnd(ref x);
    }
}
