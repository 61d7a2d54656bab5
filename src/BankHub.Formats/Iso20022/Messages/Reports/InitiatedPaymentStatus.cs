using BankHub.Formats.Iso20022.Components.Amounts;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Components.Tracking;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Reports;

/// <summary>The status of a transaction that a customer initiated (PaymentTransaction of pain.002).</summary>
public sealed class InitiatedPaymentStatus : IOriginalNames, IComponent
{
    public string? StatusIdentification { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? OriginalUetr { get; set; }

    public string? Status { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public IReadOnlyList<Charges> Charges { get; set; } = [];

    public TrackerData? Tracker { get; set; }

    public IsoDateTime? AcceptanceDateTime { get; set; }

    public string? AccountServicerReference { get; set; }

    public string? ClearingSystemReference { get; set; }

    public OriginalTransaction? OriginalTransaction { get; set; }

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isNew = x.Dialect > Dialect.Year2009;
        StatusIdentification = x.Text("StsId"u8, StatusIdentification, TextType.Max35);
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        OriginalUetr = x.Text("OrgnlUETR"u8, OriginalUetr, TextType.Uetr, Use.Since(Dialect.Year2019));
        Status = x.Text("TxSts"u8, Status, isNew ? TextType.ExternalCode : StatusCodes.Transaction);
        Reasons = x.Parts("StsRsnInf"u8, Reasons);
        Charges = x.Parts("ChrgsInf"u8, Charges);
        Tracker = x.Part("TrckrData"u8, Tracker, Use.Since(Dialect.Year2019));
        AcceptanceDateTime = x.Moment("AccptncDtTm"u8, AcceptanceDateTime);
        AccountServicerReference = x.Text("AcctSvcrRef"u8, AccountServicerReference, TextType.Max35);
        ClearingSystemReference = x.Text("ClrSysRef"u8, ClearingSystemReference, TextType.Max35);
        OriginalTransaction = x.Part("OrgnlTxRef"u8, OriginalTransaction);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
