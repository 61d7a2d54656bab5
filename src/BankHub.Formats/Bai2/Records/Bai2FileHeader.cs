using BankHub.Formats.Bai2.Values;

namespace BankHub.Formats.Bai2.Records;

/// <summary>Record 01: who sends a file to whom.</summary>
public sealed record Bai2FileHeader
{
    private const int SenderAt = 0, ReceiverAt = 1, DateAt = 2, TimeAt = 3, NumberAt = 4, LengthAt = 5, BlockAt = 6, VersionAt = 7;

    internal static readonly string[] Fields =
    [
        "Sender Identification", "Receiver Identification", "File Creation Date", "File Creation Time", "File Identification Number",
        "Physical Record Length", "Block Size", "Version Number",
    ];

    /// <summary>Often an ABA routing number or the bank's name for itself.</summary>
    public required string Sender { get; init; }

    public required string Receiver { get; init; }

    public DateOnly? CreationDate { get; init; }

    public Bai2Time? CreationTime { get; init; }

    /// <summary>Tells the files of one day apart.</summary>
    public required string FileIdentification { get; init; }

    /// <summary>Characters of a physical record; null where they are as long as they need to be.</summary>
    public int? PhysicalRecordLength { get; init; }

    /// <summary>Physical records of a block, as on tapes.</summary>
    public int? BlockSize { get; init; }

    public int Version { get; init; } = 2;

    /// <summary>What the record says; what cannot be read in it is left out, and a finding.</summary>
    public static Bai2FileHeader Of(Bai2Record record) => new()
    {
        Sender = record.Text(SenderAt),
        Receiver = record.Text(ReceiverAt),
        CreationDate = record.Date(DateAt),
        CreationTime = record.Time(TimeAt),
        FileIdentification = record.Text(NumberAt),
        PhysicalRecordLength = record.Number(LengthAt),
        BlockSize = record.Number(BlockAt),
        Version = record.Number(VersionAt) ?? 0,
    };
}
