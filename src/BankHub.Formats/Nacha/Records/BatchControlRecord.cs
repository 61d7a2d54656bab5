namespace BankHub.Formats.Nacha.Records;

/// <summary>What every batch ends with, whatever its class.</summary>
public abstract record BatchControlRecord : NachaRecord
{
    public required int ServiceClassCode { get; init; }

    /// <summary>Entries and addenda.</summary>
    public required int EntryAddendaCount { get; init; }

    public required long EntryHash { get; init; }

    /// <summary>In cents.</summary>
    public required long TotalDebit { get; init; }

    /// <summary>In cents.</summary>
    public required long TotalCredit { get; init; }

    public required int OdfiIdentification { get; init; }

    public required int BatchNumber { get; init; }
}
