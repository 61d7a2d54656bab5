using System.Globalization;

namespace BankHub.Simulators.OrientSwift.Reading;

/// <summary>A transfer as the customer asked for it.</summary>
public sealed record AskedTransfer
{
    /// <summary>103 or 202.</summary>
    public required string Type { get; init; }

    /// <summary>Field 20.</summary>
    public required string Reference { get; init; }

    public required string Uetr { get; init; }
    public required decimal Amount { get; init; }
    public required string Currency { get; init; }

    /// <summary>What the ordering customer calls it: behind /ROC/ in field 70, or field 21.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>The account of field 53B, from which it is paid; null where the customer leaves it to the bank.</summary>
    public string? Account { get; init; }

    /// <summary>The beneficiary's account: of a cover, that of the bank that it pays, or else that of the customer's transfer.</summary>
    public required string CreditorAccount { get; init; }

    public required string DebtorLines { get; init; }
    public required string CreditorLines { get; init; }

    /// <summary>OUR, SHA or BEN; null for transfers of institutions.</summary>
    public string? Charges { get; init; }

    /// <summary>Whether its money comes by other banks, as a cover.</summary>
    public bool IsCovered { get; init; }

    /// <summary>Whether it pays for a transfer with the same UETR.</summary>
    public bool IsCover { get; init; }

    /// <summary>The sandbox rule that it asks for; 0 for nothing special.</summary>
    public int Rule => MagicNumber.Of(CreditorAccount, (long)(Amount * 100));

    public static AskedTransfer Read(FinMessage message)
    {
        var sum = message.Text("32A");
        var (isOfCustomer, isCover) = (message.Type == "103", message.User.GetValueOrDefault("119") == "COV");
        var creditor = (isOfCustomer || isCover ? message.Last("59") : message.Any("58"))?.Value
            ?? throw new FormatException("nobody is paid");
        var words = message.Last("70")?.Value.Replace("\r\n", "", StringComparison.Ordinal) ?? "";
        return new()
        {
            Type = message.Type,
            Reference = message.Text("20"),
            Uetr = message.Uetr ?? throw new FormatException("a transfer has a UETR"),
            Currency = sum[6..9],
            Amount = decimal.Parse(sum[9..].Replace(',', '.').TrimEnd('.'), CultureInfo.InvariantCulture),
            EndToEndId = words.StartsWith("/ROC/", StringComparison.Ordinal) ? words[5..].Split('/')[0]
                : isOfCustomer ? null : message.Text("21"),
            Account = AccountOf(message.Any("53")?.Value),
            CreditorAccount = (isCover ? AccountOf(message.Any("58")?.Value) : null) ?? AccountOf(creditor) ?? "",
            CreditorLines = creditor,
            DebtorLines = message.Any("50")?.Value ?? message.Any("52")?.Value ?? "",
            Charges = message.Fields.FirstOrDefault(field => field.Tag == "71A")?.Value,
            IsCovered = isOfCustomer && (message.Any("54") is not null || message.Any("53")?.Tag is "53A" or "53D"),
            IsCover = isCover,
        };
    }

    private static string? AccountOf(string? field)
    {
        var line = field?.Split("\r\n")[0] ?? "";
        return !line.StartsWith('/') ? null : line.Length > 2 && line[2] == '/' ? line[3..] : line[1..];
    }
}
