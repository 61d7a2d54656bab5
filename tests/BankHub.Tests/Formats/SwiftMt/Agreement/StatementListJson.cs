using System.Text.Json;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Statements;

namespace BankHub.Tests.Formats.SwiftMt.Agreement;

/// <summary>Statements as a list of objects, each with its balances and entries; said again as lines of text.</summary>
internal static class StatementListJson
{
    public static List<string> Expected(JsonElement root)
    {
        var lines = new List<string>();
        foreach (var one in root.EnumerateArray())
        {
            lines.Add(
                $"{Text(one, "transaction_ref_no")} {Text(one, "account_id")} {Text(one, "statement_no")}/{Text(one, "sequence_no")}");
            lines.Add("opening " + Balance(one.GetProperty("opening_balance")));
            lines.AddRange(one.GetProperty("statement_lines").EnumerateArray().Select(line =>
                $"{(Text(line, "ext_debit_credit_indicator") == "Debit" ? "-" : "")}{Number(line)} {Text(line, "value_date")} "
                + $"{Text(line, "entry_date")} {Code(line)} {Text(line, "customer_ref")} {Text(line, "bank_ref")}"));
            lines.Add("closing " + Balance(one.GetProperty("closing_balance")));
            lines.Add("available " + Balance(one.GetProperty("closing_available_balance")));
        }

        return lines;
    }

    public static List<string> Found(byte[] body)
    {
        var lines = new List<string>();
        for (var reader = new MtReader(body); reader.Read();)
        {
            var (statement, text) = (MtStatement.Of(reader.Message)!, reader.Message.Text);
            var number = statement.Number;
            lines.Add($"{Trimmed(statement.Reference.Value)} {Trimmed(statement.Account)} {Trimmed(number[0])}/{Trimmed(number[1])}");
            lines.Add("opening " + Balance(statement.Opening));
            foreach (var line in statement.Lines)
            {
                lines.Add(
                    $"{line.SignedAmount:0.00} {line.ValueDate:yyyy-MM-dd} {line.EntryDate:yyyy-MM-dd} "
                    + $"{MtText.Of(line.IdentificationCode)} {MtText.Of(line.OwnerReference)} {MtText.Of(line.BankReference)}");
            }

            lines.Add("closing " + Balance(statement.Closing));
            lines.Add("available " + Balance(MtBalance.Of(text.Find("64"))));
        }

        return lines;
    }

    /// <summary>The other reader cuts blanks off.</summary>
    private static string Trimmed(ReadOnlySpan<byte> text) => MtText.Of(text).TrimEnd();

    private static string Balance(MtBalance? balance) => balance is not { } one ? "none"
        : $"{one.Amount:0.00} {one.Currency} {one.Date:yyyy-MM-dd}{(one.IsIntermediate ? " intermediate" : "")}";

    private static string Balance(JsonElement balance) => balance.ValueKind != JsonValueKind.Object ? "none"
        : $"{(Text(balance, "debit_credit_indicator") == "Debit" ? "-" : "")}{Number(balance)} {Text(balance, "iso_currency_code")} "
        + Text(balance, "date")
        + (balance.TryGetProperty("is_intermediate", out var isIntermediate) && isIntermediate.GetBoolean() ? " intermediate" : "");

    /// <summary>A code that is none of the network's stands apart.</summary>
    private static string? Code(JsonElement line) => line.GetProperty("transaction_type_ident_code") is var code
        && code.ValueKind == JsonValueKind.Object ? Text(code, "NonStandard") : code.GetString();

    private static string Number(JsonElement place) =>
        $"{decimal.Parse(Text(place, "amount")!, System.Globalization.CultureInfo.InvariantCulture):0.00}";

    private static string? Text(JsonElement place, string name) =>
        place.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
