using System.Buffers;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Answers;

namespace BankHub.Cli.Conversion.Canonical.Answers;

/// <summary>A canonical answer as the message of a bank.</summary>
internal static class AnswersToMessage
{
    public static Converted Convert(ReadOnlyMemory<byte> whole, MessageVersion version, ConversionOrder order, IBufferWriter<byte> output)
    {
        var (answer, problems) = AnswerDocuments.Read(whole);
        if (answer is null || problems.Count > 0)
        {
            return Converted.Refused(problems.Count > 0 ? problems : ["There is no answer in it."]);
        }

        var terms = new AnswerTerms { Version = version, Mapping = ConversionTables.Read(order.Mapping), Now = order.Now };
        var written = new AnswerToMessage(terms).Encode(answer);
        if (written.Problems.Count > 0)
        {
            return Converted.Refused(written.Problems);
        }

        output.Write(written.Bytes.Span);
        return Converted.With(Told(written.LeftOut)) with { Notes = [.. Told(written.Added), .. Told(written.Notes)] };
    }

    private static IEnumerable<string> Told(IEnumerable<Finding> findings) =>
        findings.Select(finding => $"{finding.Path}: {finding.Message}");
}
