using System.Buffers;
using System.Text.Json;
using BankHub.Core.Ports;

namespace BankHub.Hub.Notify;

/// <summary>A claimed notification with what it tells: an event of a payment, or words of its own.</summary>
internal sealed record Notice
{
    public required Guid PaymentId { get; init; }
    public required int Version { get; init; }
    public required string Caller { get; init; }
    public required int Tries { get; init; }
    public required string Url { get; init; }
    public required byte[] Secret { get; init; }
    public required string State { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Cause { get; init; }
    public string? Detail { get; init; }
    public required string Reference { get; init; }
    public required string EndToEnd { get; init; }

    /// <summary>The words of a notice that is of no payment's event, as they were written.</summary>
    public byte[]? Own { get; init; }

    /// <summary>The same at each try.</summary>
    public string Id => IdOf(PaymentId, Version);

    public static string IdOf(Guid subject, int version) => $"{subject:N}.{version}";

    /// <summary>The event as the payment core hears it; no account numbers.</summary>
    public byte[] Body(ICipher cipher)
    {
        if (Own is not null)
        {
            return cipher.Open(Own, PaymentId.ToByteArray());
        }

        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteString("type", $"payment.{char.ToLowerInvariant(State[0])}{State.AsSpan(1)}");
            json.WriteString("paymentId", PaymentId);
            json.WriteNumber("version", Version);
            json.WriteString("state", State);
            json.WriteString("cause", Cause);
            json.WriteString("reference", Reference);
            json.WriteString("endToEndIdentification", EndToEnd);
            WriteDetail(json);
            json.WriteString("at", At.ToUniversalTime());
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void WriteDetail(Utf8JsonWriter json)
    {
        if (Detail is null)
        {
            return;
        }

        using var detail = JsonDocument.Parse(Detail);
        foreach (var name in new[] { "reason", "reasonText", "duplicateOf", "returned", "conflicts" })
        {
            if (detail.RootElement.TryGetProperty(name, out var value))
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }
        }
    }
}
