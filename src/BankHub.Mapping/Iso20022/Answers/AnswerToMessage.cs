using System.Buffers;
using BankHub.Core.Answers;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Mapping.Iso20022.Answers.Messages;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers;

/// <summary>
/// Writes a status report, a return, a reversal, a resolution or a request to cancel (camt.055, camt.056). What was written is read again
/// and held against what was given: what did not travel is told, and where it changes what the answer means (a status, a reason's code, an
/// amount, a name) nothing is written.
/// </summary>
public sealed class AnswerToMessage(AnswerTerms terms)
{
    // Without one of these an answer would be taken for another one.
    private static readonly string[] Vital =
    [
        "status", "code", "amount", "value", "currency", "reasons", "original", "confirmation", "settledBy", "isReversal", "wholeMessage",
        "goesBackWhole", "messages", "payments",
    ];

    public WrittenAnswer Encode(Answer answer)
    {
        var to = new Outgoing(new(terms.Characters, terms.Mapping));
        return Message(answer, to) is not { } message
            ? WrittenAnswer.Refused([new("$", "message", $"This cannot become {terms.Version}.")])
            : Written(answer, message, to);
    }

    private IMessage? Message(Answer answer, Outgoing to) => (terms.Version.Message, answer) switch
    {
        ("pacs.002", StatusReport report) => AgentStatus.Write(report, terms, to),
        ("pain.002", StatusReport report) => CustomerStatus.Write(report, terms, to),
        ("pacs.004", ReturnReport { IsReversal: false } report) => AgentReturns.Write(report, terms, to),
        ("pacs.007", ReturnReport { IsReversal: true } report) => AgentReversals.Write(report, terms, to),
        ("pain.007", ReturnReport { IsReversal: true } report) => CustomerReversals.Write(report, terms, to),
        ("camt.029", Resolution resolution) => Resolutions.Write(resolution, terms, to),
        ("camt.055", CancellationRequest request) => CustomerCancellations.Write(request, terms, to),
        ("camt.056", CancellationRequest request) => AgentCancellations.Write(request, terms, to),
        _ => null,
    };

    private WrittenAnswer Written(Answer answer, IMessage message, Outgoing to)
    {
        Fitting.Fit(terms.Version, message);
        var frame = Frame(answer, to);

        // What a private person cannot have is missing in what was written, and told as that.
        Finding[] problems = [.. to.Problems.Where(problem => problem.Rule != Iso20022.Parts.Parties.OfPersons)];
        var output = new ArrayBufferWriter<byte>(4096);
        var findings = frame is null
            ? MessageWriter.Write(output, terms.Version, message, terms.Writing)
            : MessageWriter.Write(output, terms.Header!, frame, terms.Version, message, terms.Writing);
        LeavingMessage.Check(findings, output.WrittenMemory, terms.Version, frame, message, terms.Rules, terms.Schemas);
        return problems.Length > 0 ? WrittenAnswer.Refused(problems)
            : findings.Total > 0 ? WrittenAnswer.Refused(Told(findings).Concat(Unfitting(answer)).Distinct())
            : Compared(answer, output.WrittenMemory, to.Notes);
    }

    /// <summary>What of the answer did not fit, each at its own place: a whole may be missing for the sake of a part.</summary>
    private IEnumerable<Finding> Unfitting(Answer answer) => Told(MessageWriter.Write(
        new ArrayBufferWriter<byte>(4096), terms.Version, Message(answer, new(new(terms.Characters, terms.Mapping)))!, terms.Writing));

    private static IEnumerable<Finding> Told(IsoFindings findings) =>
        findings.Select(finding => new Finding(finding.Path, finding.Rule.Name, finding.Message));

    private WrittenAnswer Compared(Answer answer, ReadOnlyMemory<byte> bytes, IReadOnlyList<Finding> notes)
    {
        var (back, findings) = MessageToAnswer.Read(bytes);
        if (back is null || findings.Count > 0)
        {
            return WrittenAnswer.Refused(findings);
        }

        (back, var named) = Differences.WithoutNamed(answer, back);
        var differences = Differences.Between(answer, back).Where(one => notes.All(note => note.Path != one.Path)).ToList();
        Finding[] problems =
        [
            .. differences.Where(one => one.Kind == DifferenceKind.Otherwise).Select(one =>
                new Finding(one.Path, "said-otherwise", $"{terms.Version} would say it otherwise.")),
            .. differences.Where(one => one.Kind == DifferenceKind.Missing && IsVital(one.Path)).Select(one =>
                new Finding(one.Path, "cannot-be-said", $"{terms.Version} cannot say it, and without it would mean something else.")),
        ];
        return problems.Length > 0 ? WrittenAnswer.Refused(problems) : new(
            bytes,
            [],
            [.. differences.Where(one => one.Kind == DifferenceKind.Missing).Select(one =>
                new Finding(one.Path, "left-out", $"{terms.Version} has no place for it in this form."))],
            [.. differences.Where(one => one.Kind == DifferenceKind.Added).Concat(named).Select(one =>
                new Finding(one.Path, "added", $"{terms.Version} says it, as it must or as it follows from the rest."))],
            notes);
    }

    private static bool IsVital(string path) =>
        Vital.Contains(path[(path.LastIndexOf('.') + 1)..].Split('[')[0])
            || (path.StartsWith("$.messages[", StringComparison.Ordinal) && path.Contains(".original.", StringComparison.Ordinal));

    private BusinessHeader? Frame(Answer answer, Outgoing to)
    {
        var (name, created, from, receiver) = answer switch
        {
            StatusReport report => Ends(report.Header, report.Header.InstructingAgent, report.Header.InstructedAgent),
            ReturnReport report => Ends(report.Header, report.Header.InstructingAgent, report.Header.InstructedAgent),
            Resolution known => (known.Identification, known.Created, known.Assigner?.Agent, known.Assignee?.Agent),
            CancellationRequest asked => (asked.Identification, asked.Created, asked.Assigner?.Agent, asked.Assignee?.Agent),
            _ => default,
        };
        if (terms.Header is null)
        {
            return null;
        }

        if (from is not null && receiver is not null)
        {
            return MessageFrame.Write(
                from, receiver, terms.Version, terms.BusinessService, Moments.ToTheSecond(created ?? terms.Now), name, to);
        }

        to.Problem("$.header", "business-header", "A business header names the agent that sends and the one that gets it.");
        return null;

        static (string, DateTimeOffset?, Agent?, Agent?) Ends(AnswerHeader header, Agent? from, Agent? to) =>
            (header.Identification, header.Created, from, to);
    }
}
