namespace BankHub.Formats.Nacha.Records;

/// <summary>What every batch begins with, whatever its class.</summary>
public abstract record BatchHeaderRecord : NachaRecord
{
    public required int ServiceClassCode { get; init; }

    /// <summary>PPD, CCD and so on.</summary>
    public required string StandardEntryClassCode { get; init; }

    public required string CompanyEntryDescription { get; init; }

    /// <summary>The day on which the originator intends to settle; none in enrolments and where the file has none.</summary>
    public DateOnly? EffectiveEntryDate { get; init; }

    /// <summary>The day of the year, which the operator inserts; blank when a company sends.</summary>
    public string SettlementDate { get; init; } = "";

    public string OriginatorStatusCode { get; init; } = "1";

    /// <summary>Eight digits of the institution that originates the batch.</summary>
    public required int OdfiIdentification { get; init; }

    public required int BatchNumber { get; init; }
}
