using System.Text;

namespace BankHub.Formats.Bai2.Records;

/// <summary>Record 16: one transaction of an account.</summary>
public sealed record Bai2Transaction
{
    /// <summary>Three digits, such as 195 for an incoming money transfer; which way it went, the code says.</summary>
    public required string TypeCode { get; init; }

    /// <summary>In the smallest unit of the currency; null where it is not said.</summary>
    public long? Amount { get; init; }

    public Bai2Funds Funds { get; init; } = Bai2Funds.Unstated;

    public string? BankReference { get; init; }

    public string? CustomerReference { get; init; }

    /// <summary>The text in lines; each begins in a physical record of its own. Where it is broken is a matter of form too.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>Whether the text begins in a continuation: a matter of form, in which equal transactions may differ.</summary>
    public bool TextBeginsNextRecord { get; init; }

    /// <summary>What the record says; what cannot be read in it is left out, and a finding.</summary>
    public static Bai2Transaction Of(Bai2Record record)
    {
        var detail = new Bai2Detail(record);
        return new()
        {
            TypeCode = Bai2Text.Of(detail.TypeCode),
            Amount = detail.Amount,
            Funds = Bai2Funds.Of(record, Bai2Detail.FundsAt),
            BankReference = Optional(detail.BankReference),
            CustomerReference = Optional(detail.CustomerReference),
            Text = record.TextParts(),
            TextBeginsNextRecord = record.TextBeginsNextRecord,
        };
    }

    public bool Equals(Bai2Transaction? other) =>
        other is not null && TypeCode == other.TypeCode && Amount == other.Amount && Funds == other.Funds
        && BankReference == other.BankReference && CustomerReference == other.CustomerReference && JoinedText == other.JoinedText;

    public override int GetHashCode() => HashCode.Combine(TypeCode, Amount, Funds, BankReference, CustomerReference);

    /// <summary>The text as one, a blank between its lines.</summary>
    public string JoinedText
    {
        get
        {
            var text = new StringBuilder();
            foreach (var line in Text)
            {
                text.Append(text.Length == 0 || text[^1] == ' ' || line.StartsWith(' ') ? "" : " ").Append(line);
            }

            return text.ToString();
        }
    }

    private static string? Optional(ReadOnlySpan<byte> text) => text.IsEmpty ? null : Bai2Text.Of(text);
}
