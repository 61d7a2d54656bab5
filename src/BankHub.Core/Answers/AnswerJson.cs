using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BankHub.Core.Answers.Json;
using BankHub.Core.Findings;
using BankHub.Core.Payments.Json;

namespace BankHub.Core.Answers;

/// <summary>Answers as canonical JSON, `{"statusReport": …}`: one order, nothing empty, so that equal values give equal bytes.</summary>
public static class AnswerJson
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Write(Answer answer)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            new WritingWalk(json).Root(AnswerShape.Kinds.Of(answer), AnswerShape.Root);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>The answer, and every finding at once; it is not to be used where there is one. Never throws.</summary>
    public static (Answer? Answer, IReadOnlyList<Finding> Findings) Read(ReadOnlyMemory<byte> utf8)
    {
        var findings = new FindingList();
        using var index = new JsonIndex();
        if (!index.TryFill(utf8.Span, findings))
        {
            return (null, findings);
        }

        using var walk = new ReadingWalk(utf8, index, findings);
        return (walk.Root(AnswerShape.Root)?.Answer, findings);
    }
}
