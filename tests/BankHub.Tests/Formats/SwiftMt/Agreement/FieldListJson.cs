using System.Text.Json;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Statements;

namespace BankHub.Tests.Formats.SwiftMt.Agreement;

/// <summary>Statements as a list of objects, one for each field in the order of the file; said again as lines of text.</summary>
internal static class FieldListJson
{
    public static List<string> Expected(JsonElement root) =>
        [.. root.EnumerateArray().SelectMany(statement => statement.EnumerateArray()).Select(Field)];

    public static List<string> Found(byte[] body)
    {
        var lines = new List<string>();
        for (var reader = new MtReader(body); reader.Read();)
        {
            var entries = new MtStatement.Enumerator(reader.Message.Text, null);
            foreach (var field in reader.Message.Text)
            {
                lines.Add(Plain(field) + Found(field, ref entries));
            }
        }

        return lines;
    }

    private static string Field(JsonElement field) =>
        field.GetProperty("content").GetString()! + (Text(field, "swift_code") is { } code
            ? $" | {Sign(field, "funds_code")}{Number(field)} {Day(field, "value_date")} {Day(field, "entry_date")} "
                + $"{code} {Text(field, "reference")}"
            : field.TryGetProperty("amount", out _)
                ? $" | {Sign(field, "sign")}{Number(field)} {Text(field, "currency")} {Day(field, "date")}"
            : field.TryGetProperty("number", out var number) ? $" | {number} {field.GetProperty("sheet")}" : "");

    private static string Found(MtField field, ref MtStatement.Enumerator entries)
    {
        if (field.Tag == "61" && entries.MoveNext() && entries.Current is var line)
        {
            var code = MtText.Of(line.TransactionType) + MtText.Of(line.IdentificationCode);
            return $" | {line.SignedAmount:0.00} {line.ValueDate:yyyy-MM-dd} {line.EntryDate:yyyy-MM-dd} "
                + $"{code} {MtText.Of(line.OwnerReference)}";
        }

        return field.Tag[..2] switch
        {
            "60" or "62" when MtBalance.Of(field) is { } balance =>
                $" | {balance.Amount:0.00} {balance.Currency} {balance.Date:yyyy-MM-dd}",
            "90" or "34" => $" | {(field.Tag == "90D" ? "-" : "")}{Number(MtText.Of(field["Amount"]))} {MtText.Of(field["Currency"])} ",
            "28" => $" | {int.Parse(MtText.Of(field[0]))} {int.Parse(MtText.Of(field[1]))}",
            _ => "",
        };
    }

    /// <summary>The other reader joins the lines of a field.</summary>
    private static string Plain(MtField field) => field.ToString().Replace("\r", "").Replace("\n", "").Replace("@@", "");

    private static string Sign(JsonElement field, string name) => Text(field, name) == "debit" && Number(field) != "0.00" ? "-" : "";

    private static string Number(JsonElement field) => Number(Text(field, "amount")!);

    private static string Number(string amount) =>
        $"{decimal.Parse(amount.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture):0.00}";

    private static string? Day(JsonElement field, string name) => Text(field, name)?[..10];

    private static string? Text(JsonElement field, string name) =>
        field.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
