using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Reports;

/// <summary>Payment information that a status is reported of, for all its transactions or for some.</summary>
public sealed class OriginalInstructionStatus : IOriginalInstruction, IItemGroup
{
    public string? PaymentInformationIdentification { get; set; }

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public string? Status { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public IReadOnlyList<StatusCount> StatusCounts { get; set; } = [];

    public IEnumerable<InitiatedPaymentStatus> Transactions { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isNew = x.Dialect > Dialect.Year2009;
        PaymentInformationIdentification = x.Text("OrgnlPmtInfId"u8, PaymentInformationIdentification, TextType.Max35, Use.Required);
        NumberOfTransactions = x.Text("OrgnlNbOfTxs"u8, NumberOfTransactions, TextType.Numeric15);
        ControlSum = x.Number("OrgnlCtrlSum"u8, ControlSum, NumberType.Decimal);
        Status = x.Text("PmtInfSts"u8, Status, isNew ? TextType.ExternalCode : StatusCodes.Group);
        Reasons = x.Parts("StsRsnInf"u8, Reasons);
        StatusCounts = x.Parts("NbOfTxsPerSts"u8, StatusCounts);
        Transactions = x.Items("TxInfAndSts"u8, Transactions);
    }
}
