using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>The statement entry that an investigation is about.</summary>
public sealed class UnderlyingEntry : IComponent
{
    public CashAccount? OriginalAccount { get; set; }

    public OriginalGroup? OriginalGroup { get; set; }

    public string? OriginalStatementIdentification { get; set; }

    public string? OriginalEntryReference { get; set; }

    public string? OriginalUetr { get; set; }

    public Amount? OriginalEntryAmount { get; set; }

    public DateChoice? OriginalEntryValueDate { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        OriginalAccount = x.Part("OrgnlAcct"u8, OriginalAccount);
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup);
        OriginalStatementIdentification = x.Text("OrgnlStmtId"u8, OriginalStatementIdentification, TextType.Max35);
        OriginalEntryReference = x.Text("OrgnlNtryRef"u8, OriginalEntryReference, TextType.Max35);
        OriginalUetr = x.Text("OrgnlUETR"u8, OriginalUetr, TextType.Uetr);
        OriginalEntryAmount = x.Amount("OrgnlNtryAmt"u8, OriginalEntryAmount);
        OriginalEntryValueDate = x.Part("OrgnlNtryValDt"u8, OriginalEntryValueDate);
    }
}
