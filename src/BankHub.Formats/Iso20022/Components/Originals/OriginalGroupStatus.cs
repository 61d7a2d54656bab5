using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>The message that a status report is about, with its status if it is one for all.</summary>
public sealed class OriginalGroupStatus : IComponent
{
    public string? MessageIdentification { get; set; }

    public string? MessageName { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public string? Status { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public IReadOnlyList<StatusCount> StatusCounts { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isNew = x.Dialect > Dialect.Year2009;
        MessageIdentification = x.Text("OrgnlMsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        MessageName = x.Text("OrgnlMsgNmId"u8, MessageName, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("OrgnlCreDtTm"u8, CreationDateTime);
        NumberOfTransactions = x.Text("OrgnlNbOfTxs"u8, NumberOfTransactions, TextType.Numeric15);
        ControlSum = x.Number("OrgnlCtrlSum"u8, ControlSum, NumberType.Decimal);
        Status = x.Text("GrpSts"u8, Status, isNew ? TextType.ExternalCode : StatusCodes.Group);
        Reasons = x.Parts("StsRsnInf"u8, Reasons);
        StatusCounts = x.Parts("NbOfTxsPerSts"u8, StatusCounts);
    }
}
