using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Amounts;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Reports;

/// <summary>The status of a payment between agents (PaymentTransaction of pacs.002).</summary>
public sealed class PaymentStatus : IAgentOriginalNames, IComponent
{
    public string? StatusIdentification { get; set; }

    public OriginalGroup? OriginalGroup { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? OriginalTransactionIdentification { get; set; }

    public string? OriginalUetr { get; set; }

    public string? Status { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public IReadOnlyList<Charges> Charges { get; set; } = [];

    public IsoDateTime? AcceptanceDateTime { get; set; }

    public DateChoice? EffectiveSettlementDate { get; set; }

    public string? AccountServicerReference { get; set; }

    public string? ClearingSystemReference { get; set; }

    public Agent? InstructingAgent { get; set; }

    public Agent? InstructedAgent { get; set; }

    public OriginalTransaction? OriginalTransaction { get; set; }

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isNew = x.Dialect > Dialect.Year2009;
        StatusIdentification = x.Text("StsId"u8, StatusIdentification, TextType.Max35);
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup, Use.Since(Dialect.Year2013));
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        OriginalTransactionIdentification = x.Text("OrgnlTxId"u8, OriginalTransactionIdentification, TextType.Max35);
        OriginalUetr = x.Text("OrgnlUETR"u8, OriginalUetr, TextType.Uetr, Use.Since(Dialect.Year2019));
        Status = x.Text("TxSts"u8, Status, isNew ? TextType.ExternalCode : StatusCodes.Transaction);
        Reasons = x.Parts("StsRsnInf"u8, Reasons);
        Charges = x.Parts("ChrgsInf"u8, Charges);
        AcceptanceDateTime = x.Moment("AccptncDtTm"u8, AcceptanceDateTime);
        EffectiveSettlementDate = x.Part("FctvIntrBkSttlmDt"u8, EffectiveSettlementDate, Use.Since(Dialect.Year2019));
        AccountServicerReference = x.Text("AcctSvcrRef"u8, AccountServicerReference, TextType.Max35);
        ClearingSystemReference = x.Text("ClrSysRef"u8, ClearingSystemReference, TextType.Max35);
        InstructingAgent = x.Part("InstgAgt"u8, InstructingAgent);
        InstructedAgent = x.Part("InstdAgt"u8, InstructedAgent);
        OriginalTransaction = x.Part("OrgnlTxRef"u8, OriginalTransaction);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
