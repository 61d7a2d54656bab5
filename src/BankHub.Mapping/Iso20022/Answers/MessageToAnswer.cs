using BankHub.Core.Answers;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022.Messages.Cancellations;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Formats.Iso20022.Messages.Resolutions;
using BankHub.Formats.Iso20022.Messages.Returns;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Answers.Messages;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers;

/// <summary>
/// Reads a message as the answer that it gives, every code as it stands. What it is evidence of, <see cref="BankMessages"/> says of the
/// same bytes.
/// </summary>
public static class MessageToAnswer
{
    /// <summary>What the message says and the answer has no place for.</summary>
    public const string LeftOutRule = "left-out";

    /// <summary>Whether a message gives an answer.</summary>
    public static bool Reads(string message) => message is
        "pacs.002" or "pain.002" or "pacs.004" or "pacs.007" or "pain.007" or "camt.029" or "camt.055" or "camt.056";

    /// <summary>The answer; with a finding it is not to be used.</summary>
    public static ReadAnswer Read(ReadOnlyMemory<byte> body)
    {
        if (Soundness.Check(body) is { } fatal)
        {
            return new(null, [fatal.Finding]);
        }

        using var reader = MessageReader.ReadWhole(body, Soundness.FromBank);
        Finding[] errors =
        [
            .. Soundness.Errors(reader.Findings, 0).Concat(Soundness.Contradictions(reader.Findings)).Select(item => item.Finding),
        ];
        if (errors.Length > 0)
        {
            return new(null, errors);
        }

        var from = new Incoming("answer", isTold: true);
        Answer? answer = reader.Message switch
        {
            PaymentStatusReport report => AgentStatus.Read(report, from),
            CustomerPaymentStatusReport report => CustomerStatus.Read(report, from),
            PaymentReturn returned => AgentReturns.Read(returned, from),
            PaymentReversal reversed => AgentReversals.Read(reversed, from),
            CustomerPaymentReversal reversed => CustomerReversals.Read(reversed, from),
            ResolutionOfInvestigation resolution => Resolutions.Read(resolution, from),
            CustomerPaymentCancellationRequest request => CustomerCancellations.Read(request, from),
            PaymentCancellationRequest request => AgentCancellations.Read(request, from),
            _ => null,
        };
        return answer is null ? new(null, [new("$", "unexpected-message", "The message gives no answer.")])
            : from.Findings.Where(IsVital).ToList() is { Count: > 0 } vital ? new(null, vital)
            : new(answer, AnswerJson.Read(AnswerJson.Write(answer)).Findings) { LeftOut = from.Findings };
    }

    // Amounts, who bears what was taken off them, and all of a message; what is odd about a party only shows less of it.
    private static bool IsVital(Finding finding) => finding.Rule == CancellationHeads.WholeRule
        || finding.Path.Contains("Amt", StringComparison.Ordinal)
        || finding.Path.Contains("RsltnRltdInf", StringComparison.Ordinal) || finding.Path.EndsWith("ChrgsInf", StringComparison.Ordinal)
        || finding.Path.EndsWith("chargeBearer", StringComparison.Ordinal);
}

/// <summary>What a message answers.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Findings">Why it is not to be used.</param>
public sealed record ReadAnswer(Answer? Answer, IReadOnlyList<Finding> Findings)
{
    /// <summary>What the message says of parties and agents that no canonical value can be.</summary>
    public IReadOnlyList<Finding> LeftOut { get; init; } = [];
}
