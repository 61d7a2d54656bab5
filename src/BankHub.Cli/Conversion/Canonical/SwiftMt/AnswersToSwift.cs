using System.Buffers;
using BankHub.Cli.Conversion.Canonical.Answers;
using BankHub.Core.Findings;
using BankHub.Mapping.SwiftMt.Answers;

namespace BankHub.Cli.Conversion.Canonical.SwiftMt;

/// <summary>A canonical answer as a message of SWIFT; from whom to whom it goes, it says itself, or the message that it was.</summary>
internal static class AnswersToSwift
{
    public static Converted Convert(ReadOnlyMemory<byte> whole, string type, MtAddresses addresses, IBufferWriter<byte> output)
    {
        var (answer, problems) = AnswerDocuments.Read(whole);
        if (answer is null || problems.Count > 0)
        {
            return Converted.Refused(problems.Count > 0 ? problems : ["There is no answer in it."]);
        }

        var written = new AnswerToMt(new(type, addresses.Sender ?? "", addresses.Receiver ?? "")).Encode(answer);
        if (written.Problems.Count > 0)
        {
            return Converted.Refused(written.Problems);
        }

        output.Write(written.Bytes.Span);
        return Converted.With(Told(written.LeftOut)) with { Notes = [.. Told(written.Added)] };
    }

    private static IEnumerable<string> Told(IEnumerable<Finding> findings) =>
        findings.Select(finding => $"{finding.Path}: {finding.Message}");
}
