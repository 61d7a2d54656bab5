using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims.Records;

/// <summary>What is true of all charges of a message of the second version.</summary>
public sealed class ChargeRecordsHeader : ChargeAccounts, IComponent
{
    public string? MessageIdentification { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public Agent? Requestor { get; set; }

    public ChargeTotals? Total { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime, Use.Required);
        Requestor = x.Part("ChrgsRqstr"u8, Requestor);
        Total = x.Part("TtlChrgs"u8, Total);
        DescribeAccounts(ref x);
    }
}
