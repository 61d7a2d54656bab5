using BankHub.Core.Payments;

namespace BankHub.Core.Answers;

/// <summary>What a bank says became of messages and of payments in them (pacs.002, pain.002, MT199).</summary>
public sealed record StatusReport : Answer
{
    public required AnswerHeader Header { get; init; }

    public ValueList<ReportedMessage> Messages { get; init; } = [];

    public ValueList<ReportedPayment> Payments { get; init; } = [];
}
