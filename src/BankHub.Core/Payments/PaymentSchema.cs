using System.Buffers;
using BankHub.Core.Payments.Json;

namespace BankHub.Core.Payments;

/// <summary>The JSON Schema (2020-12) of the canonical payment, made from the shapes that the reader and the writer use.</summary>
public static class PaymentSchema
{
    public static void Write(IBufferWriter<byte> output) => SchemaFile.Write(
        output, "payment", "Canonical payment",
        "One credit transfer or direct debit in the words of ISO 20022. Check digits, decimals per currency and what a scheme " +
        "allows and needs are checked on top of this schema.",
        PaymentShape.Payment);
}
