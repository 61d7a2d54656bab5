using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The Entry Detail Record with the addenda that follow it.</summary>
public sealed record EntryDetail : NachaRecord
{
    public static readonly NachaLayout Table = new("Entry Detail", Field.Type, Field.TransactionCode, Field.Rdfi, Field.CheckDigit,
        Field.Account, Field.Amount, Field.IndividualId, Field.IndividualName, Field.DiscretionaryData,
        Field.AddendaIndicator, Field.Trace);

    public required TransactionCode TransactionCode { get; init; }

    /// <summary>The receiving institution with its check digit.</summary>
    public required RoutingNumber Rdfi { get; init; }

    public required string DfiAccountNumber { get; init; }

    /// <summary>In cents.</summary>
    public required long Amount { get; init; }

    public string IndividualIdentification { get; init; } = "";

    public string IndividualName { get; init; } = "";

    public string DiscretionaryData { get; init; } = "";

    /// <summary>What the record says: 1 if addenda follow, else 0.</summary>
    public required int AddendaIndicator { get; init; }

    public required TraceNumber Trace { get; init; }

    /// <summary>The records of type 7 that follow.</summary>
    public IReadOnlyList<Addenda> Addenda { get; init; } = [];

    public override NachaLayout Layout => Table;

    internal static EntryDetail Read(RecordReader from)
    {
        var rdfi = from.Integer(Field.Rdfi);
        var check = from.Integer(Field.CheckDigit);
        if (check != RoutingNumber.CheckDigitOf(rdfi))
        {
            from.Report(Rules.NachaRules.CheckDigit, Field.CheckDigit, $"is not {RoutingNumber.CheckDigitOf(rdfi)}");
        }

        return new()
        {
            TransactionCode = new(from.Integer(Field.TransactionCode)),
            Rdfi = new((rdfi * 10) + check),
            DfiAccountNumber = from.Text(Field.Account),
            Amount = from.Number(Field.Amount),
            IndividualIdentification = from.Text(Field.IndividualId),
            IndividualName = from.Text(Field.IndividualName),
            DiscretionaryData = from.Text(Field.DiscretionaryData),
            AddendaIndicator = from.Integer(Field.AddendaIndicator),
            Trace = new(from.Number(Field.Trace)),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Number(Field.TransactionCode, TransactionCode.Value);
        to.Number(Field.Rdfi, Rdfi.Institution);
        to.Number(Field.CheckDigit, Rdfi.CheckDigit);
        to.Text(Field.Account, DfiAccountNumber);
        to.Number(Field.Amount, Amount);
        to.Text(Field.IndividualId, IndividualIdentification);
        to.Text(Field.IndividualName, IndividualName);
        to.Text(Field.DiscretionaryData, DiscretionaryData);
        to.Number(Field.AddendaIndicator, AddendaIndicator);
        to.Number(Field.Trace, Trace.Value);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "6");
        public static readonly NachaField TransactionCode = Number("Transaction Code", 2, 2, Mandatory);
        public static readonly NachaField Rdfi = Number("Receiving DFI Identification", 4, 8, Mandatory);
        public static readonly NachaField CheckDigit = Number("Check Digit", 12, 1, Mandatory);
        public static readonly NachaField Account = Text("DFI Account Number", 13, 17, Required) with { Sensitive = true };
        public static readonly NachaField Amount = Number("Amount", 30, 10, Mandatory);
        public static readonly NachaField IndividualId =
            Text("Individual Identification Number", 40, 15, Optional) with { Sensitive = true };
        public static readonly NachaField IndividualName = Text("Individual Name", 55, 22, Required) with { Sensitive = true };
        public static readonly NachaField DiscretionaryData = Text("Discretionary Data", 77, 2, Optional);
        public static readonly NachaField AddendaIndicator = Number("Addenda Record Indicator", 79, 1, Mandatory);
        public static readonly NachaField Trace = Number("Trace Number", 80, 15, Mandatory);
    }
}
