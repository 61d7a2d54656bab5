using BankHub.Core.Payments;

namespace BankHub.Core.Answers;

/// <summary>The name of an answer's message, and who sends it to whom.</summary>
public sealed record AnswerHeader
{
    /// <summary>Up to 35 characters (MsgId, :20:).</summary>
    public required string Identification { get; init; }

    /// <summary>When it was made; a writer that is not told takes its own time.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Who sends it, between agents.</summary>
    public Agent? InstructingAgent { get; init; }

    /// <summary>Who gets it, between agents.</summary>
    public Agent? InstructedAgent { get; init; }

    /// <summary>The customer who initiated the payments.</summary>
    public Party? InitiatingParty { get; init; }

    public Agent? ForwardingAgent { get; init; }

    /// <summary>The bank that tells its customer of transfers.</summary>
    public Agent? DebtorAgent { get; init; }

    /// <summary>The bank that tells its customer of collections.</summary>
    public Agent? CreditorAgent { get; init; }
}
