using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Writing;
using static BankHub.Formats.Nacha.Layout.NachaField;
using static BankHub.Formats.Nacha.Layout.NachaInclusion;

namespace BankHub.Formats.Nacha.Records;

/// <summary>The File Header Record: who sends which file to whom.</summary>
public sealed record FileHeader : NachaRecord
{
    public static readonly NachaLayout Table = new("File Header", Field.Type, Field.Priority, Field.Destination, Field.Origin,
        Field.CreationDate, Field.CreationTime, Field.Modifier, Field.RecordSize, Field.BlockingFactor, Field.FormatCode,
        Field.DestinationName, Field.OriginName, Field.Reference);

    /// <summary>The receiving point's routing number, without its leading blank.</summary>
    public required string ImmediateDestination { get; init; }

    /// <summary>The sending point's routing number without its leading blank, or its ten-character identification.</summary>
    public required string ImmediateOrigin { get; init; }

    /// <summary>None only where the file has none, which the rules forbid.</summary>
    public required DateOnly? FileCreationDate { get; init; }

    public TimeOnly? FileCreationTime { get; init; }

    /// <summary>A to Z or 0 to 9: tells files of one day apart.</summary>
    public string FileIdModifier { get; init; } = "A";

    public string ImmediateDestinationName { get; init; } = "";

    public string ImmediateOriginName { get; init; } = "";

    public string ReferenceCode { get; init; } = "";

    public override NachaLayout Layout => Table;

    internal static FileHeader Read(RecordReader from)
    {
        from.Constant(Field.Priority);
        from.Constant(Field.RecordSize);
        from.Constant(Field.BlockingFactor);
        from.Constant(Field.FormatCode);
        return new()
        {
            ImmediateDestination = from.Routing(Field.Destination),
            ImmediateOrigin = from.Identification(Field.Origin),
            FileCreationDate = from.Date(Field.CreationDate),
            FileCreationTime = from.Time(Field.CreationTime),
            FileIdModifier = from.Text(Field.Modifier),
            ImmediateDestinationName = from.Text(Field.DestinationName),
            ImmediateOriginName = from.Text(Field.OriginName),
            ReferenceCode = from.Text(Field.Reference),
        };
    }

    internal override void Write(RecordWriter to)
    {
        to.Constant(Field.Type);
        to.Constant(Field.Priority);
        to.Routing(Field.Destination, ImmediateDestination);
        to.Routing(Field.Origin, ImmediateOrigin);
        to.Date(Field.CreationDate, FileCreationDate);
        to.Time(Field.CreationTime, FileCreationTime);
        to.Text(Field.Modifier, FileIdModifier);
        to.Constant(Field.RecordSize);
        to.Constant(Field.BlockingFactor);
        to.Constant(Field.FormatCode);
        to.Text(Field.DestinationName, ImmediateDestinationName);
        to.Text(Field.OriginName, ImmediateOriginName);
        to.Text(Field.Reference, ReferenceCode);
    }

    /// <summary>The record's fields.</summary>
    public static class Field
    {
        public static readonly NachaField Type = Constant("Record Type Code", 1, "1");
        public static readonly NachaField Priority = Constant("Priority Code", 2, "01");
        public static readonly NachaField Destination = Routing("Immediate Destination", 4, 10, Mandatory, "immediateDestination");
        public static readonly NachaField Origin = Routing("Immediate Origin", 14, 10, Mandatory, "immediateOrigin");
        public static readonly NachaField CreationDate = Date("File Creation Date", 24, 6, Mandatory, "fileCreationDate");
        public static readonly NachaField CreationTime = Time("File Creation Time", 30, 4, Optional, "fileCreationTime");
        public static readonly NachaField Modifier = Text("File ID Modifier", 34, 1, Mandatory, "fileIDModifier");
        public static readonly NachaField RecordSize = Constant("Record Size", 35, "094");
        public static readonly NachaField BlockingFactor = Constant("Blocking Factor", 38, "10");
        public static readonly NachaField FormatCode = Constant("Format Code", 40, "1");
        public static readonly NachaField DestinationName =
            Text("Immediate Destination Name", 41, 23, Optional, "immediateDestinationName");
        public static readonly NachaField OriginName = Text("Immediate Origin Name", 64, 23, Optional, "immediateOriginName");
        public static readonly NachaField Reference = Text("Reference Code", 87, 8, Optional, "referenceCode");
    }
}
