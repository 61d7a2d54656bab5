using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>The dates of a transaction.</summary>
public sealed class RelatedDates : IComponent
{
    public IsoDateTime? AcceptanceDateTime { get; set; }

    public DateOnly? TradeActivityContractualSettlementDate { get; set; }

    public DateOnly? TradeDate { get; set; }

    public DateOnly? InterbankSettlementDate { get; set; }

    public DateOnly? StartDate { get; set; }

    public DateOnly? EndDate { get; set; }

    public IsoDateTime? TransactionDateTime { get; set; }

    public IReadOnlyList<ProprietaryDate> Proprietary { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        AcceptanceDateTime = x.Moment("AccptncDtTm"u8, AcceptanceDateTime);
        TradeActivityContractualSettlementDate = x.Date("TradActvtyCtrctlSttlmDt"u8, TradeActivityContractualSettlementDate);
        TradeDate = x.Date("TradDt"u8, TradeDate);
        InterbankSettlementDate = x.Date("IntrBkSttlmDt"u8, InterbankSettlementDate);
        StartDate = x.Date("StartDt"u8, StartDate);
        EndDate = x.Date("EndDt"u8, EndDate);
        TransactionDateTime = x.Moment("TxDtTm"u8, TransactionDateTime);
        Proprietary = x.Parts("Prtry"u8, Proprietary);
    }
}
