using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>What became of the request to cancel a whole message.</summary>
public sealed class GroupCancellationStatus : IComponent
{
    public string? OriginalGroupCancellationIdentification { get; set; }

    public InvestigationCase? ResolvedCase { get; set; }

    public string? OriginalMessageIdentification { get; set; }

    public string? OriginalMessageName { get; set; }

    public IsoDateTime? OriginalCreationDateTime { get; set; }

    public string? OriginalNumberOfTransactions { get; set; }

    public decimal? OriginalControlSum { get; set; }

    public string? Status { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public IReadOnlyList<CancellationCount> Counts { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        OriginalGroupCancellationIdentification = x.Text("OrgnlGrpCxlId"u8, OriginalGroupCancellationIdentification, TextType.Max35);
        ResolvedCase = x.Part("RslvdCase"u8, ResolvedCase);
        OriginalMessageIdentification = x.Text("OrgnlMsgId"u8, OriginalMessageIdentification, TextType.Max35, Use.Required);
        OriginalMessageName = x.Text("OrgnlMsgNmId"u8, OriginalMessageName, TextType.Max35, Use.Required);
        OriginalCreationDateTime = x.Moment("OrgnlCreDtTm"u8, OriginalCreationDateTime);
        OriginalNumberOfTransactions = x.Text("OrgnlNbOfTxs"u8, OriginalNumberOfTransactions, TextType.Numeric15);
        OriginalControlSum = x.Number("OrgnlCtrlSum"u8, OriginalControlSum, NumberType.Decimal);
        Status = x.Text("GrpCxlSts"u8, Status, CaseCodes.GroupCancellationStatus);
        Reasons = x.Parts("CxlStsRsnInf"u8, Reasons);
        x.Choice = new(CaseCodes.TransactionStatus, TextType.Max35);
        Counts = x.Parts("NbOfTxsPerCxlSts"u8, Counts);
    }
}
