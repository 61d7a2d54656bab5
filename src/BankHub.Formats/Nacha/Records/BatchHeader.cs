using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The Company/Batch Header Record: who originates the entries that follow, of which class, for which day.</summary>
public sealed record BatchHeader : BatchHeaderRecord
{
    public static readonly NachaLayout Table = new("Batch Header", Field.Type, Field.ServiceClass, Field.CompanyName,
        Field.DiscretionaryData, Field.CompanyId, Field.SecCode, Field.EntryDescription, Field.DescriptiveDate, Field.EffectiveDate,
        Field.SettlementDate, Field.OriginatorStatus, Field.Odfi, Field.BatchNumber);

    public required string CompanyName { get; init; }

    public string CompanyDiscretionaryData { get; init; } = "";

    public required string CompanyIdentification { get; init; }

    /// <summary>For people; SD and a time where the sender intends settlement on the same day.</summary>
    public string CompanyDescriptiveDate { get; init; } = "";

    public override NachaLayout Layout => Table;

    internal static BatchHeader Read(RecordReader from) => new()
    {
        ServiceClassCode = from.Integer(Field.ServiceClass),
        CompanyName = from.Text(Field.CompanyName),
        CompanyDiscretionaryData = from.Text(Field.DiscretionaryData),
        CompanyIdentification = from.Text(Field.CompanyId),
        StandardEntryClassCode = from.Text(Field.SecCode),
        CompanyEntryDescription = from.Text(Field.EntryDescription),
        CompanyDescriptiveDate = from.Text(Field.DescriptiveDate),
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
        to.Text(Field.CompanyName, CompanyName);
        to.Text(Field.DiscretionaryData, CompanyDiscretionaryData);
        to.Text(Field.CompanyId, CompanyIdentification);
        to.Text(Field.SecCode, StandardEntryClassCode);
        to.Text(Field.EntryDescription, CompanyEntryDescription);
        to.Text(Field.DescriptiveDate, CompanyDescriptiveDate);
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
        public static readonly NachaField CompanyName = Text("Company Name", 5, 16, Mandatory, "companyName");
        public static readonly NachaField DiscretionaryData =
            Text("Company Discretionary Data", 21, 20, Optional, "companyDiscretionaryData");
        public static readonly NachaField CompanyId = Text("Company Identification", 41, 10, Mandatory, "companyIdentification");
        public static readonly NachaField SecCode = Text("Standard Entry Class Code", 51, 3, Mandatory, "standardEntryClassCode");
        public static readonly NachaField EntryDescription =
            Text("Company Entry Description", 54, 10, Mandatory, "companyEntryDescription");
        public static readonly NachaField DescriptiveDate = Text("Company Descriptive Date", 64, 6, Optional, "companyDescriptiveDate");
        public static readonly NachaField EffectiveDate = Date("Effective Entry Date", 70, 6, Required, "effectiveEntryDate");
        public static readonly NachaField SettlementDate = Text("Settlement Date (Julian)", 76, 3, Optional, "settlementDate");
        public static readonly NachaField OriginatorStatus = Text("Originator Status Code", 79, 1, Mandatory, "originatorStatusCode");
        public static readonly NachaField Odfi = Digits("Originating DFI Identification", 80, 8, Mandatory, "ODFIIdentification");
        public static readonly NachaField BatchNumber = Number("Batch Number", 88, 7, Mandatory, "batchNumber");
    }
}
