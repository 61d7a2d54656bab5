using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>Payment information that is reversed, whole or in part.</summary>
public sealed class OriginalInstructionReversal : IOriginalInstruction, IItemGroup
{
    public string? ReversalPaymentInformationIdentification { get; set; }

    public string? PaymentInformationIdentification { get; set; }

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public bool? BatchBooking { get; set; }

    public bool? WholeReversal { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public IEnumerable<InitiatedReversal> Transactions { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ReversalPaymentInformationIdentification = x.Text("RvslPmtInfId"u8, ReversalPaymentInformationIdentification, TextType.Max35);
        PaymentInformationIdentification = x.Text("OrgnlPmtInfId"u8, PaymentInformationIdentification, TextType.Max35, Use.Required);
        NumberOfTransactions = x.Text("OrgnlNbOfTxs"u8, NumberOfTransactions, TextType.Numeric15);
        ControlSum = x.Number("OrgnlCtrlSum"u8, ControlSum, NumberType.Decimal);
        BatchBooking = x.Flag("BtchBookg"u8, BatchBooking);
        WholeReversal = x.Flag("PmtInfRvsl"u8, WholeReversal);
        Reasons = x.Parts("RvslRsnInf"u8, Reasons);
        Transactions = x.Items("TxInf"u8, Transactions);
    }
}
