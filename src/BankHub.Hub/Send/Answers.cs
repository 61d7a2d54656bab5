using BankHub.Core.Adapters;
using BankHub.Core.Wire;

namespace BankHub.Hub.Send;

/// <summary>
/// Looks an answer's status up in the endpoint's table; what is not listed is in doubt. Where the bank signs its answers and nothing covers
/// the status, whoever passed the answer on may have written it: then an answer is read only where the manifest says that its body alone
/// decides, and what pays never goes again on "not processed".
/// </summary>
public static class Answers
{
    public static AnswerMeaning Meaning(Endpoint endpoint, Effect effect, int status, bool isStatusOpen = false)
    {
        var rule = endpoint.Answers
            .FirstOrDefault(a => a.From <= status && status <= a.To && (a.Effect is null || a.Effect == effect));
        var isBelieved = rule is not null && (!isStatusOpen || (rule.Meaning == AnswerMeaning.Decode ? rule.BodyDecides
            : effect != Effect.Execute));
        return isBelieved ? rule!.Meaning : AnswerMeaning.Doubt;
    }
}
