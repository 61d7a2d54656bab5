using System.Xml.Serialization;

namespace BankHub.Cli.Bench.Iso20022.Serialized;

public sealed class CashAccount
{
    public AccountIdentification? Id { get; set; }
    public CodeOrProprietary? Tp { get; set; }
    public string? Ccy { get; set; }
    public string? Nm { get; set; }
    public AccountProxy? Prxy { get; set; }
}

public sealed class AccountIdentification
{
    public string? IBAN { get; set; }
    public GenericAccountIdentification? Othr { get; set; }
}

public sealed class GenericAccountIdentification
{
    public string? Id { get; set; }
    public CodeOrProprietary? SchmeNm { get; set; }
    public string? Issr { get; set; }
}

public sealed class AccountProxy
{
    public CodeOrProprietary? Tp { get; set; }
    public string? Id { get; set; }
}

public sealed class Agent
{
    public FinancialInstitution? FinInstnId { get; set; }
    public BranchData? BrnchId { get; set; }
}

public sealed class FinancialInstitution
{
    public string? BICFI { get; set; }
    public ClearingSystemMember? ClrSysMmbId { get; set; }
    public string? LEI { get; set; }
    public string? Nm { get; set; }
    public PostalAddress? PstlAdr { get; set; }
    public GenericAgentIdentification? Othr { get; set; }
}

public sealed class ClearingSystemMember
{
    public CodeOrProprietary? ClrSysId { get; set; }
    public string? MmbId { get; set; }
}

public sealed class GenericAgentIdentification
{
    public string? Id { get; set; }
    public CodeOrProprietary? SchmeNm { get; set; }
    public string? Issr { get; set; }
}

public sealed class BranchData
{
    public string? Id { get; set; }
    public string? LEI { get; set; }
    public string? Nm { get; set; }
    public PostalAddress? PstlAdr { get; set; }
}

public sealed class PostalAddress
{
    public string? Dept { get; set; }
    public string? SubDept { get; set; }
    public string? StrtNm { get; set; }
    public string? BldgNb { get; set; }
    public string? BldgNm { get; set; }
    public string? Flr { get; set; }
    public string? PstBx { get; set; }
    public string? Room { get; set; }
    public string? PstCd { get; set; }
    public string? TwnNm { get; set; }
    public string? TwnLctnNm { get; set; }
    public string? DstrctNm { get; set; }
    public string? CtrySubDvsn { get; set; }
    public string? Ctry { get; set; }
    [XmlElement] public string[]? AdrLine { get; set; }
}

public sealed class PartyIdentification
{
    public string? Nm { get; set; }
    public PostalAddress? PstlAdr { get; set; }
    public PartyChoice? Id { get; set; }
    public string? CtryOfRes { get; set; }
    public ContactDetails? CtctDtls { get; set; }
}

public sealed class PartyChoice
{
    public OrganisationIdentification? OrgId { get; set; }
    public PersonIdentification? PrvtId { get; set; }
}

public sealed class OrganisationIdentification
{
    public string? AnyBIC { get; set; }
    public string? LEI { get; set; }
    [XmlElement] public GenericIdentification[]? Othr { get; set; }
}

public sealed class GenericIdentification
{
    public string? Id { get; set; }
    public CodeOrProprietary? SchmeNm { get; set; }
    public string? Issr { get; set; }
}

public sealed class PersonIdentification
{
    public DateAndPlaceOfBirth? DtAndPlcOfBirth { get; set; }
    [XmlElement] public GenericIdentification[]? Othr { get; set; }
}

public sealed class DateAndPlaceOfBirth
{
    [XmlElement(DataType = "date")] public DateTime BirthDt { get; set; }
    [XmlIgnore] public bool BirthDtSpecified { get; set; }
    public string? PrvcOfBirth { get; set; }
    public string? CityOfBirth { get; set; }
    public string? CtryOfBirth { get; set; }
}

public sealed class ContactDetails
{
    public string? NmPrfx { get; set; }
    public string? Nm { get; set; }
    public string? PhneNb { get; set; }
    public string? MobNb { get; set; }
    public string? FaxNb { get; set; }
    public string? EmailAdr { get; set; }
    public string? EmailPurp { get; set; }
    public string? JobTitl { get; set; }
    public string? Rspnsblty { get; set; }
    public string? Dept { get; set; }
    [XmlElement] public OtherContact[]? Othr { get; set; }
    public string? PrefrdMtd { get; set; }
}

public sealed class OtherContact
{
    public string? ChanlTp { get; set; }
    public string? Id { get; set; }
}

public sealed class NameAndAddress
{
    public string? Nm { get; set; }
    public PostalAddress? Adr { get; set; }
}

public sealed class PartyOrAgent
{
    public PartyIdentification? Pty { get; set; }
    public Agent? Agt { get; set; }
}
