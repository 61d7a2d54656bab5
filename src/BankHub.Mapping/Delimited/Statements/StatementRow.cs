using System.Globalization;
using BankHub.Core.Findings;
using BankHub.Core.Statements;

namespace BankHub.Mapping.Delimited.Statements;

/// <summary>A row of a statement: an entry, or what is wrong with it.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Entry">The entry; null where it is none.</param>
/// <param name="Findings">What is wrong with it, and what was left out of it.</param>
internal sealed record StatementRow(int Line, StatementEntry? Entry, IReadOnlyList<Finding> Findings)
{
    /// <summary>The account that it was booked on, as the file writes it.</summary>
    public string Account { get; init; } = "";

    /// <summary>What was there after it; null where the file does not say.</summary>
    public decimal? Balance { get; init; }

    /// <summary>What the row is named by if the bank did not name it: another row may say the same.</summary>
    public string? Content { get; init; }

    public string? StatementNumber { get; init; }

    /// <summary>How many rows before it were not understood.</summary>
    public int Gaps { get; init; }

    public string Place => string.Create(CultureInfo.InvariantCulture, $"line {Line}, column 1");

    /// <summary>What the booking changed.</summary>
    public decimal Change => Entry is { Status: EntryStatus.Booked } entry ? entry.Amount.On(entry.Side).Value : 0;
}
