using System.Buffers;
using BankHub.Core.Answers;
using BankHub.Core.Findings;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Answers;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Mapping.SwiftMt.Statements.Writing;

namespace BankHub.Mapping.SwiftMt.Answers;

/// <summary>
/// Writes the status of one payment as MT 199 or 299, a request to cancel one as MT 192 or 292, what became of it as MT 196 or 296. What
/// was written is read again and held against what was given: what did not travel is told, and where it changes what the answer means
/// nothing is written.
/// </summary>
public sealed class AnswerToMt(MtAnswerTerms terms)
{
    // Without one of these an answer would be taken for another one.
    private static readonly string[] Vital = ["status", "code", "confirmation", "uetr", "settledBy", "messages", "payments"];

    public WrittenAnswer Encode(Answer given)
    {
        var (fit, answer) = (new Fitting(), Branches.Without(given));
        var addressed = Addressed(answer);
        var draft = (terms.Type, answer) switch
        {
            ("199" or "299", StatusReport { Messages.Count: 0, Payments: [var one] } report) =>
                StatusDrafts.Of(report, one, addressed, fit),
            ("196" or "296", Resolution { Messages.Count: 0, Payments: [var one] } resolution) =>
                ResolutionDrafts.Of(resolution, one, addressed, fit),
            ("192" or "292", CancellationRequest { Payments: [var one] } request) => RequestDrafts.Of(request, one, addressed, fit),
            _ => null,
        };
        if (draft is null)
        {
            return WrittenAnswer.Refused([new("$", "message", $"An MT{terms.Type} tells the status, or the case, of one payment.")]);
        }

        var output = new ArrayBufferWriter<byte>();
        var findings = MtWriter.Write(output, draft);
        return findings.HasErrors
            ? WrittenAnswer.Refused(findings.Where(one => one.IsError)
                .Select(one => MessageFindings.OfWriting(one) with { Path = "$" }))
            : Compared(answer, output.WrittenMemory, fit.Lost);
    }

    /// <summary>From whom to whom the answer itself says that it goes.</summary>
    private MtAnswerTerms Addressed(Answer answer)
    {
        var (from, to) = answer switch
        {
            StatusReport { Payments: [var one, ..] } report =>
                (report.Header.InstructingAgent ?? one.InstructingAgent, report.Header.InstructedAgent ?? one.InstructedAgent),
            Resolution known => (known.Assigner?.Agent, known.Assignee?.Agent),
            CancellationRequest asked => (asked.Assigner?.Agent, asked.Assignee?.Agent),
            _ => default,
        };
        return terms with { Sender = from?.Bic?.Value ?? terms.Sender, Receiver = to?.Bic?.Value ?? terms.Receiver };
    }

    private WrittenAnswer Compared(Answer answer, ReadOnlyMemory<byte> bytes, IReadOnlyList<Finding> lost)
    {
        var reader = new MtReader(bytes);
        if (!reader.Read() || MtToAnswer.Read(reader.Message) is not { } back)
        {
            return WrittenAnswer.Refused([new("$", "said-otherwise", $"An MT{terms.Type} would be read as a message for people.")]);
        }

        var differences = Differences.Between(answer, back)
            .Where(one => !lost.Any(told => one.Path.StartsWith(told.Path, StringComparison.Ordinal))).ToList();
        Finding[] problems =
        [
            .. differences.Where(one => one.Kind == DifferenceKind.Otherwise
                    || (one.Kind == DifferenceKind.Missing && Vital.Contains(one.Path[(one.Path.LastIndexOf('.') + 1)..].Split('[')[0])))
                .Select(one => new Finding(one.Path, "said-otherwise", $"MT{terms.Type} would say it otherwise.")),
        ];
        return problems.Length > 0 ? WrittenAnswer.Refused(problems) : new(
            bytes,
            [],
            [.. lost, .. differences.Where(one => one.Kind == DifferenceKind.Missing).Select(one =>
                new Finding(one.Path, "left-out", $"MT{terms.Type} has no place for it in this form."))],
            [.. differences.Where(one => one.Kind == DifferenceKind.Added).Select(one =>
                new Finding(one.Path, "added", $"MT{terms.Type} says it, as it must or as it follows from the rest."))],
            []);
    }
}
