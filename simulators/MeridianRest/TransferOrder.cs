using System.Globalization;
using System.Text.Json;

namespace BankHub.Simulators.MeridianRest;

/// <summary>The body of a create request, checked field by field (PROTOCOL.md, 2.1).</summary>
public sealed record TransferOrder(
    string Reference, long Cents, string Currency, string? EndToEndId, string CreditorAccount, string CreditorName, JsonElement Body)
{
    private const string ReferenceMarks = "-./_";

    /// <summary>The order, or the first rule that the body breaks.</summary>
    public static (TransferOrder? Order, RestAnswer? Refusal) Read(JsonElement body, DateOnly today)
    {
        var reference = Text(body, "reference");
        var currency = Text(body, "currency");
        var cents = ApiText.Cents(Text(body, "amount"));
        var endToEndId = Text(body, "endToEndId");
        var creditor = Account(body, "creditor", currency);
        var limit = currency == "GBP" ? 100_000_000 : 10_000_000;
        var wrong =
            !IsReference(reference) ? "reference"
            : (Text(body, "scheme"), currency) is not (("FASTER_PAYMENTS", "GBP") or ("SEPA_INSTANT", "EUR")) ? "scheme or currency"
            : cents is null or 0 ? "amount"
            : endToEndId.Length > 35 ? "endToEndId"
            : Account(body, "debtor", currency) is null ? "debtor"
            : creditor is null ? "creditor"
            : Text(body, "remittance").Length > 140 ? "remittance"
            : !IsDateFrom(Text(body, "executionDate"), today) ? "executionDate"
            : null;
        if (wrong is not null)
        {
            return (null, RestAnswer.Error(422, "INVALID", $"{wrong} breaks its rule"));
        }
        if (cents > limit)
        {
            return (null, RestAnswer.Error(422, "LIMIT_EXCEEDED", "the amount is over the limit of the scheme"));
        }
        var name = Text(body.GetProperty("creditor"), "name");
        var order = new TransferOrder(reference, cents!.Value, currency, endToEndId.Length == 0 ? null : endToEndId, creditor!, name, body);
        return MagicNumber.Of(creditor!, order.Cents) == 10
            ? (null, RestAnswer.Error(422, "CREDITOR_BLOCKED", "the creditor's account is blocked"))
            : (order, null);
    }

    public static string Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    private static string? Account(JsonElement body, string party, string currency)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(party, out var value) || Text(value, "name").Length is 0 or > 70
            || !value.TryGetProperty("account", out var account))
        {
            return null;
        }
        var (sortCode, number, iban) = (Text(account, "sortCode"), Text(account, "accountNumber"), Text(account, "iban"));
        return currency == "GBP"
            ? sortCode.Length == 6 && number.Length == 8 && (sortCode + number).All(char.IsAsciiDigit) ? number : null
            : IsIban(iban) ? iban : null;
    }

    /// <summary>ISO 13616: the first four characters go to the end, letters count from 10, the rest by 97 is 1.</summary>
    private static bool IsIban(string iban)
    {
        if (iban.Length is < 15 or > 34 || !iban.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)))
        {
            return false;
        }
        var rest = 0;
        foreach (var c in iban[4..] + iban[..4])
        {
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97;
        }
        return rest == 1;
    }

    private static bool IsReference(string reference) =>
        reference.Length is >= 1 and <= 35 && reference.All(c => char.IsAsciiLetterOrDigit(c) || ReferenceMarks.Contains(c));

    private static bool IsDateFrom(string text, DateOnly today) =>
        text.Length == 0
        || (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= today);
}
