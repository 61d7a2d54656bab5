using System.Text.Json;
using System.Text.Unicode;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Json;

/// <summary>Reads a JSON object as a file: it is laid out as records, and these are read and checked as those of any file.</summary>
internal sealed class JsonFileReader(NachaReadOptions? options)
{
    private readonly JsonLines _lines = new((options ?? NachaReadOptions.Default).MaxRecords);

    public NachaFile Read(ReadOnlyMemory<byte> json)
    {
        var text = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
        if (!Utf8.IsValid(text.Span))
        {
            return Refuse("is not UTF-8");
        }

        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = 16 });
            return Read(document.RootElement);
        }
        catch (InvalidOperationException)
        {
            // Only an escape of half a character is left that no text can hold.
            return Refuse("holds half a character");
        }
        catch (JsonException problem)
        {
            return Refuse($"is no JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}");
        }
    }

    private static NachaFile Refuse(string message, NachaRule? rule = null) =>
        new(null, [], null, NachaForm.Usual, [new(rule ?? NachaRules.JsonSyntax, 1, 1, "$", "", "", message)]);

    private NachaFile Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Refuse("is no JSON object");
        }

        // Without its header nobody knows how the entries of a batch are laid out.
        foreach (var (batch, path, international) in Batches(root))
        {
            if (Header(batch, international).ValueKind != JsonValueKind.Object)
            {
                return Refuse($"has a batch without a header: {path}");
            }
        }

        JsonRecordReader.Fill(_lines.Add("$.fileHeader"), FileHeader.Table, Member(root, "fileHeader"), "$.fileHeader", _lines,
            field => field == FileHeader.Field.Modifier ? "A" : null);
        var batches = new JsonBatchReader(_lines);
        foreach (var (batch, path, international) in Batches(root))
        {
            batches.Read(batch, path, international);
        }

        var form = JsonForm.Read(Member(root, "form"));
        batches.Complete(Member(root, "fileControl"), Member(root, "fileADVControl"), form.ExtraBlocks);
        if (_lines.IsFull)
        {
            return Refuse($"has more than {_lines.Count} records", NachaRules.TooLarge);
        }

        var file = NachaFile.Read(_lines.Bytes, options);
        return file with
        {
            Form = form,
            Findings = [.. _lines.Findings, .. file.Findings.Where(IsAboutRecords).Select(_lines.Place)],
        };
    }

    /// <summary>The filling comes with the writing.</summary>
    private static bool IsAboutRecords(NachaFinding finding) =>
        finding.Rule != NachaRules.BlockFill && finding.Rule != NachaRules.BlockCount;

    /// <summary>The batches of both lists, by their numbers.</summary>
    private static IEnumerable<(JsonElement, string, bool)> Batches(JsonElement root) =>
        Items(root, "batches", false).Concat(Items(root, "IATBatches", true))
            .OrderBy(item => Number(Header(item.Item1, item.Item3)));

    private static IEnumerable<(JsonElement, string, bool)> Items(JsonElement root, string name, bool international) =>
        Member(root, name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select((item, i) => (item, $"$.{name}[{i}]", international)).Where(item => !IsNull(item.item))
            : [];

    /// <summary>A place in a list that holds nothing.</summary>
    private static bool IsNull(JsonElement item) => item.ValueKind == JsonValueKind.Null;

    private static JsonElement Header(JsonElement batch, bool international) =>
        Member(batch, international ? "IATBatchHeader" : "batchHeader");

    private static long Number(JsonElement header) =>
        Member(header, "batchNumber") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value)
            ? value : 0;

    /// <summary>A member by its name, else by its name in other case, as those who made such files read them.</summary>
    internal static JsonElement Member(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return default;
        }

        return element.TryGetProperty(name, out var member) ? member : element.EnumerateObject()
            .FirstOrDefault(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
    }
}
