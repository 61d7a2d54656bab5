namespace BankHub.Formats.Iso20022.Definition;

/// <summary>A message or a group whose header counts and sums the transactions below it.</summary>
internal interface ITotals
{
    string? NumberOfTransactions { get; set; }

    decimal? ControlSum { get; set; }
}
