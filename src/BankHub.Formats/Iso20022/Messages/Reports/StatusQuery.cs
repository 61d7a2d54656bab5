using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Reports;

/// <summary>A payment whose status is asked for (PaymentTransaction of pacs.028).</summary>
public sealed class StatusQuery : IComponent
{
    public string? StatusRequestIdentification { get; set; }

    public OriginalGroup? OriginalGroup { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? OriginalTransactionIdentification { get; set; }

    public string? OriginalUetr { get; set; }

    public IsoDateTime? AcceptanceDateTime { get; set; }

    public string? ClearingSystemReference { get; set; }

    public Agent? InstructingAgent { get; set; }

    public Agent? InstructedAgent { get; set; }

    public OriginalTransaction? OriginalTransaction { get; set; }

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        StatusRequestIdentification = x.Text("StsReqId"u8, StatusRequestIdentification, TextType.Max35);
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup);
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        OriginalTransactionIdentification = x.Text("OrgnlTxId"u8, OriginalTransactionIdentification, TextType.Max35);
        OriginalUetr = x.Text("OrgnlUETR"u8, OriginalUetr, TextType.Uetr, Use.Since(Dialect.Year2019));
        AcceptanceDateTime = x.Moment("AccptncDtTm"u8, AcceptanceDateTime);
        ClearingSystemReference = x.Text("ClrSysRef"u8, ClearingSystemReference, TextType.Max35);
        InstructingAgent = x.Part("InstgAgt"u8, InstructingAgent);
        InstructedAgent = x.Part("InstdAgt"u8, InstructedAgent);
        OriginalTransaction = x.Part("OrgnlTxRef"u8, OriginalTransaction);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
