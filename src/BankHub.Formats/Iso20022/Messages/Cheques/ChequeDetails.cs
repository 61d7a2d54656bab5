using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Cheques;

/// <summary>What names a cheque that is stopped, in the request and in the answer.</summary>
public abstract class ChequeDetails : ICounted
{
    private protected ChequeDetails()
    {
    }

    public string? InstructionIdentification { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? ChequeNumber { get; set; }

    public DateOnly? IssueDate { get; set; }

    public DateOnly? StaleDate { get; set; }

    public Amount? Amount { get; set; }

    public DateChoice? EffectiveDate { get; set; }

    public Agent? DrawerAgent { get; set; }

    public CashAccount? DrawerAgentAccount { get; set; }

    public PartyIdentification? Payee { get; set; }

    public CashAccount? PayeeAccount { get; set; }

    Amount? ICounted.CountedAmount => Amount;

    private protected void DescribeCheque<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        InstructionIdentification = x.Text("InstrId"u8, InstructionIdentification, TextType.Max35);
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        ChequeNumber = x.Text("ChqNb"u8, ChequeNumber, TextType.Max35, Use.Required);
        IssueDate = x.Date("IsseDt"u8, IssueDate, Use.Required);
        StaleDate = x.Date("StlDt"u8, StaleDate);
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        EffectiveDate = x.Part("FctvDt"u8, EffectiveDate);
        DrawerAgent = x.Part("DrwrAgt"u8, DrawerAgent);
        DrawerAgentAccount = x.Part("DrwrAgtAcct"u8, DrawerAgentAccount);
        Payee = x.Part("Pyee"u8, Payee);
        PayeeAccount = x.Part("PyeeAcct"u8, PayeeAccount);
    }
}
