using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Cheques;

/// <summary>A cheque that may be presented.</summary>
public sealed class PresentedCheque : IComponent, ICounted
{
    public string? InstructionIdentification { get; set; }

    public string? ChequeNumber { get; set; }

    public DateOnly? IssueDate { get; set; }

    public DateOnly? StaleDate { get; set; }

    public Amount? Amount { get; set; }

    public DateChoice? ValueDate { get; set; }

    public PartyIdentification? Payer { get; set; }

    public CashAccount? PayerAccount { get; set; }

    public Agent? DrawerAgent { get; set; }

    public CashAccount? DrawerAgentAccount { get; set; }

    public PartyIdentification? Payee { get; set; }

    public CashAccount? PayeeAccount { get; set; }

    public IReadOnlyList<InstructionForAgent> Instructions { get; set; } = [];

    Amount? ICounted.CountedAmount => Amount;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        InstructionIdentification = x.Text("InstrId"u8, InstructionIdentification, TextType.Max35);
        ChequeNumber = x.Text("ChqNb"u8, ChequeNumber, TextType.Max35, Use.Required);
        IssueDate = x.Date("IsseDt"u8, IssueDate, Use.Required);
        StaleDate = x.Date("StlDt"u8, StaleDate);
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        ValueDate = x.Part("ValDt"u8, ValueDate);
        Payer = x.Part("Pyer"u8, Payer);
        PayerAccount = x.Part("PyerAcct"u8, PayerAccount);
        DrawerAgent = x.Part("DrwrAgt"u8, DrawerAgent);
        DrawerAgentAccount = x.Part("DrwrAgtAcct"u8, DrawerAgentAccount);
        Payee = x.Part("Pyee"u8, Payee, Use.Required);
        PayeeAccount = x.Part("PyeeAcct"u8, PayeeAccount);
        Instructions = x.ForChequeAgent("InstrForChqAgt"u8, Instructions);
    }
}
