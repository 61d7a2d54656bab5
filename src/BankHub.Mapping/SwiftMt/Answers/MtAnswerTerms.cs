namespace BankHub.Mapping.SwiftMt.Answers;

/// <summary>How an answer is written as a message of SWIFT.</summary>
/// <param name="Type">199 or 299 for a status, 192 or 292 for a request to cancel, 196 or 296 for what became of it.</param>
/// <param name="Sender">Who answers, by his identifier, where the answer does not say.</param>
/// <param name="Receiver">Who gets the answer, where the answer does not say.</param>
public sealed record MtAnswerTerms(string Type, string Sender, string Receiver)
{
    /// <summary>The messages that give answers.</summary>
    public static readonly IReadOnlyList<string> Types = ["192", "196", "199", "292", "296", "299"];
}
