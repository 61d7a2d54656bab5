using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Fees;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims;

/// <summary>A charge between agents, taken or asked for.</summary>
public abstract class AgentCharge : ICounted
{
    private protected AgentCharge()
    {
    }

    public string? ChargeIdentification { get; set; }

    public IReadOnlyList<ChargedTransaction> Transactions { get; set; } = [];

    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    public DateChoice? ValueDate { get; set; }

    public Agent? DebtorAgent { get; set; }

    public CashAccount? DebtorAgentAccount { get; set; }

    public ChargeType? Type { get; set; }

    public InstructionForAgent? Instruction { get; set; }

    public string? AdditionalInformation { get; set; }

    Amount? ICounted.CountedAmount => Amount;

    private protected void DescribeStart<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        ChargeIdentification = x.Text("ChrgsRcrdId"u8, ChargeIdentification, TextType.Max35);
        Transactions = x.Parts("UndrlygTx"u8, Transactions, Use.Required);
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit);
        ValueDate = x.Part("ValDt"u8, ValueDate);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent);
        DebtorAgentAccount = x.Part("DbtrAgtAcct"u8, DebtorAgentAccount);
    }

    private protected void DescribeEnd<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        Type = x.Part("Tp"u8, Type);
        Instruction = x.ForAgent("InstrForInstdAgt"u8, Instruction);
        AdditionalInformation = x.Text("AddtlInf"u8, AdditionalInformation, TextType.Max140);
    }
}
