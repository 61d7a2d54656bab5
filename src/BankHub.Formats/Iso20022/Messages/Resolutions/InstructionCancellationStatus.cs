using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>What became of the request to cancel payment information.</summary>
public sealed class InstructionCancellationStatus : IItemGroup
{
    public string? OriginalPaymentInformationCancellationIdentification { get; set; }

    public InvestigationCase? ResolvedCase { get; set; }

    public string? OriginalPaymentInformationIdentification { get; set; }

    public OriginalGroup? OriginalGroup { get; set; }

    public string? OriginalNumberOfTransactions { get; set; }

    public decimal? OriginalControlSum { get; set; }

    public string? Status { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public IReadOnlyList<CancellationCount> Counts { get; set; } = [];

    public IEnumerable<InitiatedCancellationStatus> Transactions { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        OriginalPaymentInformationCancellationIdentification = x.Text(
            "OrgnlPmtInfCxlId"u8, OriginalPaymentInformationCancellationIdentification, TextType.Max35);
        ResolvedCase = x.Part("RslvdCase"u8, ResolvedCase);
        OriginalPaymentInformationIdentification = x.Text(
            "OrgnlPmtInfId"u8, OriginalPaymentInformationIdentification, TextType.Max35, Use.Required);
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup);
        OriginalNumberOfTransactions = x.Text("OrgnlNbOfTxs"u8, OriginalNumberOfTransactions, TextType.Numeric15);
        OriginalControlSum = x.Number("OrgnlCtrlSum"u8, OriginalControlSum, NumberType.Decimal);
        Status = x.Text("PmtInfCxlSts"u8, Status, CaseCodes.GroupCancellationStatus);
        Reasons = x.Parts("CxlStsRsnInf"u8, Reasons);
        x.Choice = new(CaseCodes.CancellationStatus, TextType.Max35);
        Counts = x.Parts("NbOfTxsPerCxlSts"u8, Counts);
        Transactions = x.Items("TxInfAndSts"u8, Transactions);
    }
}
