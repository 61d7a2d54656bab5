using System.Globalization;
using System.Text.Json;
using BankHub.Formats.Bai2;
using BankHub.Formats.Bai2.Values;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.Bai2;

/// <summary>Files of others against what two other readers make of them; where those differ, the stricter one counts.</summary>
public sealed class AgreementTests
{
    /// <summary>A limit of the reader is no verdict: a slash in a list ends no field for it, and so it finds no code.</summary>
    private const string NoVerdict = "NotSupportedYetException: Type code";

    private static readonly Dictionary<string, JsonElement> Strict = Records("oracle/bai2_moj.jsonl");
    private static readonly Dictionary<string, JsonElement> Lenient = Records("oracle/bai2_moov.jsonl");

    public static TheoryData<string> Files => [.. Strict.Keys];

    public static TheoryData<string> Fragments => SharedFolder.IsThere
        ? [.. File.ReadLines(SharedFolder.File("corpus/INDEX.tsv")).Select(line => line.Split('\t'))
            .Where(row => row[0] == "BAI2" && row[3] == "record-fragment").Select(row => row[^1])]
        : [];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Agrees_with_the_stricter_of_two_readers_on_what_is_valid(string file)
    {
        var (strict, lenient) = (Strict[file], Lenient[file]);
        var refusal = Text(strict, "strictError") ?? "";
        var expected = (Text(strict, "strict") == "ok" || refusal.StartsWith(NoVerdict, StringComparison.Ordinal))
            && Text(lenient, "read") == "ok" && Text(lenient, "validate") == "ok";
        var read = Bai2File.Read(SharedFolder.Read("corpus/" + file));

        Assert.True(read.IsValid == expected, $"expected {expected}: {string.Join("; ", read.Findings)}; {refusal}");
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Agrees_with_them_on_accounts_balances_and_transactions(string file)
    {
        if (Strict[file].TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Object)
        {
            var read = Bai2File.Read(SharedFolder.Read("corpus/" + file));
            Assert.Equal(Expected(result), Told(read));
        }
    }

    [SharedTheory]
    [MemberData(nameof(Fragments))]
    public void Records_without_a_file_around_them_are_read_and_no_line_is_lost(string file)
    {
        var body = SharedFolder.Read("corpus/" + file);
        var (reader, lines, isUnknown) = (new Bai2Reader(body), 0, false);
        while (reader.Read())
        {
            lines += reader.Record.Lines;
            isUnknown |= reader.Record.Lines > 0 && reader.Record.Kind == Bai2RecordKind.None;
        }

        Assert.False(isUnknown);
        Assert.False(Bai2File.Read(body).IsValid);
        Assert.Equal(body.AsSpan().Trim("\r\n"u8).Count((byte)'\n') + 1, lines);
    }

    private static IEnumerable<string> Told(Bai2File file)
    {
        foreach (var group in file.Groups)
        {
            yield return Line(group.Header.UltimateReceiver, group.Header.Originator, group.Header.Status.ToString().ToUpperInvariant(),
                $"{group.Header.AsOfDate:yyyy-MM-dd}", group.Header.Currency ?? "USD");
            foreach (var (account, transactions) in group.Accounts)
            {
                yield return Line(account.Number, account.Currency);
                foreach (var summary in account.Summaries)
                {
                    yield return Line(summary.TypeCode, summary.Amount, summary.ItemCount, Letter(summary.Funds.Type));
                }

                foreach (var one in transactions)
                {
                    yield return Line(one.TypeCode, one.Amount, Letter(one.Funds.Type), $"{one.Funds.ValueDate:yyyy-MM-dd}",
                        one.BankReference, one.CustomerReference, Plain(one.JoinedText));
                }
            }
        }
    }

    private static IEnumerable<string> Expected(JsonElement file)
    {
        foreach (var group in Children(file))
        {
            var head = group.GetProperty("header");
            yield return Line(Text(head, "ultimate_receiver_id"), Text(head, "originator_id"),
                Text(head, "group_status")!.ToUpperInvariant(), Text(head, "as_of_date"), Text(head, "currency"));
            foreach (var account in Children(group))
            {
                head = account.GetProperty("header");
                yield return Line(Text(head, "customer_account_number"), Text(head, "currency"));
                foreach (var summary in head.GetProperty("summary_items").EnumerateArray().Where(item => Code(item).Length > 0))
                {
                    yield return Line(Code(summary), Text(summary, "amount"), Text(summary, "item_count"), Text(summary, "funds_type"));
                }

                foreach (var one in Children(account))
                {
                    var funds = one.GetProperty("availability");
                    var date = funds.ValueKind == JsonValueKind.Object ? Text(funds, "date") : "";
                    yield return Line(Code(one), Text(one, "amount"), Text(one, "funds_type"), date, Text(one, "bank_reference"),
                        Text(one, "customer_reference"), Plain(Text(one, "text") ?? ""));
                }
            }
        }
    }

    private static IEnumerable<JsonElement> Children(JsonElement of) => of.GetProperty("children").EnumerateArray();

    private static string Code(JsonElement of) =>
        of.GetProperty("type_code") is { ValueKind: JsonValueKind.Array } code ? code[0].GetString()! : "";

    private static string? Letter(Bai2FundsType type) => type switch
    {
        Bai2FundsType.Unstated => null,
        Bai2FundsType.Unknown => "unknown_availability",
        Bai2FundsType.Immediate => "immediate_availability",
        Bai2FundsType.OneDay => "one_day_availability",
        Bai2FundsType.ValueDated => "value_dated",
        _ => type.ToString(),
    };

    /// <summary>The other reader puts a comma where a record ends before its text, and blanks between lines.</summary>
    private static string Plain(string text) => text.Replace(" ", "").TrimStart(',').TrimEnd('/');

    private static string Line(params object?[] values) =>
        string.Join('|', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static Dictionary<string, JsonElement> Records(string path) => SharedFolder.IsThere
        ? File.ReadLines(SharedFolder.File(path)).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(record => record.GetProperty("file").GetString()!)
        : [];
}
