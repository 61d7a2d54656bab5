namespace BankHub.Formats.Iso20022.Definition;

/// <summary>A header that counts and sums the transactions below it.</summary>
internal interface ITotals
{
    string? NumberOfTransactions { get; set; }

    decimal? ControlSum { get; set; }
}
