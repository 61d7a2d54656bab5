using BankHub.Formats.Bai2.Reading;

namespace BankHub.Formats.Bai2.Records;

/// <summary>Record 03: an account with its balances and totals.</summary>
public sealed record Bai2Account
{
    public const int NumberAt = 0, CurrencyAt = 1, FirstSummaryAt = 2;

    internal static readonly string[] Fields = ["Customer Account Number", "Currency Code"];

    public required string Number { get; init; }

    /// <summary>Null where it is the group's.</summary>
    public string? Currency { get; init; }

    public IReadOnlyList<Bai2Summary> Summaries { get; init; } = [];

    /// <summary>What the record says; what cannot be read in it is left out, and a finding.</summary>
    public static Bai2Account Of(Bai2Record record) => new()
    {
        Number = record.Text(NumberAt),
        Currency = record.OptionalText(CurrencyAt),
        Summaries = [.. Read(record)],
    };

    public bool Equals(Bai2Account? other) =>
        other is not null && Number == other.Number && Currency == other.Currency && Summaries.SequenceEqual(other.Summaries);

    /// <summary>How much is told of it: the number is not for logs.</summary>
    public override string ToString() => $"account with {Summaries.Count} summaries";

    public override int GetHashCode() => HashCode.Combine(Number, Currency, Summaries.Count);

    private static IEnumerable<Bai2Summary> Read(Bai2Record record)
    {
        for (var at = FirstSummaryAt; at < record.Count; at += SummaryPlace.Width(record, at))
        {
            // Where nothing is told of an account, its first summary is blank.
            if (!record[at].IsEmpty)
            {
                yield return new()
                {
                    TypeCode = record.Text(at),
                    Amount = record.Amount(at + SummaryPlace.Amount),
                    ItemCount = record.Number(at + SummaryPlace.ItemCount),
                    Funds = Bai2Funds.Of(record, at + SummaryPlace.Funds),
                };
            }
        }
    }
}
