using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Cancellations;

/// <summary>Payment information whose payments shall be cancelled, perhaps all of them.</summary>
public sealed class InstructionCancellation : IItemGroup
{
    public string? CancellationIdentification { get; set; }

    public InvestigationCase? Case { get; set; }

    public string? OriginalPaymentInformationIdentification { get; set; }

    public OriginalGroup? OriginalGroup { get; set; }

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public bool? CancelsAll { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public IEnumerable<InitiatedPaymentCancellation> Transactions { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        CancellationIdentification = x.Text("PmtCxlId"u8, CancellationIdentification, TextType.Max35);
        Case = x.Part("Case"u8, Case);
        OriginalPaymentInformationIdentification = x.Text(
            "OrgnlPmtInfId"u8, OriginalPaymentInformationIdentification, TextType.Max35, Use.Required);
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup);
        NumberOfTransactions = x.Text("NbOfTxs"u8, NumberOfTransactions, TextType.Numeric15);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
        CancelsAll = x.Flag("PmtInfCxl"u8, CancelsAll);
        Reasons = x.Parts("CxlRsnInf"u8, Reasons);
        Transactions = x.Items("TxInf"u8, Transactions);
    }
}
