using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The IAT Company/Batch Header Record: an international batch, its currencies and the kind of exchange.</summary>
public sealed record IatBatchHeader : BatchHeaderRecord
{
    public static readonly NachaLayout Table = new("IAT Batch Header", Field.Type, Field.ServiceClass, Field.IatIndicator,
        Field.ExchangeIndicator, Field.ExchangeReferenceIndicator, Field.ExchangeReference, Field.DestinationCountry, Field.OriginatorId,
        Field.SecCode, Field.EntryDescription, Field.OriginatingCurrency, Field.DestinationCurrency, Field.EffectiveDate,
        Field.SettlementDate, Field.OriginatorStatus, Field.Odfi, Field.BatchNumber);

    /// <summary>IATCOR in a batch of notifications of change, else blank.</summary>
    public string IatIndicator { get; init; } = "";

    /// <summary>FV, VF or FF: which side of the exchange is fixed.</summary>
    public required string ForeignExchangeIndicator { get; init; }

    /// <summary>1 a rate, 2 a reference number, 3 nothing.</summary>
    public required int ForeignExchangeReferenceIndicator { get; init; }

    public string ForeignExchangeReference { get; init; } = "";

    public required string DestinationCountry { get; init; }

    public required string OriginatorIdentification { get; init; }

    public required string OriginatingCurrency { get; init; }

    public required string DestinationCurrency { get; init; }

    public override NachaLayout Layout => Table;

    internal static IatBatchHeader Read(RecordReader from) => new()
    {
        ServiceClassCode = from.Integer(Field.ServiceClass),
        IatIndicator = from.Text(Field.IatIndicator),
        ForeignExchangeIndicator = from.Text(Field.ExchangeIndicator),
        ForeignExchangeReferenceIndicator = from.Integer(Field.ExchangeReferenceIndicator),
        ForeignExchangeReference = from.Text(Field.ExchangeReference),
        DestinationCountry = from.Text(Field.DestinationCountry),
        OriginatorIdentification = from.Text(Field.OriginatorId),
        StandardEntryClassCode = from.Text(Field.SecCode),
        CompanyEntryDescription = from.Text(Field.EntryDescription),
        OriginatingCurrency = from.Text(Field.OriginatingCurrency),
        DestinationCurrency = from.Text(Field.DestinationCurrency),
        EffectiveEntryDate = from.Date(Field.EffectiveDate),
        SettlementDate = from.Text(Field.SettlementDate),
        OriginatorStatusCode = from.Text(Field.OriginatorStatus),
        OdfiIdentification = from.Institution(Field.Odfi),
        BatchNumber = from.Integer(Field.BatchNumber),
    };

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Number(Field.ServiceClass, ServiceClassCode);
        to.Text(Field.IatIndicator, IatIndicator);
        to.Text(Field.ExchangeIndicator, ForeignExchangeIndicator);
        to.Number(Field.ExchangeReferenceIndicator, ForeignExchangeReferenceIndicator);
        to.Text(Field.ExchangeReference, ForeignExchangeReference);
        to.Text(Field.DestinationCountry, DestinationCountry);
        to.Text(Field.OriginatorId, OriginatorIdentification);
        to.Text(Field.SecCode, StandardEntryClassCode);
        to.Text(Field.EntryDescription, CompanyEntryDescription);
        to.Text(Field.OriginatingCurrency, OriginatingCurrency);
        to.Text(Field.DestinationCurrency, DestinationCurrency);
        to.Date(Field.EffectiveDate, EffectiveEntryDate);
        to.Text(Field.SettlementDate, SettlementDate);
        to.Text(Field.OriginatorStatus, OriginatorStatusCode);
        to.Number(Field.Odfi, OdfiIdentification);
        to.Number(Field.BatchNumber, BatchNumber);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "5");
        public static readonly NachaField ServiceClass = Number("Service Class Code", 2, 3, Mandatory, "serviceClassCode");
        public static readonly NachaField IatIndicator = Text("IAT Indicator", 5, 16, Optional, "IATIndicator");
        public static readonly NachaField ExchangeIndicator =
            Text("Foreign Exchange Indicator", 21, 2, Mandatory, "foreignExchangeIndicator");
        public static readonly NachaField ExchangeReferenceIndicator =
            Number("Foreign Exchange Reference Indicator", 23, 1, Required, "foreignExchangeReferenceIndicator");
        public static readonly NachaField ExchangeReference =
            Text("Foreign Exchange Reference", 24, 15, Optional, "foreignExchangeReference");
        public static readonly NachaField DestinationCountry =
            Text("ISO Destination Country Code", 39, 2, Mandatory, "ISODestinationCountryCode");
        public static readonly NachaField OriginatorId = Text("Originator Identification", 41, 10, Mandatory, "originatorIdentification");
        public static readonly NachaField SecCode = Text("Standard Entry Class Code", 51, 3, Mandatory, "standardEntryClassCode");
        public static readonly NachaField EntryDescription =
            Text("Company Entry Description", 54, 10, Mandatory, "companyEntryDescription");
        public static readonly NachaField OriginatingCurrency =
            Text("ISO Originating Currency Code", 64, 3, Mandatory, "ISOOriginatingCurrencyCode");
        public static readonly NachaField DestinationCurrency =
            Text("ISO Destination Currency Code", 67, 3, Mandatory, "ISODestinationCurrencyCode");
        public static readonly NachaField EffectiveDate = Date("Effective Entry Date", 70, 6, Required, "effectiveEntryDate");
        public static readonly NachaField SettlementDate = Text("Settlement Date (Julian)", 76, 3, Optional, "settlementDate");
        public static readonly NachaField OriginatorStatus = Text("Originator Status Code", 79, 1, Mandatory, "originatorStatusCode");
        public static readonly NachaField Odfi = Digits("Originating DFI Identification", 80, 8, Mandatory, "ODFIIdentification");
        public static readonly NachaField BatchNumber = Number("Batch Number", 88, 7, Mandatory, "batchNumber");
    }
}
