using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BankHub.Core.Payments.Json;

namespace BankHub.Core.Payments;

/// <summary>Writes a payment as canonical JSON: one order, nothing empty, no spaces, so that equal payments give equal bytes.</summary>
public static class PaymentWriter
{
    // The shapes know the order and the reader checks the rest; what is written is data, never HTML.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Payment payment, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        new WritingWalk(json).Root(payment, PaymentShape.Payment);
    }

    public static byte[] Write(Payment payment)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        Write(payment, output);
        return output.WrittenSpan.ToArray();
    }
}
