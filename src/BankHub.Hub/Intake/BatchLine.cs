using System.Text.Json;
using BankHub.Core.Findings;

namespace BankHub.Hub.Intake;

/// <summary>One line of a batch: <c>{"idempotencyKey":"…","payment":{…}}</c>, taken apart without touching the payment's bytes.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Key">The line's own key, empty when there is none.</param>
/// <param name="Payment">The payment's bytes as received.</param>
/// <param name="Findings">What is wrong with the line itself.</param>
internal sealed record BatchLine(int Number, string Key, ReadOnlyMemory<byte> Payment, IReadOnlyList<Finding> Findings)
{
    private static readonly Rule NotJson = new("json", "A line is one JSON object.");
    private static readonly Rule Unknown = new("unknown-property", "A line has the properties idempotencyKey and payment, each once.");
    private static readonly Rule NoPayment = new("required", "A line carries a payment object.");
    private static readonly Rule TooLong = new("size", "A line is longer than the limit.");

    public static BatchLine Oversized(int number) => new(number, "", default, [new Finding("$", TooLong.Name, TooLong.Message)]);

    public static BatchLine Read(int number, ReadOnlyMemory<byte> line)
    {
        var findings = new FindingList();
        string? key = null;
        ReadOnlyMemory<byte>? payment = null;
        try
        {
            var reader = new Utf8JsonReader(line.Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                findings.Add("$", NotJson);
            }
            else
            {
                ReadProperties(ref reader, line, findings, ref key, ref payment);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The reader throws the second for text that is no UTF-8, or half a surrogate pair.
            findings.Add("$", NotJson);
        }

        if (!findings.HasAny)
        {
            AddMissing(findings, key, payment);
        }

        return new BatchLine(number, key ?? "", payment ?? default, findings);
    }

    private static void ReadProperties(
        ref Utf8JsonReader reader, ReadOnlyMemory<byte> line, FindingList findings, ref string? key, ref ReadOnlyMemory<byte>? payment)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("idempotencyKey"u8) && key is null && reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                key = reader.GetString();
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("payment"u8) && payment is null)
            {
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                payment = line[start..(int)reader.BytesConsumed];
            }
            else
            {
                findings.Add("$", Unknown);
                reader.Skip();
            }
        }

        reader.Read();
    }

    private static void AddMissing(FindingList findings, string? key, ReadOnlyMemory<byte>? payment)
    {
        if (IdempotencyKey.Check(key) is { } wrong)
        {
            findings.Add(wrong with { Path = "$.idempotencyKey" });
        }

        if (payment is null)
        {
            findings.Add("$.payment", NoPayment);
        }
    }
}
