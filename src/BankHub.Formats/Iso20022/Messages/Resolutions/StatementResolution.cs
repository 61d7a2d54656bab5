using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Fees;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>The statement entry that was corrected.</summary>
public sealed class StatementResolution : IComponent
{
    public OriginalGroup? OriginalGroup { get; set; }

    public string? OriginalStatementIdentification { get; set; }

    public string? Uetr { get; set; }

    public string? AccountServicerReference { get; set; }

    public Amount? CorrectedAmount { get; set; }

    public IReadOnlyList<StatementCharges> Charges { get; set; } = [];

    public CodeOrProprietary? Purpose { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup);
        OriginalStatementIdentification = x.Text("OrgnlStmtId"u8, OriginalStatementIdentification, TextType.Max35);
        Uetr = x.Text("UETR"u8, Uetr, TextType.Uetr);
        AccountServicerReference = x.Text("AcctSvcrRef"u8, AccountServicerReference, TextType.Max35);
        CorrectedAmount = x.Amount("CrrctdAmt"u8, CorrectedAmount);
        Charges = x.Parts("Chrgs"u8, Charges);
        Purpose = x.Coded("Purp"u8, Purpose);
    }
}
