using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Cancellations;

/// <summary>The message whose payments shall be cancelled, perhaps all of them.</summary>
public sealed class GroupCancellation : IComponent
{
    public string? CancellationIdentification { get; set; }

    public InvestigationCase? Case { get; set; }

    public string? OriginalMessageIdentification { get; set; }

    public string? OriginalMessageName { get; set; }

    public IsoDateTime? OriginalCreationDateTime { get; set; }

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public bool? CancelsAll { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        CancellationIdentification = x.Text("GrpCxlId"u8, CancellationIdentification, TextType.Max35);
        Case = x.Part("Case"u8, Case);
        OriginalMessageIdentification = x.Text("OrgnlMsgId"u8, OriginalMessageIdentification, TextType.Max35, Use.Required);
        OriginalMessageName = x.Text("OrgnlMsgNmId"u8, OriginalMessageName, TextType.Max35, Use.Required);
        OriginalCreationDateTime = x.Moment("OrgnlCreDtTm"u8, OriginalCreationDateTime);
        NumberOfTransactions = x.Text("NbOfTxs"u8, NumberOfTransactions, TextType.Numeric15);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
        CancelsAll = x.Flag("GrpCxl"u8, CancelsAll);
        Reasons = x.Parts("CxlRsnInf"u8, Reasons);
    }
}
