using System.Globalization;
using System.Text.Json;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Statements;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.SwiftMt.Agreement;

/// <summary>Statements of many banks against what wolph/mt940 makes of them: entries, amounts, dates, balances.</summary>
public sealed class StatementAgreementTests
{
    /// <summary>Where we differ on purpose, with the reason.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["document/sparkasse3.txt"] = "RC reverses a credit and takes money away (User Handbook, MT 940, field 61)",
        ["Engine/Rabo/sample\""] = "amounts with a point are of each entry; the other reader joins entries over them",
    };

    public static TheoryData<string> Files => SharedFolder.IsThere
        ? [.. File.ReadLines(SharedFolder.File("oracle/mt940_wolph.jsonl")).Where(line => !Reasons.Keys.Any(line.Contains))]
        : [];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Agrees_with_another_reader_in_entries_and_balances(string record)
    {
        using var json = JsonDocument.Parse(record);
        var file = json.RootElement.GetProperty("file").GetString()!;
        if (json.RootElement.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Object)
        {
            var found = Read(SharedFolder.Read("corpus/" + file), out var opening, out var closing);
            Assert.Equal(result.GetProperty("transactions").EnumerateArray().Select(Expected), found);
            Assert.Equal(Balance(result, "final_opening_balance", opening), opening);
            Assert.Equal(Balance(result, "final_closing_balance", closing), closing);
        }
    }

    [SharedFact]
    public void Differs_in_no_more_than_one_file_of_fifty() =>
        Assert.InRange(Reasons.Count, 0, File.ReadLines(SharedFolder.File("oracle/mt940_wolph.jsonl")).Count() / 50);

    private static List<string> Read(byte[] body, out string? opening, out string? closing)
    {
        (opening, closing) = (null, null);
        var lines = new List<string>();
        for (var reader = new MtReader(body); reader.Read();)
        {
            foreach (var line in new MtStatement.Enumerator(reader.Message.Text, null))
            {
                lines.Add($"{line.SignedAmount:0.00#} {line.ValueDate:yyyy-MM-dd} {line.EntryDate:yyyy-MM-dd}".TrimEnd());
            }

            foreach (var field in reader.Message.Text)
            {
                opening = field.Tag == "60F" ? Text(MtBalance.Of(field)) : opening;
                closing = field.Tag == "62F" ? Text(MtBalance.Of(field)) : closing;
            }
        }

        return lines;
    }

    private static string Expected(JsonElement entry)
    {
        var booked = entry.TryGetProperty("guessed_entry_date", out var date) ? date.GetString() : "";
        return $"{Amount(entry):0.00#} {entry.GetProperty("date").GetString()} {booked}".TrimEnd();
    }

    private static decimal Amount(JsonElement place) =>
        decimal.Parse(place.GetProperty("amount").GetProperty("amount").GetString()!, CultureInfo.InvariantCulture);

    private static string? Text(MtBalance? balance) => $"{balance?.Amount:0.00#} {balance?.Currency} {balance?.Date:yyyy-MM-dd}";

    /// <summary>The other reader keeps a balance only where it could read it.</summary>
    private static string? Balance(JsonElement result, string name, string? found) =>
        result.TryGetProperty(name, out var balance) && balance.ValueKind == JsonValueKind.Object
            ? $"{Amount(balance):0.00#} {Currency(balance)} {balance.GetProperty("date").GetString()}"
            : found;

    private static string? Currency(JsonElement balance) => balance.GetProperty("amount").GetProperty("currency").GetString();
}
