using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Definition;

/// <summary>A header that counts and sums the transactions below it.</summary>
internal interface ITotals
{
    string? NumberOfTransactions { get; set; }

    decimal? ControlSum { get; set; }

    /// <summary>The sum of what is settled between agents, where the header has a place for it.</summary>
    Amount? SettlementTotal
    {
        get => null;
        set
        {
        }
    }
}
