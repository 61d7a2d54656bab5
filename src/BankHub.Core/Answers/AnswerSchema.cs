using System.Buffers;
using BankHub.Core.Answers.Json;
using BankHub.Core.Payments.Json;

namespace BankHub.Core.Answers;

/// <summary>The JSON Schema (2020-12) of the canonical answer, made from the shapes that the reader and the writer use.</summary>
public static class AnswerSchema
{
    public static void Write(IBufferWriter<byte> output) => SchemaFile.Write(
        output, "answer", "Canonical answer",
        "What a bank says of payments, or asks about them: a report of their status, returns and reversals, the resolution of a case, " +
        "a request to cancel. Check digits and decimals per currency are checked on top of this schema.",
        AnswerShape.Root);
}
