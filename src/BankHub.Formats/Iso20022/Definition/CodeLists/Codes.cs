using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Definition.CodeLists;

/// <summary>The code lists that the schemas themselves close; external code lists are data (`mappings/iso20022`).</summary>
internal static class Codes
{
    public static readonly TextType AddressType = TextType.OneOf("ADDR", "PBOX", "HOME", "BIZZ", "MLTO", "DLVY");

    public static readonly TextType Advice = TextType.OneOf("ADWD", "ADND");

    public static readonly TextType Authorisation = TextType.OneOf("AUTH", "FDET", "FSUM", "ILEV");

    public static readonly TextType CashAccountType = TextType.OneOf(
        "CASH", "CHAR", "COMM", "TAXE", "CISH", "TRAS", "SACC", "CACC", "SVGS", "ONDP", "MGLD", "NREX", "MOMA", "LOAN", "SLRY", "ODFT");

    public static readonly TextType ChargeBearer = TextType.OneOf("DEBT", "CRED", "SHAR", "SLEV");

    public static readonly TextType ChequeDelivery = TextType.OneOf(
        "MLDB", "MLCD", "MLFA", "CRDB", "CRCD", "CRFA", "PUDB", "PUCD", "PUFA", "RGDB", "RGCD", "RGFA");

    public static readonly TextType ChequeType = TextType.OneOf("CCHQ", "CCCH", "BCHQ", "DRFT", "ELDR");

    public static readonly TextType ClearingChannel = TextType.OneOf("RTGS", "RTNS", "MPNS", "BOOK");

    public static readonly TextType CreditDebit = TextType.OneOf("CRDT", "DBIT");

    public static readonly TextType CreditorAgentInstruction = TextType.OneOf("CHQB", "HOLD", "PHOB", "TELB");

    public static readonly TextType InstitutionAgentInstruction = TextType.OneOf("PHOB", "TELB");

    public static readonly TextType CreditorReference = TextType.OneOf("RADM", "RPIN", "FXDR", "DISP", "PUOR", "SCOR");

    public static readonly TextType ReferredDocument = TextType.OneOf(
        "MSIN", "CNFA", "DNFA", "CINV", "CREN", "DEBN", "HIRI", "SBIN", "CMCN", "SOAC", "DISP", "BOLD", "VCHR", "AROI", "TSUT", "PUOR");

    public static readonly TextType ReferredDocument2009 = TextType.OneOf(
        "MSIN", "CNFA", "DNFA", "CINV", "CREN", "DEBN", "HIRI", "SBIN", "CMCN", "SOAC", "DISP", "BOLD", "VCHR", "AROI", "TSUT");

    public static readonly TextType ExchangeRateType = TextType.OneOf("SPOT", "SALE", "AGRD");

    public static readonly TextType Frequency2009 = TextType.OneOf("YEAR", "MNTH", "QURT", "MIAN", "WEEK", "DAIL", "ADHO", "INDA");

    public static readonly TextType Frequency = TextType.OneOf("YEAR", "MNTH", "QURT", "MIAN", "WEEK", "DAIL", "ADHO", "INDA", "FRTN");

    public static readonly TextType NextAgentInstruction = TextType.OneOf("PHOA", "TELA");

    public static readonly TextType MandateClassification = TextType.OneOf("FIXE", "USGB", "VARI");

    public static readonly TextType NamePrefix2009 = TextType.OneOf("DOCT", "MIST", "MISS", "MADM");

    public static readonly TextType NamePrefix = TextType.OneOf("DOCT", "MADM", "MISS", "MIST", "MIKS");

    public static readonly TextType PaymentMethod = TextType.OneOf("CHK", "TRF", "TRA");

    public static readonly TextType DirectDebitMethod = TextType.OneOf("DD");

    public static readonly TextType OriginalPaymentMethod = TextType.OneOf("CHK", "TRF", "DD", "TRA");

    public static readonly TextType PreferredContact = TextType.OneOf("LETT", "MAIL", "PHON", "FAXX", "CELL");

    public static readonly TextType PreferredContact2023 = TextType.OneOf("MAIL", "FAXX", "LETT", "CELL", "ONLI", "PHON");

    public static readonly TextType CopyDuplicate = TextType.OneOf("CODU", "COPY", "DUPL");

    public static readonly TextType Priority = TextType.OneOf("HIGH", "NORM");

    public static readonly TextType SettlementPriority = TextType.OneOf("URGT", "HIGH", "NORM");

    public static readonly TextType SequenceType = TextType.OneOf("FRST", "RCUR", "FNAL", "OOFF", "RPRE");

    public static readonly TextType SequenceType2009 = TextType.OneOf("FRST", "RCUR", "FNAL", "OOFF");

    public static readonly TextType RegulatoryReporting = TextType.OneOf("CRED", "DEBT", "BOTH");

    public static readonly TextType RemittanceLocation = TextType.OneOf("FAXI", "EDIC", "URID", "EMAL", "POST", "SMSM");

    public static readonly TextType SettlementMethod = TextType.OneOf("INDA", "INGA", "COVE", "CLRG");

    public static readonly TextType CollectionSettlementMethod = TextType.OneOf("INDA", "INGA", "CLRG");

    public static readonly TextType TaxPeriod = TextType.OneOf(
        "MM01", "MM02", "MM03", "MM04", "MM05", "MM06", "MM07", "MM08", "MM09", "MM10", "MM11", "MM12",
        "QTR1", "QTR2", "QTR3", "QTR4", "HLF1", "HLF2");
}
