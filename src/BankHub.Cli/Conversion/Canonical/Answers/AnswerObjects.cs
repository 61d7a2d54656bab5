using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BankHub.Core.Adapters;
using BankHub.Core.Answers;
using BankHub.Core.Findings;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Answers;

namespace BankHub.Cli.Conversion.Canonical.Answers;

/// <summary>
/// An answer with its codes as they stand, and beside it what it is evidence of. One whose words about the payment are odd is told as
/// evidence alone.
/// </summary>
internal static class AnswerObjects
{
    // What we sent ourselves, and what somebody asks for, is evidence of nothing.
    private static readonly string[] OfOurs = ["pacs.007", "pain.007", "camt.055", "camt.056"];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static (IReadOnlyList<CanonicalObject> Objects, IReadOnlyList<string> Problems, IReadOnlyList<string> Losses) Of(
        ReadOnlyMemory<byte> whole, string message, BankMessages messages)
    {
        DecodedItem[] items = OfOurs.Contains(message) ? [] : [.. messages.Decode(whole)];
        string[] problems = [.. items.OfType<DecodedFinding>().Select(item => Converted.Said(item.Finding))];
        var evidence = EvidenceObjects.Of(items);
        var read = MessageToAnswer.Read(whole);
        var leftOut = read.LeftOut.Where(finding => finding.Rule == MessageToAnswer.LeftOutRule);
        return problems.Length > 0 ? ([], problems, [])
            : read is { Answer: { } answer, Findings.Count: 0 } ? ([new(Written(answer, evidence))], [], [.. leftOut.Select(Told)])
            : evidence.Count > 0 ? (evidence, [], [])
            : ([], [.. read.Findings.Select(Told)], []);
    }

    private static string Told(Finding finding) => $"{finding.Path}: {finding.Message}";

    public static byte[] Written(Answer answer, IReadOnlyList<CanonicalObject> evidence)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            using var document = JsonDocument.Parse(AnswerJson.Write(answer));
            json.WriteStartObject();
            document.RootElement.EnumerateObject().Single().WriteTo(json);
            if (evidence.Count > 0)
            {
                json.WriteStartArray(AnswerDocuments.Evidence);
                foreach (var one in evidence)
                {
                    json.WriteRawValue(one.Json);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }
}
