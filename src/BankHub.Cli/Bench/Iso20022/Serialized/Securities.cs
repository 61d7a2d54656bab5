using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class TransactionPrice
{
    [XmlElement] public ProprietaryPrice[]? Prtry { get; set; }
}

public sealed class ProprietaryPrice
{
    public string? Tp { get; set; }
    public Amount? Pric { get; set; }
}

public sealed class TransactionQuantities
{
    public FinancialInstrumentQuantity? Qty { get; set; }
    public OriginalAndCurrentQuantities? OrgnlAndCurFaceAmt { get; set; }
    public ProprietaryQuantity? Prtry { get; set; }
}

public sealed class FinancialInstrumentQuantity
{
    public decimal Unit { get; set; }
    [XmlIgnore] public bool UnitSpecified { get; set; }
    public decimal FaceAmt { get; set; }
    [XmlIgnore] public bool FaceAmtSpecified { get; set; }
    public decimal AmtsdVal { get; set; }
    [XmlIgnore] public bool AmtsdValSpecified { get; set; }
}

public sealed class OriginalAndCurrentQuantities
{
    public decimal FaceAmt { get; set; }
    [XmlIgnore] public bool FaceAmtSpecified { get; set; }
    public decimal AmtsdVal { get; set; }
    [XmlIgnore] public bool AmtsdValSpecified { get; set; }
}

public sealed class ProprietaryQuantity
{
    public string? Tp { get; set; }
    public string? Qty { get; set; }
}

public sealed class SecurityIdentification
{
    public string? ISIN { get; set; }
    public TypedSecurityIdentification? Prtry { get; set; }
    [XmlElement] public OtherSecurityIdentification[]? OthrId { get; set; }
    public string? Desc { get; set; }
}

public sealed class TypedSecurityIdentification
{
    public string? Tp { get; set; }
    public string? Id { get; set; }
}

public sealed class OtherSecurityIdentification
{
    public string? Id { get; set; }
    public string? Sfx { get; set; }
    public CodeOrProprietary? Tp { get; set; }
}

public sealed class CorporateAction
{
    public string? EvtTp { get; set; }
    public string? EvtId { get; set; }
}
