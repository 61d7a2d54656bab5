using BankHub.Core.Adapters;
using BankHub.Core.Wire;

namespace BankHub.Hub.Send;

/// <summary>
/// Looks an answer's status up in the endpoint's table; what is not listed is in doubt. So is "not processed" of what pays, where the bank
/// signs its answers and nothing covers the status: it would go again on the word of whoever passed the answer on.
/// </summary>
public static class Answers
{
    public static AnswerMeaning Meaning(Endpoint endpoint, Effect effect, int status, bool isStatusOpen = false)
    {
        var meaning = endpoint.Answers
            .FirstOrDefault(a => a.From <= status && status <= a.To && (a.Effect is null || a.Effect == effect))?.Meaning
                ?? AnswerMeaning.Doubt;
        return isStatusOpen && effect == Effect.Execute && meaning == AnswerMeaning.NotProcessed ? AnswerMeaning.Doubt : meaning;
    }
}
