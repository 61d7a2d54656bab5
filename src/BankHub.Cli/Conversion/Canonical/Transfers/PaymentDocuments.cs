using System.Text.Json;
using BankHub.Core.Payments;

namespace BankHub.Cli.Conversion.Canonical.Transfers;

/// <summary>
/// Canonical payments as the API takes them: one, an array, one after the other, or the lines of a batch (a payment beside its key).
/// </summary>
internal static class PaymentDocuments
{
    /// <summary>Whether a file begins like one: a member that every payment has, and none that only other JSON has.</summary>
    public static bool Begin(ReadOnlySpan<byte> head)
    {
        head = Plain(head).TrimStart(" \t\r\n"u8);
        return (head.StartsWith("{"u8) || head.StartsWith("["u8))
            && head.IndexOf("\"endToEndIdentification\""u8) >= 0 && head.IndexOf("\"fileHeader\""u8) < 0;
    }

    /// <summary>The payments in their order, and every problem of those that are none.</summary>
    public static (IReadOnlyList<Payment> Payments, IReadOnlyList<string> Problems) Read(ReadOnlyMemory<byte> whole)
    {
        var (payments, problems) = (new List<Payment>(), new List<string>());
        var body = whole[(whole.Length - Plain(whole.Span).Length)..];
        try
        {
            foreach (var slice in Slices(body))
            {
                var (payment, findings) = PaymentReader.Read(body[slice]);
                if (payment is not null)
                {
                    payments.Add(payment);
                }

                problems.AddRange(findings.Select(f => $"payment {payments.Count + (payment is null ? 1 : 0)}: {Converted.Said(f)}"));
            }
        }
        catch (JsonException broken)
        {
            problems.Add($"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}: is no JSON that can be read.");
        }

        return (payments, problems);
    }

    private static List<Range> Slices(ReadOnlyMemory<byte> body)
    {
        var slices = new List<Range>();
        var json = new Utf8JsonReader(body.Span, new JsonReaderOptions { AllowMultipleValues = true });
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.StartObject)
            {
                slices.Add(Payment(body, Value(ref json)));
            }
            else if (json.TokenType is not (JsonTokenType.StartArray or JsonTokenType.EndArray))
            {
                slices.Add(Value(ref json));
            }
        }

        return slices;
    }

    /// <summary>The payment within a line of a batch, or the object itself.</summary>
    private static Range Payment(ReadOnlyMemory<byte> body, Range whole)
    {
        var json = new Utf8JsonReader(body[whole].Span);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isPayment = json.ValueTextEquals("payment"u8);
            json.Read();
            var value = Value(ref json);
            if (isPayment)
            {
                return (whole.Start.Value + value.Start.Value)..(whole.Start.Value + value.End.Value);
            }
        }

        return whole;
    }

    private static Range Value(ref Utf8JsonReader json)
    {
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return start..(int)json.BytesConsumed;
    }

    private static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
}
