using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims.Records;

/// <summary>What every record of a charge says: the transaction that it is for, who asks for it and who pays it.</summary>
public abstract class ChargeRecordDetails : ChargeAccounts
{
    private protected ChargeRecordDetails()
    {
    }

    public string? RecordIdentification { get; set; }

    public Agent? Requestor { get; set; }

    public ChargedTransaction? Transaction { get; set; }

    public DateChoice? ValueDate { get; set; }

    public Agent? DebtorAgent { get; set; }

    public CashAccount? DebtorAgentAccount { get; set; }

    public InstructionForAgent? Instruction { get; set; }

    public string? AdditionalInformation { get; set; }

    private protected void DescribeTransaction<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        RecordIdentification = x.Text("RcrdId"u8, RecordIdentification, TextType.Max35);
        Requestor = x.Part("ChrgsRqstr"u8, Requestor);
        Transaction = x.Part("UndrlygTx"u8, Transaction, Use.Required);
    }

    private protected void DescribeDebtor<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        ValueDate = x.Part("ValDt"u8, ValueDate);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent);
        DebtorAgentAccount = x.Part("DbtrAgtAcct"u8, DebtorAgentAccount);
        DescribeAccounts(ref x);
    }

    private protected void DescribeInformation<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        Instruction = x.ForAgent("InstrForInstdAgt"u8, Instruction);
        AdditionalInformation = x.Text("AddtlInf"u8, AdditionalInformation, TextType.Max140);
    }
}
