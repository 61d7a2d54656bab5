using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The Addenda Record 02 of POS, SHR and MTE entries: at which terminal.</summary>
public sealed record TerminalAddenda : TracedAddenda
{
    public static readonly NachaLayout Table = new("Addenda 02", Field.Type, Field.AddendaType, Field.Reference1, Field.Reference2,
        Field.TerminalId, Field.SerialNumber, Field.TransactionDate, Field.Authorization, Field.Location, Field.City, Field.State,
        Field.Trace);

    public string ReferenceInformation1 { get; init; } = "";

    public string ReferenceInformation2 { get; init; } = "";

    public string TerminalIdentification { get; init; } = "";

    public required string TransactionSerialNumber { get; init; }

    /// <summary>As MMDD.</summary>
    public required string TransactionDate { get; init; }

    public string AuthorizationCode { get; init; } = "";

    public required string TerminalLocation { get; init; }

    public required string TerminalCity { get; init; }

    public required string TerminalState { get; init; }

    public override NachaLayout Layout => Table;

    internal static TerminalAddenda Read(RecordReader from) => new()
    {
        ReferenceInformation1 = from.Text(Field.Reference1),
        ReferenceInformation2 = from.Text(Field.Reference2),
        TerminalIdentification = from.Text(Field.TerminalId),
        TransactionSerialNumber = from.Text(Field.SerialNumber),
        TransactionDate = from.Text(Field.TransactionDate),
        AuthorizationCode = from.Text(Field.Authorization),
        TerminalLocation = from.Text(Field.Location),
        TerminalCity = from.Text(Field.City),
        TerminalState = from.Text(Field.State),
        Trace = new(from.Number(Field.Trace)),
    };

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Constant(Field.AddendaType);
        to.Text(Field.Reference1, ReferenceInformation1);
        to.Text(Field.Reference2, ReferenceInformation2);
        to.Text(Field.TerminalId, TerminalIdentification);
        to.Text(Field.SerialNumber, TransactionSerialNumber);
        to.Text(Field.TransactionDate, TransactionDate);
        to.Text(Field.Authorization, AuthorizationCode);
        to.Text(Field.Location, TerminalLocation);
        to.Text(Field.City, TerminalCity);
        to.Text(Field.State, TerminalState);
        to.Number(Field.Trace, Trace.Value);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "7");
        public static readonly NachaField AddendaType = Constant("Addenda Type Code", 2, "02", "typeCode");
        public static readonly NachaField Reference1 = Text("Reference Information #1", 4, 7, Optional, "referenceInformationOne");
        public static readonly NachaField Reference2 = Text("Reference Information #2", 11, 3, Optional, "referenceInformationTwo");
        public static readonly NachaField TerminalId = Text("Terminal Identification Code", 14, 6, Required, "terminalIdentificationCode");
        public static readonly NachaField SerialNumber = Text("Transaction Serial Number", 20, 6, Mandatory, "transactionSerialNumber");
        public static readonly NachaField TransactionDate = Text("Transaction Date", 26, 4, Mandatory, "transactionDate");
        public static readonly NachaField Authorization =
            Text("Authorization Code or Card Expiration Date", 30, 6, Optional, "authorizationCodeOrExpireDate");
        public static readonly NachaField Location = Text("Terminal Location", 36, 27, Mandatory, "terminalLocation");
        public static readonly NachaField City = Text("Terminal City", 63, 15, Mandatory, "terminalCity");
        public static readonly NachaField State = Text("Terminal State", 78, 2, Mandatory, "terminalState");
        public static readonly NachaField Trace = Digits("Trace Number", 80, 15, Required, "traceNumber");
    }
}
