namespace BankHub.Formats.Iso20022.Definition;

/// <summary>A message or a group that has totals of its transactions in its header.</summary>
internal interface ITotalled
{
    /// <summary>The totals, if the header is there.</summary>
    ITotals? Totals { get; }
}
