using BankHub.Cli.Conversion.Canonical.Answers;
using BankHub.Core.Adapters;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.SwiftMt;
using BankHub.Mapping.SwiftMt.Answers;

namespace BankHub.Cli.Conversion.Canonical.SwiftMt;

/// <summary>Messages of SWIFT that are nothing but answers, each with what it is evidence of.</summary>
internal static class MtAnswers
{
    /// <summary>The answers in their order; none where a message is something else.</summary>
    public static IReadOnlyList<CanonicalObject> Of(ReadOnlyMemory<byte> whole, BankMapping mapping)
    {
        var objects = new List<CanonicalObject>();
        for (var reader = new MtReader(whole); reader.Read();)
        {
            var message = reader.Message;
            if (message.Findings.HasErrors || !MtToAnswer.Reads(message.Type) || MtToAnswer.Read(message) is not { } answer)
            {
                return [];
            }

            var items = new FinMessages(mapping).Decode(message.Bytes.ToArray());
            objects.Add(new(AnswerObjects.Written(answer, EvidenceObjects.Of(items))));
        }

        return objects;
    }
}
