namespace BankHub.Formats.Nacha.Records;

/// <summary>What every file ends with, filling apart.</summary>
public abstract record FileControlRecord : NachaRecord
{
    public required int BatchCount { get; init; }

    /// <summary>Blocks of ten records, this one and the filling included.</summary>
    public required int BlockCount { get; init; }

    /// <summary>Entries and addenda.</summary>
    public required int EntryAddendaCount { get; init; }

    public required long EntryHash { get; init; }

    /// <summary>In cents.</summary>
    public required long TotalDebit { get; init; }

    /// <summary>In cents.</summary>
    public required long TotalCredit { get; init; }
}
