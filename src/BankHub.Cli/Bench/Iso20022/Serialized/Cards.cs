using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class CardEntry
{
    public PaymentCard? Card { get; set; }
    public PointOfInteraction? POI { get; set; }
    public CardAggregated? AggtdNtry { get; set; }
    public CashAccount? PrePdAcct { get; set; }
}

public sealed class PaymentCard
{
    public PlainCardData? PlainCardData { get; set; }
    public string? CardCtryCd { get; set; }
    public LabelledIdentification? CardBrnd { get; set; }
    public string? AddtlCardData { get; set; }
}

public sealed class PlainCardData
{
    public string? PAN { get; set; }
    public string? CardSeqNb { get; set; }
    public string? FctvDt { get; set; }
    public string? XpryDt { get; set; }
    public string? SvcCd { get; set; }
    [XmlElement] public TrackData[]? TrckData { get; set; }
    public CardSecurityInformation? CardSctyCd { get; set; }
}

public sealed class TrackData
{
    public string? TrckNb { get; set; }
    public string? TrckVal { get; set; }
}

public sealed class CardSecurityInformation
{
    public string? CSCMgmt { get; set; }
    public string? CSCVal { get; set; }
}

public sealed class LabelledIdentification
{
    public string? Id { get; set; }
    public string? SchmeNm { get; set; }
    public string? Issr { get; set; }
}

public sealed class CardAggregated
{
    public string? AddtlSvc { get; set; }
    public string? TxCtgy { get; set; }
    public string? SaleRcncltnId { get; set; }
    public CardSequenceNumberRange? SeqNbRg { get; set; }
    public DateOrTimePeriod? TxDtRg { get; set; }
}

public sealed class CardSequenceNumberRange
{
    public string? FrstTx { get; set; }
    public string? LastTx { get; set; }
}

public sealed class CardTransaction
{
    public PaymentCard? Card { get; set; }
    public PointOfInteraction? POI { get; set; }
    public CardTransactionChoice? Tx { get; set; }
    public CashAccount? PrePdAcct { get; set; }
}

public sealed class CardTransactionChoice
{
    public CardAggregated? Aggtd { get; set; }
    public CardIndividualTransaction? Indv { get; set; }
}

public sealed class CardIndividualTransaction
{
    public string? ICCRltdData { get; set; }
    public PaymentContext? PmtCntxt { get; set; }
    public string? AddtlSvc { get; set; }
    public string? TxCtgy { get; set; }
    public string? SaleRcncltnId { get; set; }
    public string? SaleRefNb { get; set; }
    public string? RePresntmntRsn { get; set; }
    public string? SeqNb { get; set; }
    public TransactionIdentifier? TxId { get; set; }
    public Product? Pdct { get; set; }
    [XmlElement(DataType = "date")] public DateTime VldtnDt { get; set; }
    [XmlIgnore] public bool VldtnDtSpecified { get; set; }
    public string? VldtnSeqNb { get; set; }
}

public sealed class PaymentContext
{
    public bool CardPres { get; set; }
    [XmlIgnore] public bool CardPresSpecified { get; set; }
    public bool CrdhldrPres { get; set; }
    [XmlIgnore] public bool CrdhldrPresSpecified { get; set; }
    public bool OnLineCntxt { get; set; }
    [XmlIgnore] public bool OnLineCntxtSpecified { get; set; }
    public string? AttndncCntxt { get; set; }
    public string? TxEnvt { get; set; }
    public string? TxChanl { get; set; }
    public bool AttndntMsgCpbl { get; set; }
    [XmlIgnore] public bool AttndntMsgCpblSpecified { get; set; }
    public string? AttndntLang { get; set; }
    public string? CardDataNtryMd { get; set; }
    public bool FllbckInd { get; set; }
    [XmlIgnore] public bool FllbckIndSpecified { get; set; }
    public CardholderAuthentication? AuthntcnMtd { get; set; }
}

public sealed class CardholderAuthentication
{
    public string? AuthntcnMtd { get; set; }
    public string? AuthntcnNtty { get; set; }
}

public sealed class TransactionIdentifier
{
    public DateTimeOffset TxDtTm { get; set; }
    [XmlIgnore] public bool TxDtTmSpecified { get; set; }
    public string? TxRef { get; set; }
}

public sealed class Product
{
    public string? PdctCd { get; set; }
    public string? UnitOfMeasr { get; set; }
    public decimal PdctQty { get; set; }
    [XmlIgnore] public bool PdctQtySpecified { get; set; }
    public decimal UnitPric { get; set; }
    [XmlIgnore] public bool UnitPricSpecified { get; set; }
    public decimal PdctAmt { get; set; }
    [XmlIgnore] public bool PdctAmtSpecified { get; set; }
    public string? TaxTp { get; set; }
    public string? AddtlPdctInf { get; set; }
}

public sealed class PointOfInteraction
{
    public DeviceIdentification? Id { get; set; }
    public string? SysNm { get; set; }
    public string? GrpId { get; set; }
    public PointOfInteractionCapabilities? Cpblties { get; set; }
    [XmlElement] public PointOfInteractionComponent[]? Cmpnt { get; set; }
}

public sealed class DeviceIdentification
{
    public string? Id { get; set; }
    public string? Tp { get; set; }
    public string? Issr { get; set; }
    public string? ShrtNm { get; set; }
}

public sealed class PointOfInteractionCapabilities
{
    [XmlElement] public string[]? CardRdngCpblties { get; set; }
    [XmlElement] public string[]? CrdhldrVrfctnCpblties { get; set; }
    public string? OnLineCpblties { get; set; }
    [XmlElement] public DisplayCapabilities[]? DispCpblties { get; set; }
    public string? PrtLineWidth { get; set; }
}

public sealed class DisplayCapabilities
{
    public string? DispTp { get; set; }
    public string? NbOfLines { get; set; }
    public string? LineWidth { get; set; }
}

public sealed class PointOfInteractionComponent
{
    public string? POICmpntTp { get; set; }
    public string? ManfctrId { get; set; }
    public string? Mdl { get; set; }
    public string? VrsnNb { get; set; }
    public string? SrlNb { get; set; }
    [XmlElement] public string[]? ApprvlNb { get; set; }
}
